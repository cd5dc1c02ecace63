// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A ZIP archive. */
final class Zip implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Archive archive = new Archive(content, opener);
    Ending ending = new Ending();
    Inflating.Meter packed = new Inflating.Meter(new Watched(content.bytes(), ending));
    ZipArchiveInputStream entries = new ZipArchiveInputStream(packed, "UTF-8", true, true);
    Inflating guard = new Inflating(entries, packed, content.name(), opener.limits());
    if (archive.read(entries, guard, entry -> oddity(content, entries, entry))) {
      packed.transferTo(OutputStream.nullOutputStream());
      if (!ending.seen) {
        throw content.problem(
            "", "is cut short: the list of its entries has no end", "get the whole of it");
      }
    }
  }

  /** Sees whether bytes hold the end of an archive (APPNOTE, 4.3.16). */
  private static final class Ending implements IntConsumer {
    private static final int MARK = 0x504b0506;

    private int last;
    private boolean seen;

    @Override
    public void accept(int octet) {
      last = last << 8 | octet;
      seen |= last == MARK;
    }
  }

  private static String oddity(
      Content content, ZipArchiveInputStream entries, ZipArchiveEntry entry) {
    String name = entry.getName();
    if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
      throw content.problem(
          "", "is an Office document or an e-book, which is not read", Signature.SUPPORTED);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "is encrypted";
    }
    if (entry.isUnixSymlink()) {
      return "is a link, and is not followed";
    }
    return entries.canReadEntryData(entry) ? "" : "is packed in a way that is not read";
  }
}
