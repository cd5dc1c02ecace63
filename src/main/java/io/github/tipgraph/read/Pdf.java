// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;

/** A PDF file. */
final class Pdf implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    throw content.problem("", "is PDF", "");
  }
}
