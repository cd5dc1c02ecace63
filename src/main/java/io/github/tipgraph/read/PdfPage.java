// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.List;

/**
 * A page as pieces of lines, from top to bottom and from left to right.
 *
 * @param height in points
 */
record PdfPage(double height, List<Piece> pieces) {
  PdfPage {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words that stand close together on one line.
   *
   * @param left where it begins, in points from the left
   * @param right where it ends
   * @param y its baseline, in points from the top
   * @param size of its letters, in points
   * @param bold whether all of it is bold
   */
  record Piece(String text, double left, double right, double y, double size, boolean bold) {
    /** This piece and one to its right. */
    Piece and(Piece next) {
      return new Piece(
          text + " " + next.text,
          Math.min(left, next.left),
          Math.max(right, next.right),
          y,
          Math.max(size, next.size),
          bold && next.bold);
    }

    /** Whether another stands on the same line. */
    boolean beside(Piece other) {
      return Math.abs(y - other.y) <= 0.4 * Math.max(size, other.size);
    }
  }

  int letters() {
    return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
  }

  PdfPage with(List<Piece> others) {
    return new PdfPage(height, others);
  }
}
