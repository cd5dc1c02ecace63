// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.function.Supplier;

/** Work over what others wrote, which may nest more deeply than the stack is high. */
public final class Nesting {
  /** What is said of it. */
  public static final String TOO_DEEP = "nests too deeply";

  private Nesting() {}

  /**
   * What some work gives.
   *
   * @param name what messages call what it works over
   * @throws ProblemException if the stack is too small for it
   */
  public static <R> R within(String name, Supplier<R> work) {
    return within(
        work,
        () ->
            new ProblemException(
                Problem.mistake(
                    name, "", TOO_DEEP, "write it with less in each other, or in parts")));
  }

  /**
   * What some work gives.
   *
   * @param problem what to throw if the stack is too small for it
   */
  public static <R> R within(Supplier<R> work, Supplier<ProblemException> problem) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw problem.get();
    }
  }
}
