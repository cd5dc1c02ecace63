// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  @Test
  void aMarkIsOneSignAlone() {
    assertThat(Marks.in(";", ",;")).isTrue();
    assertThat(Marks.in(".", ",;")).isFalse();
    assertThat(Marks.in(",;", ",;")).isFalse();
    assertThat(Marks.in("", ",;")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "’", "'s", "’s"})
  void anApostropheWithOrWithoutAnSIsAGenitive(String word) {
    assertThat(Marks.genitive(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "'t", "'s'", "its", "‘"})
  void nothingElseIs(String word) {
    assertThat(Marks.genitive(word)).isFalse();
  }
}
