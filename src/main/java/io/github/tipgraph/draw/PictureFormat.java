// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms of a picture. */
public enum PictureFormat {
  /** Scalable Vector Graphics. */
  SVG,
  /** The language of Graphviz. */
  DOT,
  /** The language of Mermaid. */
  MERMAID,
  /** Portable Network Graphics. */
  PNG;

  /** Its name in lower case, as picocli shows and reads it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The bytes of a picture.
   *
   * @throws io.github.tipgraph.read.ProblemException if it cannot be drawn so
   */
  public byte[] write(Sketch sketch) {
    return switch (this) {
      case SVG -> Svg.of(sketch).getBytes(StandardCharsets.UTF_8);
      case DOT -> Texts.dot(sketch).getBytes(StandardCharsets.UTF_8);
      case MERMAID -> Texts.mermaid(sketch).getBytes(StandardCharsets.UTF_8);
      case PNG -> Png.of(sketch);
    };
  }
}
