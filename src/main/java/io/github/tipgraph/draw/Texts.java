// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

/** Pictures as text, for programs that lay them out. */
final class Texts {
  private Texts() {}

  /** In the language of Graphviz. */
  static String dot(Sketch sketch) {
    StringBuilder dot = new StringBuilder("digraph tipgraph {\n  rankdir=LR;\n");
    dot.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
    dot.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (int i = 0; i < sketch.nodes().size(); i++) {
      Sketch.Node node = sketch.nodes().get(i);
      dot.append("  n" + i + " [label=" + quoted(node.label()) + ", URL=" + quoted(node.iri()));
      dot.append(node.central() ? ", penwidth=2];\n" : "];\n");
    }
    for (Sketch.Arrow arrow : sketch.arrows()) {
      dot.append("  n" + sketch.number(arrow.from()) + " -> n" + sketch.number(arrow.to()));
      dot.append(arrow.label().isEmpty() ? " [arrowhead=empty]" : "");
      dot.append(arrow.label().isEmpty() ? ";\n" : " [label=" + quoted(arrow.label()) + "];\n");
    }
    return dot.append("}\n").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }

  /** In the language of Mermaid. */
  static String mermaid(Sketch sketch) {
    StringBuilder mermaid = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < sketch.nodes().size(); i++) {
      mermaid.append("  n" + i + "[\"" + entities(sketch.nodes().get(i).label()) + "\"]\n");
    }
    for (Sketch.Arrow arrow : sketch.arrows()) {
      mermaid.append("  n" + sketch.number(arrow.from()));
      mermaid.append(
          arrow.label().isEmpty() ? " --> " : " -- \"" + entities(arrow.label()) + "\" --> ");
      mermaid.append("n" + sketch.number(arrow.to()) + "\n");
    }
    return mermaid.toString();
  }

  private static String entities(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("`", "#96;");
  }
}
