// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;

/** A form in which documents come. */
sealed interface Format permits Gzip, Html, JsonLines, Pdf, PlainText, Tar, Warc, Zip {
  /**
   * Reads a content of this form.
   *
   * @param opener makes documents of texts, and reads what is inside an archive
   * @throws ProblemException if the content is not as its form demands
   * @throws IOException if its bytes cannot be had
   */
  void read(Content content, Opener opener) throws IOException;
}
