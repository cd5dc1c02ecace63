// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/**
 * How much is done for a PDF file: its operators, and the letters of each page, are counted, and
 * refused where they have no end, as drawings that draw each other have.
 */
final class PdfSteps {
  private static final long LEAST = 2_000_000;
  private static final long FOR_A_BYTE = 20;
  private static final long MOST = 100_000_000;
  private static final int LETTERS_OF_A_PAGE = 500_000;

  private final Content content;
  private final long most;
  private long operators;
  private int letters;

  /**
   * For a file.
   *
   * @param bytes how many it has
   */
  PdfSteps(Content content, int bytes) {
    this.content = content;
    this.most = Math.min(MOST, LEAST + FOR_A_BYTE * bytes);
  }

  /** Begins a page. */
  void page() {
    letters = 0;
  }

  /** One operator more. */
  void operator() {
    operators++;
    require(operators <= most);
  }

  /** One letter more, which is kept for a while. */
  void letter() {
    letters++;
    require(letters <= LETTERS_OF_A_PAGE);
  }

  private void require(boolean harmless) {
    if (!harmless) {
      throw content.problem(
          "", "draws more than any report does, as a PDF bomb does", "print it to a new file");
    }
  }
}
