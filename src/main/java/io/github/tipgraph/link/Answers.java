// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the answers of a server until all are there, so that a run that broke off can go on. */
final class Answers {
  private final Path folder;
  private int reused;

  /**
   * The answers that are kept in a folder.
   *
   * @param folder made when the first answer is kept
   */
  Answers(Path folder) {
    this.folder = folder;
  }

  /** The answer to a question, if it was kept. */
  Optional<byte[]> find(String question) {
    try {
      Path file = file(question);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      reused++;
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  void keep(String question, byte[] answer) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "answer", ".tmp");
      Files.write(draft, answer);
      Files.move(draft, file(question), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** How many answers of an earlier run were used. */
  int reused() {
    return reused;
  }

  /** Forgets all. */
  void drop() {
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
    return new ProblemException(
        Problem.failure(
            folder.toString(),
            "",
            "cannot be used to keep answers (" + e.getMessage() + ")",
            "check its permissions and the space on its disk"),
        e);
  }
}
