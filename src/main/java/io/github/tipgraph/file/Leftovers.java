// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that are to be gone when the process ends, also where somebody interrupts it:
 * those in the folder for temporary files, and those that have not got their names yet.
 */
public final class Leftovers {
  /** A thread that is still at work may go on making files in a folder for a moment. */
  private static final int TRIES = 100;

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

  /** Makes a folder that nobody can guess, and only its owner may enter, in another one. */
  public static Path folder(Path parent, String prefix) throws IOException {
    synchronized (FILES) {
      return claimed(Files.createTempDirectory(parent, prefix));
    }
  }

  /**
   * Says that a folder is to be gone, with whatever is in it, unless it is spared.
   *
   * @throws UncheckedIOException if the process is about to end
   */
  public static void claim(Path folder) {
    try {
      claimed(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says that a folder stays, if it was to be gone.
   *
   * @throws UncheckedIOException if it has gone, since the process is about to end
   */
  public static void spare(Path folder) {
    synchronized (FILES) {
      if (FILES.remove(folder) && swept) {
        throw new UncheckedIOException(new IOException("the program is about to end"));
      }
    }
  }

  /** Gives a file its name, in place of what has it. */
  public static void keep(Path file, Path name) throws IOException {
    synchronized (FILES) {
      requireTime();
      // Without this, Java removes what has the name before it gives it anew.
      Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
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
        for (int tries = TRIES; tries > 0 && !gone(left.get(i)); tries--) {
          Thread.yield();
        }
      }
    }
  }

  /** Removes a file, or a folder with what is in it; nobody is left to be told if that fails. */
  private static boolean gone(Path removed) {
    if (!Files.exists(removed, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.walk(removed)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
