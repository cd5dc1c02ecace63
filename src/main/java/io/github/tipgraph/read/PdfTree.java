// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The tree of the pages of a PDF file, which PDFBox goes through without limit. */
final class PdfTree {
  private static final int MOST_PAGES = 20_000;
  private static final int DEEPEST = 100;

  private PdfTree() {}

  /** A node and how far it is from the root. */
  private record Place(COSDictionary node, int depth) {}

  /**
   * Makes sure that the pages can be gone through.
   *
   * @throws ProblemException if they are too many, or their tree has no end
   */
  static void require(Content content, PDDocument pdf) {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place(pdf.getPages().getCOSObject(), 0));
    int pages = 0;
    while (!open.isEmpty()) {
      Place place = open.remove();
      COSBase kids = place.node().getDictionaryObject(COSName.KIDS);
      if (!(kids instanceof COSArray array)) {
        pages++;
        requireText(content, place.node().getDictionaryObject(COSName.CONTENTS));
      } else if (place.depth() > DEEPEST || !seen.add(place.node())) {
        throw content.problem("", "has pages in pages without end", "fetch it again");
      } else {
        for (int i = 0; i < array.size() && pages + open.size() <= MOST_PAGES; i++) {
          if (array.getObject(i) instanceof COSDictionary kid) {
            open.add(new Place(kid, place.depth() + 1));
          }
        }
      }
      if (pages + open.size() > MOST_PAGES) {
        throw content.problem("", "has more than " + MOST_PAGES + " pages", "split it");
      }
    }
    if (pdf.getNumberOfPages() > pages) {
      throw content.problem("", "is damaged, or no PDF", "fetch it again");
    }
  }

  /** What calls itself a picture has not been measured. */
  private static void requireText(Content content, COSBase contents) {
    List<COSBase> all = new ArrayList<>();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        all.add(array.getObject(i));
      }
    } else {
      all.add(contents);
    }
    for (COSBase each : all) {
      if (each instanceof COSStream stream
          && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        throw content.problem("", "has a picture where a page's text stands", "fetch it again");
      }
    }
  }
}
