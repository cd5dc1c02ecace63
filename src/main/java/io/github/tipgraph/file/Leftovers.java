// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that are to be gone when the process ends, also where somebody interrupts it: those in the
 * folder for temporary files, and those that have not got their names yet.
 */
public final class Leftovers {
  private static final Set<Path> FILES = new LinkedHashSet<>();
  private static boolean watched;
  private static boolean swept;

  private Leftovers() {}

  /** Something that makes a file or a folder. */
  private interface Making<T> {
    T make() throws IOException;
  }

  /** Makes a file that is not there yet. */
  public static OutputStream create(Path file) throws IOException {
    return claimed(
        file,
        () -> Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
  }

  /** Makes a file of a new name in the folder for temporary files. */
  public static Path temporaryFile() throws IOException {
    synchronized (FILES) {
      return claimed(Files.createTempFile("tipgraph", null));
    }
  }

  /** Makes a folder of a new name in that for temporary files. */
  public static Path temporaryFolder() throws IOException {
    synchronized (FILES) {
      return claimed(Files.createTempDirectory("tipgraph"));
    }
  }

  /** Gives a file its name, in place of what has it. */
  public static void keep(Path file, Path name) throws IOException {
    synchronized (FILES) {
      requireTime();
      Files.move(file, name, StandardCopyOption.REPLACE_EXISTING);
      FILES.remove(file);
    }
  }

  /** Removes a file, or an empty folder, if it is there. */
  public static void remove(Path file) throws IOException {
    synchronized (FILES) {
      Files.deleteIfExists(file);
      FILES.remove(file);
    }
  }

  /** Whether the process is about to end, so that what is not done will not be. */
  public static boolean ended() {
    Thread hook = new Thread("none");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static Path claimed(Path file) throws IOException {
    return claimed(file, () -> file);
  }

  private static <T> T claimed(Path file, Making<T> making) throws IOException {
    synchronized (FILES) {
      requireTime();
      if (!watched) {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::end, "leftovers"));
        watched = true;
      }
      T made = making.make();
      FILES.add(file);
      return made;
    }
  }

  private static void requireTime() throws IOException {
    if (swept) {
      throw new IOException("the program is about to end");
    }
  }

  /** Removes what is left; what a folder holds was made after it. */
  private static void end() {
    synchronized (FILES) {
      swept = true;
      List<Path> left = new ArrayList<>(FILES);
      for (int i = left.size() - 1; i >= 0; i--) {
        try {
          Files.deleteIfExists(left.get(i));
        } catch (IOException e) {
          continue; // nobody is left to be told
        }
      }
    }
  }
}
