// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of some size in memory, which only a test by root on Linux may have. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * One in a folder, which is made; the test is skipped where there can be none.
   *
   * @param size in kibibytes
   */
  static SmallDisk in(Path folder, int size) throws Exception {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "none", folder.toString()),
        "no small file system can be mounted here");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /** Leaves no room but some kibibytes. */
  void fill(int spare) throws IOException {
    Path filler = Files.createFile(folder.resolve("filler"));
    long room = folder.toFile().getUsableSpace() - spare * 1024L;
    byte[] some = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (long left = room; left > 0; left -= some.length) {
        out.write(some);
      }
    }
  }

  /** Makes all of it room again but what is there otherwise. */
  void free() throws IOException {
    Files.delete(folder.resolve("filler"));
  }

  void readOnly() throws Exception {
    assumeTrue(
        run("mount", "-o", "remount,ro", folder.toString()), "nothing can be mounted read-only");
  }

  @Override
  public void close() throws Exception {
    if (!run("umount", folder.toString())) {
      run("umount", "--lazy", folder.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
