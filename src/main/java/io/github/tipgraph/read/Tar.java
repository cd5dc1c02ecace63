// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive. */
final class Tar implements Format {
  /** Bytes. */
  private static final int RECORD = 512;

  @Override
  public void read(Content content, Opener opener) throws IOException {
    Archive archive = new Archive(content, opener);
    Ending ending = new Ending();
    TarArchiveInputStream entries =
        new TarArchiveInputStream(new Watched(content.bytes(), ending), "UTF-8");
    boolean all =
        archive.read(
            entries,
            entries,
            entry -> isRead(entry) ? "" : "is a link, a pipe or a device, and is not read");
    if (all && !ending.seen) {
      throw content.problem("", "is cut short: it has no end", "get the whole of it");
    }
  }

  /** Sees whether a record of zeros was read, with which an archive ends (POSIX, pax). */
  private static final class Ending implements IntConsumer {
    private int zeros;
    private boolean seen;

    @Override
    public void accept(int octet) {
      zeros = octet == 0 ? zeros + 1 : 0;
      seen |= zeros == RECORD;
    }
  }

  private static boolean isRead(TarArchiveEntry entry) {
    boolean link = entry.isSymbolicLink() || entry.isLink();
    boolean device = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
    return entry.isFile() && !link && !device;
  }
}
