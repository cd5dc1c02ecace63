// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
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
        entry -> isRead(entry) ? "" : "is a link, a pipe or a device, and is not read");
  }

  private static boolean isRead(TarArchiveEntry entry) {
    boolean link = entry.isSymbolicLink() || entry.isLink();
    boolean device = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
    return entry.isFile() && !link && !device;
  }
}
