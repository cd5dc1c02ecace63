// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the machine refuses a file, in the words of the system (strerror of POSIX), and what to do.
 */
public enum Fault {
  /** The disk is full. */
  FULL("No space left on device", "free some space on its disk"),
  /** The user has no more of the disk. */
  QUOTA("Disk quota exceeded", "free some of your space on its disk, or have the quota raised"),
  /** Files may not grow so large. */
  TOO_LARGE("File too large", "raise the limit on the size of files (ulimit -f)"),
  /** Nothing can be written there. */
  READ_ONLY("Read-only file system", "use a place that can be written"),
  /** The user may not. */
  DENIED("Permission denied", "check its permissions, and those of its folder"),
  /** Nobody may. */
  FORBIDDEN("Operation not permitted", "check its permissions, and those of its folder"),
  /** The process has too many files open. */
  HANDLES("Too many open files", "raise the limit on open files (ulimit -n)"),
  /** The process may not have so much memory, in which files are shown to it. */
  MEMORY(
      "Cannot allocate memory",
      "raise the limit on its memory (ulimit -v), or give Java less, as by TIPGRAPH_OPTS=-Xmx1g"),
  /** A folder is where a file should be. */
  FOLDER("Is a directory", "move that folder elsewhere, or name a file"),
  /** The disk does not work. */
  BROKEN("Input/output error", "check its disk"),
  /** Anything else. */
  OTHER("", "check its permissions and the space on its disk");

  private static final int FEW = 4;

  /** What Java says where the system does not let it show a file in memory. */
  private static final String MAP = "Map failed";

  private final String words;
  private final String remedy;

  Fault(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** Which one an exception comes from. */
  public static Fault of(Throwable e) {
    String reason = reason(e);
    return Arrays.stream(values()).filter(each -> reason.contains(each.words)).findFirst().get();
  }

  /**
   * What keeps this process from opening files: classes that are not found do not tell. By then a
   * thread that had some open may have closed them, so that a few are tried.
   */
  public static Fault ofOpening() {
    return ofOpening(FEW);
  }

  private static Fault ofOpening(int files) {
    Path any = Path.of(System.getProperty("java.home"), "release");
    try (InputStream in = Files.newInputStream(any)) {
      return files == 1 ? OTHER : ofOpening(files - 1);
    } catch (IOException e) {
      return of(e);
    }
  }

  /** What the system said, without the name of the file. */
  public static String reason(Throwable e) {
    if (last(e) instanceof OutOfMemoryError && MAP.equals(last(e).getMessage())) {
      return MEMORY.words;
    }
    Throwable root =
        causes(e)
            .filter(IOException.class::isInstance)
            .reduce((a, b) -> b)
            .orElseGet(() -> last(e));
    if (root instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason().equals(FOLDER.words) && failed.getFile() != null
          ? failed.getFile() + ": " + FOLDER.words
          : failed.getReason();
    }
    if (root instanceof AccessDeniedException) {
      return DENIED.words;
    }
    if (root instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** What the system calls it. */
  public String words() {
    return words;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }

  private static Throwable last(Throwable e) {
    return causes(e).reduce((a, b) -> b).orElseThrow();
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
