// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** PDF files whose streams are packed by filters of before deflate, by several, or encrypted. */
class PdfFiltersTest {
  private static final COSName LZW = COSName.LZW_DECODE;
  private static final String BOMB = "swells to more than 200 times its size";
  private static final String TEXT =
      "BT /F1 12 Tf 72 700 Td (The government convicted 12 traffickers.) Tj ET ";

  @Test
  void whatSwellsIsRefused() throws IOException {
    assertThat(told(lzw(), false, LZW)).contains(BOMB);
    assertThat(told(packed(COSName.ASCII85_DECODE, lzw()), false, COSName.ASCII85_DECODE, LZW))
        .contains(BOMB);
    byte[] runs = new byte[200_000];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) (257 - 128);
    }
    byte[] twice = packed(COSName.FLATE_DECODE, runs);
    assertThat(told(twice, false, COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE)).contains(BOMB);
  }

  @Test
  void whatSwellsIsRefusedWhereItIsEncrypted() throws IOException {
    byte[] much = packed(COSName.FLATE_DECODE, new byte[6_000_000]);
    assertThat(told(much, true, COSName.FLATE_DECODE)).contains(BOMB);
  }

  @Test
  void whatCannotBeMeasuredIsRefused() throws IOException {
    COSDictionary objects = new COSDictionary();
    objects.setName(COSName.TYPE, "ObjStm");
    assertThat(pdf(lzw(), objects, false, LZW).lines())
        .containsExactly(
            "a.pdf: packs its objects as no program does; print it to a new file if you trust it");
    COSDictionary picture = new COSDictionary();
    picture.setName(COSName.SUBTYPE, "Image");
    assertThat(pdf(lzw(), picture, false, LZW).lines())
        .containsExactly("a.pdf: has a picture where a page's text stands; fetch it again");
  }

  @Test
  void theTextOfOldFilesIsRead() throws IOException {
    byte[] lzw = packed(LZW, TEXT.getBytes(StandardCharsets.US_ASCII));
    byte[] letters = packed(COSName.ASCII85_DECODE, lzw);
    COSDictionary none = new COSDictionary();
    assertThat(pdf(letters, none, false, COSName.ASCII85_DECODE, LZW).one().text())
        .isEqualTo("The government convicted 12 traffickers.");
  }

  private static String told(byte[] contents, boolean encrypted, COSName... filters)
      throws IOException {
    List<String> lines = pdf(contents, new COSDictionary(), encrypted, filters).lines();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  /** Reads a file of one page with such contents. */
  private static Collected pdf(
      byte[] contents, COSDictionary more, boolean encrypted, COSName... filters)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      page.setResources(new PDResources());
      page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream raw = stream.createRawOutputStream()) {
        raw.write(contents);
      }
      stream.addAll(more);
      stream.setItem(COSName.FILTER, new COSArray(List.of(filters)));
      page.setContents(new PDStream(stream));
      pdf.addPage(page);
      if (encrypted) {
        pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      }
      pdf.save(out);
    }
    return Collected.of("a.pdf", out.toByteArray());
  }

  private static byte[] packed(COSName filter, byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilterFactory.INSTANCE
        .getFilter(filter)
        .encode(new ByteArrayInputStream(plain), out, new COSDictionary(), 0);
    return out.toByteArray();
  }

  /** Seven million spaces: each code stands for a space more than the one before. */
  private static byte[] lzw() {
    List<Boolean> bits = new ArrayList<>();
    code(bits, 256, 9);
    code(bits, ' ', 9);
    for (int code = 258; code < 4094; code++) {
      code(bits, code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12);
    }
    code(bits, 257, 12);
    byte[] bytes = new byte[bits.size() / 8 + 1];
    for (int i = 0; i < bits.size(); i++) {
      bytes[i / 8] |= (byte) (bits.get(i) ? 0x80 >> i % 8 : 0);
    }
    return bytes;
  }

  private static void code(List<Boolean> bits, int code, int width) {
    for (int bit = width - 1; bit >= 0; bit--) {
      bits.add((code >> bit & 1) == 1);
    }
  }
}
