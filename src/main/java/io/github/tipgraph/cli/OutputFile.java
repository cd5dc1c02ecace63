// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;

/** Writes a file whole or not at all, or standard output. */
final class OutputFile {
  private static final int MOST_LINKS = 40;

  private OutputFile() {}

  /** Something that writes. */
  interface Work {
    void to(OutputStream out) throws IOException;
  }

  /** Lets some work write to a file, or where none is named to the console. */
  static void write(Optional<Path> file, Console console, Work work) {
    try {
      if (file.isEmpty()) {
        work.to(console.out());
        console.out().flush();
      } else if (isStream(file.get())) {
        fill(file.get(), work);
      } else {
        Drafts.write(checked(target(file.get())), work::to);
      }
    } catch (IOException | RuntimeIOException e) {
      throw unwritable(file.map(Path::toString).orElse("standard output"), e);
    }
  }

  /** Whether it is a device or a pipe, which is written to and not replaced. */
  private static boolean isStream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /** What a link leads to, be it there or not. */
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int left = MOST_LINKS; left > 0 && Files.isSymbolicLink(target); left--) {
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static Path checked(Path file) {
    if (Files.isDirectory(file)) {
      throw mistake(file, "is a folder, where a file was expected", "name a file in it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw mistake(file, "there is no folder " + folder, "make it first, or name another");
    }
    requireNoStore(folder);
    return file;
  }

  /**
   * Refuses a folder that is a store or stands in one, whose files would be written over.
   *
   * @param folder which need not be there yet
   */
  static void requireNoStore(Path folder) {
    for (Path each = real(folder); each != null; each = each.getParent()) {
      // In a folder above that nobody may look into, there is no store to be found.
      if (Files.isReadable(each) && Store.isIn(each)) {
        throw mistake(folder, "is the folder of a store, or stands in one", "name another place");
      }
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** Refuses to write over what is read. */
  static void requireOther(Path file, List<Path> inputs) {
    for (Path input : inputs) {
      if (isSame(file, input)) {
        throw mistake(file, "is read, and would be written over", "name another file");
      }
    }
  }

  /** Refuses to write two things to one file, unless it takes one after the other. */
  static void requireApart(Path one, Path other) {
    if (!isStream(one) && (isSame(one, other) || place(one).equals(place(other)))) {
      throw mistake(other, "would be written twice", "name two files");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw unwritable(one.toString(), e);
    }
  }

  /** Where a file will stand that need not be there yet. */
  private static Path place(Path file) {
    try {
      Path target = target(file).toAbsolutePath().normalize();
      Path folder = target.getParent();
      return folder == null ? target : real(folder).resolve(target.getFileName());
    } catch (IOException e) {
      throw unwritable(file.toString(), e);
    }
  }

  private static void fill(Path stream, Work work) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(stream, StandardOpenOption.WRITE))) {
      work.to(out);
    } catch (IOException | RuntimeIOException e) {
      if (StandardOutput.isUnwanted(e)) {
        throw new StandardOutput.Closed(e);
      }
      throw e;
    }
  }

  private static ProblemException mistake(Path file, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), "", what, remedy));
  }

  /** The problem of a place that cannot be written. */
  static ProblemException unwritable(String name, Exception e) {
    return Problem.refused(name, "cannot be written", e);
  }
}
