// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import io.github.tipgraph.file.Fault;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/** Goes through the entries of an archive. */
final class Archive {
  private static final int DEEPEST = 2;

  private final Content content;
  private final Opener opener;
  private int found;

  Archive(Content content, Opener opener) {
    this.content = content;
    this.opener = opener;
    requireShallow(content);
  }

  /** Refuses what stands too deep in other archives. */
  static void requireShallow(Content content) {
    if (content.archives() >= DEEPEST) {
      throw content.problem(
          "", "is an archive in an archive in an archive", "unpack the outermost one");
    }
  }

  /** What an entry is, if it is no file with readable bytes. */
  interface Oddity<E extends ArchiveEntry> {
    /** A word for it, or nothing. */
    String of(E entry);
  }

  /**
   * Reads the entries one after the other.
   *
   * @param guard what their bytes are read through
   * @return whether the bytes of all could be had
   */
  <E extends ArchiveEntry> boolean read(
      ArchiveInputStream<E> entries, InputStream guard, Oddity<E> oddity) throws IOException {
    int seen = 0;
    for (E entry = next(entries); entry != null; entry = next(entries)) {
      if (++seen > opener.limits().entries()) {
        throw content.problem(
            "", "has more than " + Limits.say(opener.limits().entries()) + " entries", "split it");
      }
      if (!entry.isDirectory() && !entry(entry.getName(), oddity.of(entry), guard)) {
        return false;
      }
    }
    if (found == 0) {
      throw content.problem("", "holds nothing to read", "check what is in it");
    }
    return true;
  }

  /** What reads damaged headers may fail in any way. */
  private static <E extends ArchiveEntry> E next(ArchiveInputStream<E> entries) throws IOException {
    try {
      return entries.getNextEntry();
    } catch (EOFException e) {
      throw Inflating.early(e);
    } catch (NoClassDefFoundError e) {
      // The library has others unpack what is packed in rare ways, if they are there.
      if (Fault.ofOpening() != Fault.OTHER) {
        throw e;
      }
      throw new IOException("an entry is packed in a way that is not read", e);
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      throw new IOException("the head of an entry is damaged", e);
    }
  }

  private boolean entry(String written, String oddity, InputStream guard) {
    String path = written.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || climbs(path)) {
      found++;
      opener.tell(odd(path, "climbs out of the archive, and is not read"));
      return true;
    }
    if (!opener.selection().takes(path)) {
      return true;
    }
    found++;
    if (!oddity.isEmpty()) {
      opener.tell(odd(path, oddity));
      return true;
    }
    return opener.open(content.entry(path, opener.id(path), new Open(guard)));
  }

  private ProblemException odd(String path, String what) {
    return content
        .entry(path, "", InputStream.nullInputStream())
        .problem("", what, "unpack the archive and look");
  }

  private static boolean climbs(String path) {
    return Arrays.asList(path.split("/")).contains("..");
  }

  /** The bytes of an entry, which stay open for the next. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive is closed by whoever opened it.
    }
  }
}
