// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySortTest {
  @TempDir private Path folder;

  /** In memory alone, to the brim, with runs on the disk, and with runs merged twice over. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 64, 300, 17_000})
  void keysComeInTheOrderOfTheirBytesWithoutSign(int many) throws Exception {
    Random random = new Random(7);
    List<Long> expected = new ArrayList<>();
    List<Long> sorted = new ArrayList<>();
    try (KeySort keys = new KeySort(folder, "POS", Long.BYTES, 4)) {
      for (int i = 0; i < many; i++) {
        long key = random.nextLong();
        expected.add(key);
        keys.add(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
      }
      Iterator<byte[]> all = keys.sorted();
      while (all.hasNext()) {
        sorted.add(ByteBuffer.wrap(all.next()).getLong());
      }
    }
    expected.sort(Long::compareUnsigned);
    assertThat(sorted).isEqualTo(expected);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aDiskThatTakesNothingEndsTheSort() {
    try (KeySort keys = new KeySort(folder.resolve("gone"), "POS", 1, 1)) {
      keys.add(new byte[] {2});
      assertThatThrownBy(() -> keys.add(new byte[] {1}))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("POS");
    }
  }
}
