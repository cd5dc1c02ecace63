// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * The values of a cell (CSVW, section 6.4).
 *
 * @param lexical as XML Schema writes them
 * @param nodes the same as literals
 * @param isNull whether the cell stands for nothing
 */
record Values(List<String> lexical, List<Node> nodes, boolean isNull) {
  /** Those of a cell that stands for nothing. */
  static final Values NONE = new Values(List.of(), List.of(), true);

  /** The values of a cell. */
  static Values of(String cell, Inherited is, Problems problems) {
    String text = is.datatype().normalized(cell);
    if (text.isEmpty() && is.separator().isEmpty()) {
      text = is.datatype().normalized(is.standard());
    }
    if (is.nulls().contains(text)) {
      if (is.required()) {
        throw problems.of("", "is empty, where a value is required", "give it");
      }
      return NONE;
    }
    List<String> lexical = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (String part : parts(text, is)) {
      String plain = part.isEmpty() ? is.datatype().normalized(is.standard()) : part;
      if (!is.nulls().contains(plain) || is.separator().isEmpty()) {
        String value =
            is.datatype()
                .format()
                .lexical(plain)
                .orElseThrow(() -> wrong(plain, is.datatype(), problems));
        lexical.add(value);
        nodes.add(is.datatype().literal(value, is.language()));
      }
    }
    return new Values(lexical, nodes, false);
  }

  private static List<String> parts(String text, Inherited is) {
    if (is.separator().isEmpty()) {
      return List.of(text);
    }
    if (text.isEmpty()) {
      return List.of();
    }
    boolean strip = !is.datatype().base().equals("string");
    List<String> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(is.separator().get()), -1)) {
      parts.add(is.datatype().normalized(strip ? part.strip() : part));
    }
    return parts;
  }

  private static RuntimeException wrong(String text, Datatype type, Problems problems) {
    return problems.of(
        "",
        "'" + text + "' is no " + type.base() + " as the metadata say",
        "mend the cell or its \"datatype\", or name it in \"null\"");
  }
}
