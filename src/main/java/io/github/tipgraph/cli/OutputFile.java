// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes a file whole or not at all, or standard output. */
final class OutputFile {
  private OutputFile() {}

  /** Something that writes. */
  interface Work {
    void to(OutputStream out) throws IOException;
  }

  /** Lets some work write to a file, or where none is named to the console. */
  static void write(Optional<Path> file, Console console, Work work) {
    try {
      if (file.isPresent()) {
        replace(file.get(), work);
      } else {
        work.to(console.out());
        console.out().flush();
      }
    } catch (IOException e) {
      throw unwritable(file.map(Path::toString).orElse("standard output"), e);
    }
  }

  private static void replace(Path file, Work work) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ProblemException(
          Problem.mistake(
              file.toString(), "", "is a folder, where a file was expected", "name a file in it"));
    }
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, ".tipgraph", ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
        work.to(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + e.getMessage();
  }

  /** The problem of a place that cannot be written. */
  static ProblemException unwritable(String name, Exception e) {
    return new ProblemException(
        Problem.failure(
            name,
            "",
            "cannot be written (" + reason(e) + ")",
            "check the folder and its permissions"),
        e);
  }
}
