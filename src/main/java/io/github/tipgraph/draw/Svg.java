// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import java.util.Locale;
import java.util.stream.Collectors;

/** A picture as SVG, light and dark. */
final class Svg {
  private static final String STYLE =
      """
      text { font: 13px sans-serif; fill: #1c2126; }
      .small { font-size: 11px; fill: #55606b; }
      rect { fill: #f3f5f7; stroke: #55606b; }
      .central { fill: #c9dff0; stroke-width: 2; }
      path { fill: none; stroke: #55606b; }
      .tip { fill: #55606b; stroke: none; }
      @media (prefers-color-scheme: dark) {
        svg { background: #15191d; }
        text { fill: #e4e8ec; }
        .small { fill: #a3adb8; }
        rect { fill: #1f252b; stroke: #a3adb8; }
        .central { fill: #28557a; }
        path { stroke: #a3adb8; }
        .tip { fill: #a3adb8; }
      }
      """;

  private Svg() {}

  static String of(Sketch sketch) {
    Layout layout = Layout.of(sketch);
    String width = whole(layout.width());
    String height = whole(layout.height());
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.append(width + " " + height + "\" ");
    svg.append("width=\"" + width + "\" height=\"" + height + "\" ");
    svg.append("role=\"img\">\n<title>" + escaped(sketch.title()) + "</title>\n");
    svg.append("<style>\n" + STYLE + "</style>\n");
    svg.append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" ");
    svg.append("markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">");
    svg.append("<path class=\"tip\" d=\"M0,0L8,4L0,8Z\"/></marker></defs>\n");
    layout.lines().forEach(line -> svg.append(line(line)));
    layout.boxes().forEach(box -> svg.append(box(box)));
    return svg.append("</svg>\n").toString();
  }

  private static String whole(double length) {
    return String.format(Locale.ROOT, "%.0f", length);
  }

  private static String line(Layout.Line line) {
    String path =
        line.points().stream()
            .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
            .collect(Collectors.joining("L", "M", ""));
    String drawn = "<path d=\"" + path + "\" marker-end=\"url(#tip)\"/>\n";
    return line.label().isEmpty()
        ? drawn
        : drawn + text("small", line.at().x(), line.at().y() + Layout.SMALL_LETTERS, line.label());
  }

  private static String box(Layout.Box box) {
    String drawn =
        String.format(
            Locale.ROOT,
            "<g><title>%s</title><rect%s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"5\"/>\n",
            escaped(box.node().iri()),
            box.node().central() ? " class=\"central\"" : "",
            box.x(),
            box.y(),
            box.width(),
            box.height());
    double baseline = box.y() + box.height() / 2 + Layout.LETTERS / 3.0;
    return drawn
        + text("\" text-anchor=\"middle", box.x() + box.width() / 2, baseline, box.node().label())
        + "</g>\n";
  }

  private static String text(String kind, double x, double y, String text) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
        kind,
        x,
        y,
        escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\uFFFD");
  }
}
