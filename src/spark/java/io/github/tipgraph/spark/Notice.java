// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.read.Problem;
import java.io.Serializable;

/**
 * Something that is to be told.
 *
 * @param warning whether what it is about was built all the same
 * @param line what a person reads
 */
record Notice(boolean warning, String line) implements Serializable {
  static Notice problem(Problem problem) {
    return new Notice(false, problem.line());
  }

  static Notice warning(Problem problem) {
    return new Notice(true, problem.line());
  }
}
