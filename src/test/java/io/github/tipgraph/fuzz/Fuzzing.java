// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What Jazzer calls: the target that {@code -Dtipgraph.fuzz.target} names. */
public final class Fuzzing {
  private static final Target TARGET =
      Target.valueOf(
          System.getProperty("tipgraph.fuzz.target").toUpperCase(Locale.ROOT).replace('-', '_'));

  static {
    // What is loaded once is not the time of an input.
    TARGET.take("Ghana convicted 12 traffickers.\n".getBytes(StandardCharsets.UTF_8));
  }

  private Fuzzing() {}

  /** Gives the target an input. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.take(input);
  }
}
