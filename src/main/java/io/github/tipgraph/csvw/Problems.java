// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import io.github.tipgraph.read.ProblemException;

/** Makes the problem of a place in a file. */
@FunctionalInterface
public interface Problems {
  /** The problem of what stands at a place, with what to do about it. */
  ProblemException of(String where, String what, String remedy);
}
