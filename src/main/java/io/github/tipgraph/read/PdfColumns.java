// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the pieces of a page into the order of its columns. */
final class PdfColumns {
  private static final int NARROWEST_GUTTER = 6;
  private static final int FEWEST_LINES = 3;
  private static final int DEEPEST = 3;

  private final List<List<PdfPage.Piece>> columns = new ArrayList<>();

  /** Stretches of whole lines, each of one column, in the order in which they are read. */
  static List<List<PdfPage.Piece>> of(List<PdfPage.Piece> pieces) {
    PdfColumns order = new PdfColumns();
    order.add(pieces, 0);
    return order.columns;
  }

  private record Gutter(double left, double right, int crossed) {
    boolean crossedBy(PdfPage.Piece piece) {
      return piece.left() < left && piece.right() > right;
    }

    boolean before(PdfPage.Piece piece) {
      return piece.left() >= (left + right) / 2;
    }
  }

  private void add(List<PdfPage.Piece> pieces, int depth) {
    Optional<Gutter> gutter = depth < DEEPEST ? gutter(pieces) : Optional.empty();
    if (gutter.isEmpty()) {
      column(pieces);
      return;
    }
    List<PdfPage.Piece> left = new ArrayList<>();
    List<PdfPage.Piece> right = new ArrayList<>();
    List<PdfPage.Piece> across = new ArrayList<>();
    for (PdfPage.Piece piece : lines(pieces, gutter.get())) {
      if (gutter.get().crossedBy(piece)) {
        both(left, right, depth);
        across.add(piece);
      } else {
        column(across);
        across.clear();
        (gutter.get().before(piece) ? right : left).add(piece);
      }
    }
    column(across);
    both(left, right, depth);
  }

  private void both(List<PdfPage.Piece> left, List<PdfPage.Piece> right, int depth) {
    add(List.copyOf(left), depth + 1);
    add(List.copyOf(right), depth + 1);
    left.clear();
    right.clear();
  }

  /** The pieces from top to bottom, those of a line that crosses the gutter joined. */
  private static List<PdfPage.Piece> lines(List<PdfPage.Piece> pieces, Gutter gutter) {
    List<PdfPage.Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfPage.Piece::y));
    List<PdfPage.Piece> joined = new ArrayList<>();
    for (PdfPage.Piece piece : sorted) {
      int last = joined.size() - 1;
      boolean same = last >= 0 && joined.get(last).beside(piece);
      if (same && (gutter.crossedBy(joined.get(last)) || gutter.crossedBy(piece))) {
        PdfPage.Piece other = joined.get(last);
        joined.set(last, other.left() < piece.left() ? other.and(piece) : piece.and(other));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private void column(List<PdfPage.Piece> pieces) {
    List<PdfPage.Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfPage.Piece::y));
    List<PdfPage.Piece> lines = new ArrayList<>();
    List<PdfPage.Piece> line = new ArrayList<>();
    for (PdfPage.Piece piece : sorted) {
      if (!line.isEmpty() && !line.get(0).beside(piece)) {
        lines.add(line(line));
        line.clear();
      }
      line.add(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
      columns.add(lines);
    }
  }

  private static PdfPage.Piece line(List<PdfPage.Piece> pieces) {
    return pieces.stream()
        .sorted(Comparator.comparingDouble(PdfPage.Piece::left))
        .reduce(PdfPage.Piece::and)
        .orElseThrow();
  }

  /** The widest of the empty stripes that the fewest pieces cross. */
  private static Optional<Gutter> gutter(List<PdfPage.Piece> pieces) {
    double left = pieces.stream().mapToDouble(PdfPage.Piece::left).min().orElse(0);
    double right = pieces.stream().mapToDouble(PdfPage.Piece::right).max().orElse(0);
    int width = (int) Math.ceil(right - left);
    int[] cover = new int[Math.max(0, width) + 1];
    for (PdfPage.Piece piece : pieces) {
      for (int x = (int) (piece.left() - left); x <= Math.min(width, piece.right() - left); x++) {
        cover[x]++;
      }
    }
    List<Gutter> found = new ArrayList<>();
    for (int most = 0; most <= pieces.size() / 4 && found.isEmpty(); most++) {
      stripes(cover, most, left, found);
      found.removeIf(gutter -> !divides(gutter, pieces));
    }
    return found.stream().max(Comparator.comparingDouble(g -> g.right() - g.left()));
  }

  private static void stripes(int[] cover, int most, double left, List<Gutter> found) {
    int begin = -1;
    for (int x = 0; x <= cover.length; x++) {
      boolean free = x < cover.length && cover[x] <= most;
      if (free && begin < 0) {
        begin = x;
      } else if (!free && begin >= 0) {
        if (x - begin >= NARROWEST_GUTTER) {
          found.add(new Gutter(left + begin, left + x, most));
        }
        begin = -1;
      }
    }
  }

  /** Whether there are lines on both sides, at the same height. */
  private static boolean divides(Gutter gutter, List<PdfPage.Piece> pieces) {
    List<PdfPage.Piece> aside = pieces.stream().filter(p -> !gutter.crossedBy(p)).toList();
    List<PdfPage.Piece> after = aside.stream().filter(gutter::before).toList();
    List<PdfPage.Piece> before = aside.stream().filter(p -> !gutter.before(p)).toList();
    long facing = before.stream().filter(p -> after.stream().anyMatch(q -> facing(p, q))).count();
    return after.size() >= FEWEST_LINES && facing >= FEWEST_LINES;
  }

  private static boolean facing(PdfPage.Piece one, PdfPage.Piece other) {
    return Math.abs(one.y() - other.y()) <= 1.2 * one.size();
  }
}
