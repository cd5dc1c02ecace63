// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders on the disk: that they outlast a loss of power, and that they go. */
final class Disk {
  private Disk() {}

  /** Waits until the files of a folder, and the names of all that is in it, are on the disk. */
  static void force(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        force(file, StandardOpenOption.WRITE);
      }
    }
    forceNames(folder);
  }

  /** Waits until the names of all that is in a folder are on the disk. */
  static void forceNames(Path folder) throws IOException {
    if (!System.getProperty("os.name").startsWith("Windows")) {
      force(folder, StandardOpenOption.READ);
    }
  }

  /** Waits until a file that is opened so is on the disk. */
  static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /**
   * Removes files from a folder, and the folder if nothing else is in it.
   *
   * @param own whether a file of this name may be removed
   */
  static void remove(Path folder, Predicate<String> own) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path file : files(folder)) {
      if (isOwn(file, own)) {
        Files.deleteIfExists(file);
      }
    }
    if (files(folder).isEmpty()) {
      Files.deleteIfExists(folder);
    }
  }

  /** Whether in a folder are only files that {@link #remove} would remove. */
  static boolean holdsOnly(Path folder, Predicate<String> own) throws IOException {
    return Files.isDirectory(folder) && files(folder).stream().allMatch(file -> isOwn(file, own));
  }

  private static boolean isOwn(Path file, Predicate<String> own) {
    return own.test(file.getFileName().toString()) && !Files.isDirectory(file);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
