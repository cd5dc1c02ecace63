// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A PDF file: its text in the order in which it is read. */
final class Pdf implements Format {
  private static final int LETTERS_OF_A_PAGE = 10;

  @Override
  public void read(Content content, Opener opener) throws IOException {
    byte[] bytes = content.whole(opener.limits().whole());
    opener.deliver(content, bytes, sha256 -> manuscript(content, bytes, opener.limits(), sha256));
  }

  private static Manuscript manuscript(
      Content content, byte[] bytes, Limits limits, String sha256) {
    PdfSwelling swelling = new PdfSwelling(content, bytes.length, limits);
    PdfStreams.require(content, bytes, swelling);
    FontMappers.set(PdfFonts.INSTANCE);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (!pdf.getCurrentAccessPermission().canExtractContent()) {
        throw content.problem(
            "", "is encrypted, and does not let its text be taken", "ask for one that does");
      }
      PdfTree.require(content, pdf);
      PdfFilters.require(pdf, swelling);
      return manuscript(content, pdf, new PdfSteps(content, bytes.length), sha256);
    } catch (InvalidPasswordException e) {
      throw content.problem("", "is encrypted, and needs a password", "save it without one");
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw content.problem("", "is damaged, or no PDF", "fetch it again");
    } catch (StackOverflowError e) {
      throw content.problem("", "nests too deeply", "print it to a new file if you trust it");
    }
  }

  private static Manuscript manuscript(
      Content content, PDDocument pdf, PdfSteps steps, String sha256) throws IOException {
    List<PdfPage> pages = new ArrayList<>();
    int letters = 0;
    for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
      PdfPage page = PdfGlyphs.page(pdf, i, steps);
      pages.add(page);
      letters += page.letters();
    }
    if (letters < LETTERS_OF_A_PAGE * pages.size()) {
      boolean pictures = pictures(pdf);
      throw content.problem(
          "",
          pictures ? "has pictures of pages, but no text" : "has no text",
          pictures ? "recognise it first, for instance with ocrmypdf" : "give one with text");
    }
    PdfMargins margins = PdfMargins.of(pages);
    PageText text = PdfText.of(margins.pages());
    List<String> titles = new ArrayList<>(margins.heads());
    Optional.ofNullable(pdf.getDocumentInformation().getTitle()).ifPresent(titles::add);
    return new Manuscript(
        content.name(),
        content.id(),
        Texts.unixLines(text.text()),
        text.marks(),
        Header.EMPTY.withSource(content.address()),
        titles,
        sha256);
  }

  private static boolean pictures(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
