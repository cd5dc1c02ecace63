// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;

/** A content compressed by gzip. */
final class Gzip implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Content inner =
        content.inflated(Unpacking.gzip(content.name(), content.bytes(), opener.limits()));
    Format format = Signature.of(inner);
    if (format instanceof Gzip) {
      throw content.problem("", "is compressed twice", "unpack it once");
    }
    format.read(inner, opener);
  }
}
