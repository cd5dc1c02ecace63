// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive. */
final class Tar implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Archive archive = new Archive(content, opener);
    TarArchiveInputStream entries = new TarArchiveInputStream(content.bytes(), "UTF-8");
    archive.read(
        entries,
        entries,
        entry ->
            entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()
                ? ""
                : "is a link or a device, and is not read");
  }
}
