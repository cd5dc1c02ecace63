// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A content compressed by gzip. */
final class Gzip implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Inflating.Meter packed = new Inflating.Meter(content.bytes());
    GZIPInputStream unpacking = new GZIPInputStream(packed, 1 << 16);
    Content inner = content.inflated(new Inflating(unpacking, packed, content, opener.limits()));
    Format format = Signature.of(inner);
    if (format instanceof Gzip) {
      throw content.problem("", "is compressed twice", "unpack it once");
    }
    format.read(inner, opener);
  }
}
