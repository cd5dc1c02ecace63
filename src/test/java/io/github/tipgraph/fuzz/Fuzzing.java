// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

/** What Jazzer calls: the target that {@code -Dtipgraph.fuzz.target} names. */
public final class Fuzzing {
  private static final Target TARGET =
      Target.valueOf(System.getProperty("tipgraph.fuzz.target").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));

  private Fuzzing() {}

  /** Gives the target an input. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.take(input);
  }
}
