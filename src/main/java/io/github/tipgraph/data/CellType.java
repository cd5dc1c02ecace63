// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the cells of a column are; a column with a cell of another kind is text. */
enum CellType {
  /** Without leading zeros, which codes have and numbers have not; a longer one is a decimal. */
  INTEGER("-?(?:0|[1-9]\\d{0,17})", XSDDatatype.XSDinteger),
  DECIMAL("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?", XSDDatatype.XSDdecimal),
  DATE("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])", XSDDatatype.XSDdate),
  TEXT(".*", XSDDatatype.XSDstring);

  private final Pattern pattern;
  private final XSDDatatype datatype;

  CellType(String pattern, XSDDatatype datatype) {
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    this.datatype = datatype;
  }

  /** The narrowest type of all cells that are not empty. */
  static CellType of(Stream<String> cells) {
    Set<CellType> fitting = EnumSet.allOf(CellType.class);
    boolean[] any = {false};
    cells
        .filter(cell -> !cell.isEmpty())
        .takeWhile(cell -> fitting.size() > 1)
        .forEach(
            cell -> {
              any[0] = true;
              fitting.removeIf(type -> !type.pattern.matcher(cell).matches());
            });
    return any[0] ? fitting.iterator().next() : TEXT;
  }

  Node literal(String cell) {
    return NodeFactory.createLiteralDT(cell, datatype);
  }
}
