// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that fuzzing starts from, and those that once did harm, do none. */
class KeptInputsTest {
  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** What makes documents of inputs. */
  private static final Set<Target> READERS = EnumSet.range(Target.TEXT, Target.WARC);

  static Stream<Arguments> inputs() {
    return Stream.of(Target.values())
        .flatMap(target -> files(target).map(file -> Arguments.of(target, file)));
  }

  private static Stream<Path> files(Target target) {
    try (Stream<Path> files = Files.list(KEPT.resolve(target.folder()))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void endsWellOrIsTold(Target target, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Assertions.assertTimeoutPreemptively(LONGEST, () -> target.take(bytes));
  }

  @Test
  void whatTheReadersMakeOfThemConforms() throws IOException {
    Trials trials = new Trials(List.of(), 0);
    for (Target target : READERS) {
      for (Path file : files(target).toList()) {
        assertThat(trials.hold(target, Files.readAllBytes(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void aDefectIsSeen() {
    assertThatCode(() -> Target.QUERY_HEADER.take(null)).isInstanceOf(RuntimeException.class);
  }
}
