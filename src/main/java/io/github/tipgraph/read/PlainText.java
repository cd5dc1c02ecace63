// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;

/** Plain text. */
final class PlainText implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    byte[] bytes = content.whole(opener.limits().whole());
    opener.deliver(
        content, bytes, sha256 -> Manuscript.plain(content, Charsets.text(content, bytes), sha256));
  }
}
