// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.Block;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.review.Corrections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes too long, or fails, is told, and does not stop the rest. */
@Timeout(60)
class TimeLimitTest {
  private static final TipGraph TIPGRAPH = TipGraph.create();
  private static final String TEXT = "The government of Ghana convicted 12 traffickers.";

  @TempDir private Path temp;

  @Test
  void workThatHangsIsInterruptedAndLeft() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    TimeLimit limit = new TimeLimit(Duration.ofMillis(50));
    assertThatThrownBy(() -> limit.within(() -> hang(interrupted)))
        .isInstanceOf(TimeLimit.Late.class);
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new TimeLimit(Duration.ofMinutes(1)).within(() -> "in time")).isEqualTo("in time");
  }

  private static boolean hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return true;
  }

  @Test
  void oneThreadWorksForWhoeverAsksUntilItIsLate() {
    TimeLimit limit = new TimeLimit(Duration.ofMillis(500));
    Thread first = limit.within(Thread::currentThread);
    assertThat(first).isNotSameAs(Thread.currentThread());
    for (int i = 0; i < 20; i++) {
      assertThat(limit.within(Thread::currentThread)).isSameAs(first);
    }
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatThrownBy(() -> limit.within(() -> hang(interrupted)))
        .isInstanceOf(TimeLimit.Late.class);
    assertThat(limit.within(Thread::currentThread)).isNotSameAs(first);
  }

  @Test
  void whatFailsFailsAsItDid() {
    TimeLimit limit = new TimeLimit(Duration.ofMinutes(1));
    assertThatThrownBy(() -> limit.within(() -> List.of().get(0)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> limit.within(() -> deep(0))).isInstanceOf(StackOverflowError.class);
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : 1 + deep(depth + 1);
  }

  @Test
  void extractionListensToWhoeverInterruptsIt() {
    Document document = TIPGRAPH.parse("ghana", TEXT.getBytes(StandardCharsets.UTF_8));
    TIPGRAPH.extract(document);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> TIPGRAPH.extract(document))
          .isInstanceOf(java.util.concurrent.CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aDocumentThatTakesTooLongIsToldAndLeftOut(int threads) throws IOException {
    Path one = Files.writeString(temp.resolve("one.txt"), TEXT);
    Path two = Files.writeString(temp.resolve("two.txt"), TEXT);
    assertThat(problems(threads, Duration.ZERO, one, two))
        .hasSize(2)
        .allMatch(problem -> problem.kind() == Problem.Kind.FAILURE)
        .allMatch(
            problem -> problem.line().contains("takes longer than 0 seconds, and is left out"));
    assertThat(problems(threads, DocumentWork.LONGEST, one, two)).isEmpty();
  }

  @Test
  void aDefectIsToldAndTheRestIsBuilt() {
    Document document = TIPGRAPH.parse("ghana", TEXT.getBytes(StandardCharsets.UTF_8));
    // No reader makes a block that ends after its text: it stands for any defect.
    Document broken =
        new Document(
            "broken",
            TEXT,
            document.header(),
            List.of(new Block(Block.Kind.TEXT, 0, TEXT.length() + 9)),
            document.sha256());
    DocumentWork work =
        new DocumentWork(TIPGRAPH, new Refinement(Corrections.none(), Optional.empty()));
    Outcome outcome = work.outcome("broken.txt", broken);
    assertThat(outcome.made()).isEmpty();
    assertThat(outcome.problems()).singleElement().asString().contains("a defect of the program");
    assertThat(work.outcome("ghana.txt", document).made()).isPresent();
  }

  private static List<Problem> problems(int threads, Duration longest, Path... files) {
    List<Problem> problems = new ArrayList<>();
    new Build(
            TIPGRAPH,
            java.util.stream.Stream.of(files).map(Path::toString).toList(),
            ReadOptions.standard("test"),
            new Refinement(Corrections.none(), Optional.empty()),
            new BuildOptions(threads, true, false, longest))
        .toTrig(new ByteArrayOutputStream(), new Told(problems));
    return problems;
  }

  /** Keeps what is told of problems. */
  record Told(List<Problem> problems) implements Build.Progress {
    @Override
    public void at(String source, long position) {
      // Of no interest here.
    }

    @Override
    public void built(Build.Item item) {
      // Of no interest here.
    }

    @Override
    public void unchanged(String id) {
      // Of no interest here.
    }

    @Override
    public void removed(String graph) {
      // Of no interest here.
    }

    @Override
    public void loading(String what) {
      // Of no interest here.
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }

    @Override
    public void warning(Problem problem) {
      // Of no interest here.
    }
  }
}
