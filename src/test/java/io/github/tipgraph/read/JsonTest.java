// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON is told with its place. */
class JsonTest {
  private static void refuses(String text, String message) {
    assertThatThrownBy(
            () ->
                Json.object(
                    text,
                    "line 7",
                    (where, what) ->
                        new ProblemException(Problem.mistake("a.jsonl", where, what, "mend it"))))
        .isInstanceOf(ProblemException.class)
        .hasMessage("a.jsonl, line 7" + message + "; mend it");
  }

  private static String nested(int times) {
    return "{\"a\": " + "[".repeat(times) + "]".repeat(times) + "}";
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 100_000})
  void whatNestsTooDeeplyIsToldAsThat(int times) {
    refuses(nested(times), ", column 262: nests too deeply");
  }

  @Test
  void whatNestsLessIsRead() {
    assertThat(Json.object(nested(200), "", (where, what) -> new ProblemException(null)).size())
        .isEqualTo(1);
  }

  @Test
  void whatIsNoJsonIsToldAsThat() {
    refuses("{\"Nesting limit \": [1, }", ", column 24: is not JSON");
    refuses("[]", ": is no JSON object");
  }
}
