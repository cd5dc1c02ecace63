// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
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
    if (!System.getProperty("os.name").startsWith("Windows")) {
      force(folder, StandardOpenOption.READ);
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Removes a file, or a folder with all that is in it, if it is there. */
  static void remove(Path removed) throws IOException {
    if (Files.exists(removed)) {
      try (Stream<Path> files = Files.walk(removed)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
