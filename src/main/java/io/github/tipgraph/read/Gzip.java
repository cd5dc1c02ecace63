// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A content compressed by gzip. */
final class Gzip implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Inflating.Meter packed = new Inflating.Meter(content.bytes());
    // That of Java takes a member for the last where a stream does not say what is available.
    GzipCompressorInputStream unpacking = new GzipCompressorInputStream(packed, true);
    Content inner = content.inflated(new Inflating(unpacking, packed, content, opener.limits()));
    Format format = Signature.of(inner);
    if (format instanceof Gzip) {
      throw content.problem("", "is compressed twice", "unpack it once");
    }
    format.read(inner, opener);
  }
}
