// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of lines. */
class LineRangeTest {
  private static String stretch(byte[] all, int begin, int end) throws IOException {
    int from = Math.max(0, begin - 1);
    InputStream in = new ByteArrayInputStream(all, from, all.length - from);
    return new String(
        new LineRange(in, begin, Math.min(end, all.length)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"one\ntwo\n\nthree\n", "one\n\n\nlonger than the rest", "\n", "x", "a\nb"})
  void giveEachLineOnceWhereverTheyAreCut(String text) throws IOException {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= all.length + 1; size++) {
      StringBuilder joined = new StringBuilder();
      for (int begin = 0; begin < all.length; begin += size) {
        String lines = stretch(all, begin, begin + size);
        boolean atEnd = joined.length() + lines.length() == all.length;
        assertThat(lines.isEmpty() || lines.endsWith("\n") || atEnd).isTrue();
        joined.append(lines);
      }
      assertThat(joined.toString()).as("cut at each %d", size).isEqualTo(text);
    }
  }
}
