// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * What TDB2 keeps as it is. Of an xsd:integer it keeps 64 bits, and gives back another number where
 * there were more; of all other datatypes it keeps the text.
 */
public final class Storable {
  /** As many digits fit into 64 bits whatever they are. */
  private static final int DIGITS = 18;

  private Storable() {}

  /** Why a node cannot be stored; nothing where it can. */
  public static Optional<String> refusal(Node node) {
    boolean large =
        node.isLiteral()
            && XSDDatatype.XSDinteger.equals(node.getLiteralDatatype())
            && node.getLiteral().isWellFormed()
            && node.getLiteralValue() instanceof BigInteger whole
            && whole.bitLength() >= Long.SIZE;
    return large
        ? Optional.of(
            "holds the xsd:integer "
                + node.getLiteralLexicalForm()
                + ", of which a store would keep 64 bits alone; an xsd:decimal it keeps whole")
        : Optional.empty();
  }

  /** Whether a number is written as an xsd:integer: whole, and not too large to be stored. */
  static boolean isInteger(BigDecimal value) {
    return value.scale() <= 0 && value.precision() - value.scale() <= DIGITS;
  }
}
