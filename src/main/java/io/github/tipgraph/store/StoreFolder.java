// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** The folder of a store: what is in it, and who has it. */
record StoreFolder(Path folder) {
  private static final int TRIES = 40;
  private static final int PAUSE_MILLIS = 50;

  /** Checks that there is a store. */
  void requireStore() {
    requireNoFile();
    if (!isStore()) {
      throw mistake("holds no store yet", "run tipgraph build first, or name another with --store");
    }
  }

  /** Makes the folder if it is missing, and says whether a new store begins in it. */
  boolean prepare() {
    requireNoFile();
    if (isStore()) {
      return false;
    }
    if (Files.isDirectory(folder) && !entries().isEmpty()) {
      throw mistake(
          "is a folder with other things in it, where a store or an empty folder was expected",
          "name another with --store");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure("cannot be made: " + reason(e), "check its permissions", e);
    }
    return true;
  }

  /** Opens the store, waiting two seconds for a process that has it. */
  DatasetGraph connect() {
    for (int left = TRIES; ; left--) {
      try {
        return DatabaseMgr.connectDatasetGraph(folder.toString());
      } catch (DBOpEnvException e) {
        if (left == 0) {
          throw failure(
              "the store is in use by process " + owner(),
              "wait until it has ended, or name another with --store",
              e);
        }
        pause();
      } catch (RuntimeException e) {
        throw failure("cannot be opened: " + reason(e), "check its permissions", e);
      }
    }
  }

  /** Removes what a new store left in the folder, and the folder. */
  void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw failure("cannot be removed: " + reason(e), "remove it yourself", e);
    }
  }

  private boolean isStore() {
    return Files.isDirectory(folder.resolve("Data-0001"));
  }

  private void requireNoFile() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw mistake(
          "is a file, where the folder of a store was expected", "name another with --store");
    }
  }

  private List<Path> entries() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw failure("cannot be read: " + reason(e), "check its permissions", e);
    }
  }

  private String owner() {
    try {
      return Files.readString(folder.resolve("tdb.lock")).strip();
    } catch (IOException e) {
      return "(unknown)";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the store", e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private ProblemException mistake(String what, String remedy) {
    return new ProblemException(Problem.mistake(folder.toString(), "", what, remedy));
  }

  private ProblemException failure(String what, String remedy, Exception cause) {
    return new ProblemException(Problem.failure(folder.toString(), "", what, remedy), cause);
  }
}
