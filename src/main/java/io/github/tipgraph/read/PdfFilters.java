// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What the streams of an open PDF file unpack to that could not be told from its bytes: those that
 * are compressed in other ways than by deflate, or in several, or are encrypted.
 */
final class PdfFilters {
  private static final Set<COSName> TOLD = Set.of(COSName.FLATE_DECODE);

  /** The filters of texts; what pictures have is not unpacked here. */
  private static final Set<COSName> KNOWN =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private final PdfSwelling swelling;
  private final boolean encrypted;

  private PdfFilters(PdfSwelling swelling, boolean encrypted) {
    this.swelling = swelling;
    this.encrypted = encrypted;
  }

  /**
   * Makes sure that they do not swell without end.
   *
   * @throws ProblemException if they do
   */
  static void require(PDDocument pdf, PdfSwelling swelling) {
    COSDocument document = pdf.getDocument();
    PdfFilters filters = new PdfFilters(swelling, pdf.isEncrypted());
    for (Map.Entry<COSObjectKey, Long> place : document.getXrefTable().entrySet()) {
      // A stream stands in no other.
      boolean alone = place.getValue() > 0;
      if (alone
          && document.getObjectFromPool(place.getKey()).getObject() instanceof COSStream found
          && !COSName.IMAGE.equals(found.getCOSName(COSName.SUBTYPE))) {
        filters.check(found);
      }
    }
  }

  private void check(COSStream stream) {
    List<COSName> filters = filters(stream.getFilters());
    if (filters.isEmpty() || !encrypted && TOLD.equals(Set.copyOf(filters))) {
      return;
    }
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream packed = raw;
      for (int i = 0; i < filters.size() && KNOWN.contains(filters.get(i)); i++) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream out = i + 1 < filters.size() ? kept : OutputStream.nullOutputStream();
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(packed, swelling.into(out), stream, i);
        packed = new ByteArrayInputStream(kept.toByteArray());
      }
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What is damaged ends here; whoever needs it says so.
    }
  }

  private static List<COSName> filters(COSBase given) {
    List<COSName> names = new ArrayList<>();
    if (given instanceof COSName name) {
      names.add(name);
    } else if (given instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
