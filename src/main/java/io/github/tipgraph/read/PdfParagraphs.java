// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers lines into paragraphs. */
final class PdfParagraphs {
  private static final Pattern BULLET = Pattern.compile("(?:[•·▪◦*–—-]|\\(?\\d{1,2}[.)])\\s+.*");
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!?:][”\"’')\\]]*");
  private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\s.,'’&-]{4,}(?:$|[(:|–—].*)");
  private static final int LONGEST_HEADING = 90;

  private final double size;
  private final PdfHyphens hyphens;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> marks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private PdfPage.Piece first;
  private PdfPage.Piece last;

  PdfParagraphs(double size, PdfHyphens hyphens) {
    this.size = size;
    this.hyphens = hyphens;
  }

  /** Goes on with the lines of a column. */
  void column(List<PdfPage.Piece> lines) {
    double left = lines.stream().mapToDouble(PdfPage.Piece::left).min().orElse(0);
    double right = lines.stream().mapToDouble(PdfPage.Piece::right).max().orElse(0);
    double leading = leading(lines);
    for (int i = 0; i < lines.size(); i++) {
      PdfPage.Piece line = lines.get(i);
      boolean begins =
          last == null
              || apart(line)
              || (i == 0
                  ? ENDED.matcher(paragraph).matches()
                  : line.y() - last.y() > 1.35 * leading || opens(line, left, right));
      if (begins) {
        close();
        first = line;
        paragraph.append(line.text());
      } else {
        hyphens.join(paragraph, line.text());
      }
      last = line;
    }
  }

  /** Keeps footnotes until the paragraph that they interrupt is whole. */
  void note(List<PdfPage.Piece> lines) {
    StringBuilder note = new StringBuilder();
    for (PdfPage.Piece line : lines) {
      if (!note.isEmpty()
          && line.text().matches("(?:\\d{1,3}|[*†‡]).*")
          && ENDED.matcher(note).matches()) {
        notes.add(note.toString());
        note.setLength(0);
      }
      if (note.isEmpty()) {
        note.append(line.text());
      } else {
        hyphens.join(note, line.text());
      }
    }
    notes.add(note.toString());
  }

  /** All that was gathered. */
  PageText text() {
    close();
    return new PageText(text.toString(), marks);
  }

  private static double leading(List<PdfPage.Piece> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      gaps.add(lines.get(i).y() - lines.get(i - 1).y());
    }
    double usual = 1.25 * lines.get(0).size();
    return gaps.isEmpty() ? usual : gaps.stream().sorted().toList().get((gaps.size() - 1) / 2);
  }

  /** Whether a line is of another kind than the one before it, or begins an item. */
  private boolean apart(PdfPage.Piece line) {
    return Math.abs(line.size() - last.size()) > 0.8
        || line.bold() != last.bold()
        || BULLET.matcher(line.text()).matches()
        || capitals(line) != capitals(last);
  }

  private static boolean capitals(PdfPage.Piece line) {
    return line.text().length() <= LONGEST_HEADING && CAPITALS.matcher(line.text()).matches();
  }

  /** Whether a line begins a paragraph by its indent, or because the one before it is short. */
  private boolean opens(PdfPage.Piece line, double left, double right) {
    boolean item = BULLET.matcher(first.text()).matches();
    if (item) {
      return line.left() < first.left() + 1 && ENDED.matcher(last.text()).matches();
    }
    boolean indented = line.left() > left + 0.8 * size && last.left() < left + 0.8 * size;
    boolean shortBefore = last.right() < right - 0.15 * (right - left);
    return (indented || shortBefore) && ENDED.matcher(last.text()).matches();
  }

  private void close() {
    if (!paragraph.isEmpty()) {
      add(paragraph.toString(), heading());
    }
    notes.forEach(note -> add(note, false));
    notes.clear();
    paragraph.setLength(0);
  }

  private boolean heading() {
    boolean stands = first.bold() || first.size() > size + 0.8;
    return stands
        && paragraph.length() <= LONGEST_HEADING
        && !paragraph.toString().matches("(?s).*[.;,]");
  }

  private void add(String words, boolean heading) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int begin = text.length();
    text.append(words);
    if (heading) {
      marks.add(new Block(Block.Kind.HEADING, begin, text.length()));
    }
  }
}
