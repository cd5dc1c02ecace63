// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the answers of a server until all are there, so that a run that broke off can go on. What
 * is older than a day is forgotten: the server may know better now.
 */
public final class Answers {
  private static final Duration LIFE = Duration.ofDays(1);

  /** The times of files need not be from the clock of this machine. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private final Path folder;

  /**
   * The answers that are kept in a folder.
   *
   * @param folder made when the first answer is kept
   */
  public Answers(Path folder) {
    this.folder = folder;
  }

  /** The answer to a question, if it was kept less than a day ago. */
  public Optional<byte[]> find(String question) {
    try {
      Path file = file(question);
      if (!Files.isRegularFile(file) || isOld(file)) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** What was kept in the future, before somebody set the clock back, may be of any age. */
  private static boolean isOld(Path file) throws IOException {
    Instant kept = Files.getLastModifiedTime(file).toInstant();
    Instant now = Clock.systemUTC().instant();
    return kept.isBefore(now.minus(LIFE)) || kept.isAfter(now.plus(CLOCKS));
  }

  /** Keeps the answer to a question. */
  public void keep(String question, byte[] answer) {
    try {
      Files.createDirectories(folder);
      Drafts.write(file(question), out -> out.write(answer));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Forgets all. */
  public void drop() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Path file(String question) {
    return folder.resolve(Sha256.of(question.getBytes(StandardCharsets.UTF_8)) + ".json");
  }

  private ProblemException unusable(IOException e) {
    return Problem.refused(folder.toString(), "cannot be used to keep answers", e);
  }
}
