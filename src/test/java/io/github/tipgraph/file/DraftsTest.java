// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are there whole, together, or not at all. */
class DraftsTest {
  @TempDir private Path temp;

  @Test
  void filesTakeTheirNamesTogether() throws IOException {
    Path folder = temp.resolve("new");
    try (Drafts drafts = Drafts.in(folder)) {
      drafts.add(folder.resolve("a"), out -> out.write('a'));
      drafts.add(folder.resolve("b"), out -> out.write('b'));
      assertThat(list(folder)).noneMatch(file -> file.endsWith("a") || file.endsWith("b"));
      drafts.keep();
    }
    assertThat(list(folder)).containsExactlyInAnyOrder(folder.resolve("a"), folder.resolve("b"));
  }

  @Test
  void oneThatFailsTakesTheOthersWithIt() throws IOException {
    Path folder = temp.resolve("new");
    assertThatThrownBy(
            () -> {
              try (Drafts drafts = Drafts.in(folder)) {
                drafts.add(folder.resolve("a"), out -> out.write('a'));
                drafts.add(
                    folder.resolve("b"),
                    out -> {
                      throw new IOException("full");
                    });
                drafts.keep();
              }
            })
        .hasMessage("full");
    assertThat(folder).doesNotExist();
  }

  /** Not even for a moment, in which the program may be killed. */
  @Test
  void aFileThatIsReplacedIsNeverGone() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "old");
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> gone =
        CompletableFuture.supplyAsync(
            () -> {
              int times = 0;
              while (!over.get()) {
                times += Files.notExists(file) ? 1 : 0;
              }
              return times;
            });
    for (int i = 0; i < 500; i++) {
      Drafts.write(file, "new " + i);
    }
    over.set(true);
    assertThat(gone.join()).isZero();
    assertThat(file).hasContent("new 499");
  }

  @Test
  void whatWasThereStaysUntilAllIsWritten() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "old");
    assertThatThrownBy(
            () ->
                Drafts.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IllegalStateException("in the middle");
                    }))
        .hasMessage("in the middle");
    assertThat(file).hasContent("old");
    assertThat(list(temp)).containsExactly(file);
    Drafts.write(file, "new");
    assertThat(file).hasContent("new");
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
