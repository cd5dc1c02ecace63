// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The locks on files that Linux tells of, and those who have them. */
final class LockTable {
  private static final Path TABLE = Path.of("/proc/locks");

  private LockTable() {}

  /** The number of a process that has a lock on a file, where the system tells. */
  static Optional<Long> holder(Path file) {
    if (!Files.isReadable(TABLE)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(TABLE)) {
      String inode = ":" + Files.getAttribute(file, "unix:ino");
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length > 5 && words[5].endsWith(inode))
          .map(words -> Long.valueOf(words[4]))
          .filter(pid -> pid > 0 && pid != ProcessHandle.current().pid())
          .findFirst();
    } catch (IOException | UnsupportedOperationException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The words with which a process was started, or nothing where that is not told. */
  static List<String> words(long pid) {
    // The system's file has all of them; Java itself gives none where they are long.
    Path file = Path.of("/proc/" + pid + "/cmdline");
    try {
      return Files.isReadable(file)
          ? List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"))
          : ProcessHandle.of(pid)
              .flatMap(process -> process.info().arguments())
              .map(List::of)
              .orElse(List.of());
    } catch (IOException e) {
      return List.of();
    }
  }
}
