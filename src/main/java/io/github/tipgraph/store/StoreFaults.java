// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.file.Fault;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/** What to tell where the files in the folder of a store fail. */
record StoreFaults(Path folder) {
  private static final String STORAGE = "org.apache.jena.dboe.";
  private static final String DATABASE = "org.apache.jena.tdb2.";
  private static final String SPOOLING = "org.apache.jena.riot.thrift.";
  private static final String COMMON = "org.apache.jena.atlas.";
  private static final String PROBE = "probe.tmp";
  private static final int PROBE_SIZE = 1 << 20;

  /** Whether a failure comes from the files of the store, and not from the work on it. */
  static boolean isBroken(Throwable e) {
    return e instanceof InternalError
        || causes(e)
            .flatMap(each -> Stream.of(each.getStackTrace()))
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith(COMMON))
            .findFirst()
            .filter(name -> Stream.of(STORAGE, DATABASE, SPOOLING).anyMatch(name::startsWith))
            .isPresent();
  }

  /**
   * The problem that a failure is: of the machine, or else of the files.
   *
   * @throws OutOfMemoryError if Java's own memory is too small, which tells nothing of the files
   */
  ProblemException of(Throwable e) {
    Throwable root = causes(e).reduce((one, deeper) -> deeper).orElseThrow();
    if (root instanceof IOException || Fault.of(e) == Fault.MEMORY) {
      return Problem.refused(folder.toString(), "cannot be used", e);
    }
    if (root instanceof OutOfMemoryError memory) {
      throw memory;
    }
    if (root instanceof InternalError) {
      return page(root);
    }
    return new ProblemException(damage(Fault.reason(root)), e);
  }

  /** The problem of files that do not make sense. */
  Problem damage(String how) {
    return Problem.failure(
        folder.toString(),
        "",
        "the store is damaged (" + how + ")",
        "remove the folder and run tipgraph build again");
  }

  /**
   * The problem of a page of a file in memory that the system could not read or write: Java does
   * not tell why, but what is written now fails for the same reason.
   */
  private ProblemException page(Throwable e) {
    Path probe = folder.resolve(PROBE);
    try {
      Files.write(probe, new byte[PROBE_SIZE], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
      return new ProblemException(
          Problem.failure(
              folder.toString(),
              "",
              "its disk failed to read or write a page (" + e.getMessage() + ")",
              "check its disk and the space on it, and run the command again"),
          e);
    } catch (IOException refused) {
      return Problem.refused(folder.toString(), "cannot be used", refused);
    } finally {
      probe.toFile().delete();
    }
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
