// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final List<String> WORDS = List.of("two", "new", "shelters", "newly");

  @Test
  void anyNoneAndEveryAgreeWithStreams() {
    for (String start : List.of("n", "x", "")) {
      assertThat(Lists.any(WORDS, w -> w.startsWith(start)))
          .isEqualTo(WORDS.stream().anyMatch(w -> w.startsWith(start)));
      assertThat(Lists.none(WORDS, w -> w.startsWith(start)))
          .isEqualTo(WORDS.stream().noneMatch(w -> w.startsWith(start)));
      assertThat(Lists.every(WORDS, w -> w.startsWith(start)))
          .isEqualTo(WORDS.stream().allMatch(w -> w.startsWith(start)));
    }
    assertThat(Lists.any(List.of(), w -> true)).isFalse();
    assertThat(Lists.every(List.of(), w -> false)).isTrue();
  }

  @Test
  void theFirstAndAllThatFitComeInTheirOrder() {
    assertThat(Lists.first(WORDS, w -> w.startsWith("new"))).contains("new");
    assertThat(Lists.first(WORDS, String::isEmpty)).isEmpty();
    assertThat(Lists.those(WORDS, w -> w.startsWith("new"))).containsExactly("new", "newly");
    assertThat(Lists.those(WORDS, String::isEmpty)).isEmpty();
  }

  @Test
  void rangesEndBeforeTheirEnd() {
    assertThat(Lists.any(1, 4, i -> i == 3)).isTrue();
    assertThat(Lists.any(1, 4, i -> i == 4)).isFalse();
    assertThat(Lists.any(4, 1, i -> true)).isFalse();
    assertThat(Lists.none(1, 4, i -> i == 4)).isTrue();
    assertThat(Lists.none(1, 4, i -> i == 1)).isFalse();
    assertThat(Lists.every(1, 4, i -> i < 4)).isTrue();
    assertThat(Lists.every(1, 4, i -> i < 3)).isFalse();
  }
}
