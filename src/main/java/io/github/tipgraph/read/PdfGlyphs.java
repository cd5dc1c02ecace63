// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the letters of a page into pieces of lines. */
final class PdfGlyphs extends PDFTextStripper {
  private static final double WORD_GAP = 0.17;
  private static final double PIECE_GAP = 0.9;
  private static final double SMALL = 0.8;

  private final List<TextPosition> glyphs = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private final PdfSteps steps;

  private PdfGlyphs(PdfSteps steps) throws IOException {
    super();
    this.steps = steps;
  }

  /**
   * A page, counted from 1.
   *
   * @param steps counts what is done for it
   */
  static PdfPage page(PDDocument pdf, int number, PdfSteps steps) throws IOException {
    steps.page();
    PdfGlyphs stripper = new PdfGlyphs(steps);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.writeText(pdf, Writer.nullWriter());
    return new PdfPage(
        pdf.getPage(number - 1).getCropBox().getHeight(), pieces(upright(stripper.glyphs)));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    steps.operator();
    super.processOperator(operator, operands);
  }

  /** Takes a letter, once where it is printed twice to look bold. */
  @Override
  protected void processTextPosition(TextPosition glyph) {
    String place =
        glyph.getUnicode() + Math.round(glyph.getXDirAdj()) + "/" + Math.round(glyph.getYDirAdj());
    if (glyph.getUnicode() != null && (glyph.getUnicode().isBlank() || seen.add(place))) {
      steps.letter();
      glyphs.add(glyph);
    }
  }

  /** The letters in the direction of most; those along the edge of a page are not its text. */
  private static List<TextPosition> upright(List<TextPosition> glyphs) {
    Map<Float, Long> directions =
        glyphs.stream().collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()));
    float most =
        directions.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0f);
    return glyphs.stream().filter(glyph -> glyph.getDir() == most).toList();
  }

  private static List<PdfPage.Piece> pieces(List<TextPosition> glyphs) {
    List<TextPosition> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<PdfPage.Piece> pieces = new ArrayList<>();
    List<TextPosition> row = new ArrayList<>();
    for (TextPosition glyph : sorted) {
      if (!row.isEmpty() && !beside(row.get(0), glyph)) {
        row(row, pieces);
        row.clear();
      }
      row.add(glyph);
    }
    row(row, pieces);
    return pieces;
  }

  private static boolean beside(TextPosition one, TextPosition other) {
    double size = Math.max(one.getFontSizeInPt(), other.getFontSizeInPt());
    return Math.abs(other.getYDirAdj() - one.getYDirAdj()) <= 0.45 * size;
  }

  private static void row(List<TextPosition> row, List<PdfPage.Piece> pieces) {
    row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    List<TextPosition> piece = new ArrayList<>();
    TextPosition last = null;
    for (TextPosition glyph : row) {
      if (!glyph.getUnicode().isBlank()) {
        if (last != null && gap(last, glyph) > PIECE_GAP * size(last, glyph)) {
          add(piece, pieces);
          piece.clear();
        }
        last = glyph;
      }
      piece.add(glyph);
    }
    add(piece, pieces);
  }

  private static void add(List<TextPosition> glyphs, List<PdfPage.Piece> pieces) {
    double size = glyphs.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(0);
    StringBuilder text = new StringBuilder();
    List<TextPosition> kept = new ArrayList<>();
    for (TextPosition glyph : glyphs) {
      if (glyph.getUnicode().isBlank()) {
        space(text);
      } else if (kept.isEmpty() || !footnoteMark(glyph, kept.get(0), size)) {
        if (!kept.isEmpty() && wide(kept.get(kept.size() - 1), glyph)) {
          space(text);
        }
        text.append(Normalizer.normalize(glyph.getUnicode(), Normalizer.Form.NFKC));
        kept.add(glyph);
      }
    }
    if (!kept.isEmpty()) {
      TextPosition first = kept.get(0);
      TextPosition last = kept.get(kept.size() - 1);
      TextPosition base = kept.get(kept.size() / 2);
      boolean bold = kept.stream().allMatch(PdfGlyphs::bold);
      pieces.add(
          new PdfPage.Piece(
              text.toString().strip(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              base.getYDirAdj(),
              size,
              bold));
    }
  }

  /** A small raised figure after a word. */
  private static boolean footnoteMark(TextPosition glyph, TextPosition first, double size) {
    return glyph.getFontSizeInPt() < SMALL * size
        && first.getFontSizeInPt() >= SMALL * size
        && glyph.getUnicode().matches("[\\d*†‡]");
  }

  private static boolean wide(TextPosition last, TextPosition glyph) {
    return gap(last, glyph) > WORD_GAP * size(last, glyph);
  }

  private static double gap(TextPosition last, TextPosition glyph) {
    return glyph.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
  }

  private static double size(TextPosition one, TextPosition other) {
    return Math.max(one.getFontSizeInPt(), other.getFontSizeInPt());
  }

  private static void space(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private static boolean bold(TextPosition glyph) {
    String name = String.valueOf(glyph.getFont().getName()).toLowerCase(Locale.ROOT);
    return name.contains("bold") || name.contains("black") || name.contains("heavy");
  }
}
