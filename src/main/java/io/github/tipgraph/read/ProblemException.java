// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/** Carries a {@link Problem} to whoever reports it. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Carries a problem. */
  public ProblemException(Problem problem) {
    super(problem.line());
    this.problem = problem;
  }

  /** Carries a problem and what caused it. */
  public ProblemException(Problem problem, Throwable cause) {
    super(problem.line(), cause);
    this.problem = problem;
  }

  /** The problem. */
  public Problem problem() {
    return problem;
  }
}
