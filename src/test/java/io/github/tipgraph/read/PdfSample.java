// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files for tests, a line at a time. */
final class PdfSample implements AutoCloseable {
  static final float LEFT = 72;
  static final float RIGHT = 320;
  private static final float LEADING = 13;

  static {
    FontMappers.set(PdfFonts.INSTANCE);
  }

  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDDocument pdf = new PDDocument();
  private PDPageContentStream page;

  PdfSample page() throws IOException {
    finish();
    PDPage next = new PDPage(PDRectangle.LETTER);
    pdf.addPage(next);
    page = new PDPageContentStream(pdf, next);
    return this;
  }

  PdfSample title(String title) {
    pdf.getDocumentInformation().setTitle(title);
    return this;
  }

  /** A line whose baseline stands some points under the top. */
  PdfSample line(float x, float top, float size, boolean heavy, String text) throws IOException {
    page.beginText();
    page.setFont(heavy ? bold : plain, size);
    page.newLineAtOffset(x, PDRectangle.LETTER.getHeight() - top);
    page.showText(text);
    page.endText();
    return this;
  }

  PdfSample lines(float x, float top, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      line(x, top + i * LEADING, 10, false, lines.get(i));
    }
    return this;
  }

  /** Lines of two columns in turn, as some programs write them. */
  PdfSample columns(float top, List<String> left, List<String> right) throws IOException {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      if (i < left.size()) {
        line(LEFT, top + i * LEADING, 10, false, left.get(i));
      }
      if (i < right.size()) {
        line(RIGHT, top + i * LEADING, 10, false, right.get(i));
      }
    }
    return this;
  }

  /** A picture of a page. */
  PdfSample scan() throws IOException {
    page();
    BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
    page.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 612, 792);
    return this;
  }

  byte[] bytes() throws IOException {
    finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  byte[] locked(String password, boolean extract) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(extract);
    StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
    policy.setEncryptionKeyLength(128);
    finish();
    pdf.protect(policy);
    return bytes();
  }

  private void finish() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  @Override
  public void close() {
    try {
      finish();
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
