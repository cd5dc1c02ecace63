// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;

/** A web page. */
final class Html implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    throw content.problem("", "is HTML", "");
  }
}
