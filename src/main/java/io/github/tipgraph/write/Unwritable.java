// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/** Tells of triples that a syntax has no way to write. */
final class Unwritable {
  private Unwritable() {}

  /** The mistake of having asked for such a syntax. */
  static ProblemException of(String syntax, String what) {
    return new ProblemException(
        Problem.mistake(syntax, "", what, "choose another format, such as turtle"));
  }

  /** The mistake, if a triple stands in this one. */
  static Optional<ProblemException> tripleTerm(String syntax, Triple triple) {
    return triple.getObject().isTripleTerm() || triple.getSubject().isTripleTerm()
        ? Optional.of(of(syntax, "cannot write triples that stand in triples"))
        : Optional.empty();
  }
}
