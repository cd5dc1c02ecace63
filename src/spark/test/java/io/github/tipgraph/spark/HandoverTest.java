// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thread gives, another asks. */
class HandoverTest {
  @Test
  void givesAllInTheirOrder() {
    List<Integer> taken = new ArrayList<>();
    try (Handover<Integer> handover =
        new Handover<>(
            sink -> {
              for (int i = 0; i < 100; i++) {
                sink.accept(i);
              }
            })) {
      handover.forEachRemaining(taken::add);
      assertThat(handover.hasNext()).isFalse();
    }
    assertThat(taken).hasSize(100).isSorted();
  }

  @Test
  void throwsToWhoeverAsksWhatTheGiverThrows() {
    try (Handover<Integer> handover =
        new Handover<>(
            sink -> {
              sink.accept(1);
              throw new IllegalArgumentException("no more bytes");
            })) {
      assertThat(handover.next()).isEqualTo(1);
      assertThatThrownBy(handover::hasNext).hasMessageContaining("no more bytes");
    }
  }

  @Test
  void endsTheGiverWhenNobodyAsksAnyMore() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Handover<Integer> handover =
        new Handover<>(
            sink -> {
              try {
                for (int i = 0; ; i++) {
                  sink.accept(i);
                }
              } finally {
                ended.countDown();
              }
            });
    assertThat(handover.next()).isZero();
    handover.close();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
