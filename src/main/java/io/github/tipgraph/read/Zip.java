// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A ZIP archive. */
final class Zip implements Format {
  @Override
  public void read(Content content, Opener opener) throws IOException {
    Archive archive = new Archive(content, opener);
    Inflating.Meter packed = new Inflating.Meter(content.bytes());
    ZipArchiveInputStream entries = new ZipArchiveInputStream(packed, "UTF-8", true, true);
    Inflating guard = new Inflating(entries, packed, content.name(), opener.limits());
    archive.read(entries, guard, entry -> oddity(content, entries, entry));
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
