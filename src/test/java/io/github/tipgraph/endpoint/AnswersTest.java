// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of a server are kept for a day, whatever becomes of the clock. */
class AnswersTest {
  @TempDir private Path temp;

  @Test
  void whatIsOlderThanADayOrKeptInTheFutureIsForgotten() throws IOException {
    Answers answers = new Answers(temp);
    answers.keep("question", new byte[] {1});
    assertThat(answers.find("question")).isPresent();
    Instant now = Clock.systemUTC().instant();
    for (int hours : List.of(-23, -25, 1)) {
      try (Stream<Path> files = Files.list(temp)) {
        for (Path file : files.toList()) {
          Files.setLastModifiedTime(file, FileTime.from(now.plus(Duration.ofHours(hours))));
        }
      }
      assertThat(answers.find("question").isPresent()).as(hours + " h").isEqualTo(hours == -23);
    }
  }
}
