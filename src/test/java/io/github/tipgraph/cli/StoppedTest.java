// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody stops a command: by Ctrl-C, by kill, by closing the terminal. */
@EnabledOnOs(OS.LINUX)
class StoppedTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void aBuildThatIsStoppedSaysSoAndLeavesTheStoreAsItWas(String signal, int code) throws Exception {
    Path store = temp.resolve("store");
    Samples.fill(store);
    Cli before = Cli.run("export", "--format", "nq", "--store", store);
    Store.release(store);
    Process build =
        Child.under(
                "exec env --default-signal=INT,TERM,HUP \"$@\"",
                Main.class,
                "build",
                "-",
                "--store",
                store)
            .start();
    awaitLock(store, build);
    signal(build, signal);
    String err = new String(build.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).isEqualTo(code);
    assertThat(err)
        .isEqualTo(
            "tipgraph: stopped before it was done; what is whole stays: run it again to go on\n");
    assertThat(Cli.run("export", "--format", "nq", "--store", store)).isEqualTo(before);
    Store.release(store);
  }

  @ParameterizedTest
  @CsvSource({"build, TERM, 143", "build, HUP, 129", "held, TERM, 143"})
  void aNewStoreThatIsStoppedLeavesNoFolder(String how, String signal, int code) throws Exception {
    Path store = temp.resolve("new");
    String condition = "exec env --default-signal=TERM,HUP \"$@\"";
    ProcessBuilder process =
        how.equals("build")
            ? Child.under(condition, Main.class, "build", "-", "--store", store)
            : Child.under(condition, NewStoreHolder.class, store);
    Process maker = process.start();
    if (how.equals("build")) {
      // More than a pipe holds: it goes on when the command reads.
      maker
          .getOutputStream()
          .write(
              "Courts of Ghana convicted 5 people. "
                  .repeat(10_000)
                  .getBytes(StandardCharsets.US_ASCII));
      maker.getOutputStream().flush();
    } else {
      assertThat(maker.getInputStream().read()).isEqualTo('.');
      assertThat(store.resolve("Data-0001")).isNotEmptyDirectory();
    }
    signal(maker, signal);
    assertThat(maker.waitFor()).isEqualTo(code);
    assertThat(store).doesNotExist();
  }

  /** A process that makes a new store, and does not come to its end. */
  static final class NewStoreHolder {
    private NewStoreHolder() {}

    public static void main(String[] args) {
      Store.update(
          Path.of(args[0]),
          dataset -> {
            Samples.add(dataset);
            System.out.print('.');
            System.out.flush();
            return read();
          });
    }

    private static int read() {
      try {
        return System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void whatIsHalfWrittenIsRemovedAndWhatWasThereStays() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("out"));
    Path temporary = Files.createDirectory(temp.resolve("tmp"));
    Path file = Files.writeString(folder.resolve("file"), "old");
    Process writer =
        Child.under(
                "exec env --default-signal=TERM \"$@\"",
                List.of("-Djava.io.tmpdir=" + temporary),
                DraftHolder.class,
                file)
            .start();
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("written");
      assertThat(list(folder)).hasSize(2);
      assertThat(list(temporary)).hasSize(1);
      signal(writer, "TERM");
      assertThat(writer.waitFor()).isEqualTo(143);
    }
    assertThat(list(folder)).containsExactly(file);
    assertThat(file).hasContent("old");
    assertThat(list(temporary)).isEmpty();
  }

  @Test
  void theCopyOfACompactionThatIsStoppedIsRemoved() throws Exception {
    Path store = temp.resolve("copied");
    Samples.fill(store);
    Store.release(store);
    Process copier =
        Child.under(
                "exec env --default-signal=TERM \"$@\"",
                "io.github.tipgraph.store.CopyHolder",
                store)
            .start();
    assertThat(copier.getInputStream().read()).isEqualTo('.');
    assertThat(store.resolve("loading")).isNotEmptyDirectory();
    signal(copier, "TERM");
    assertThat(copier.waitFor()).isEqualTo(143);
    assertThat(store.resolve("loading")).doesNotExist();
    assertThat(Cli.run("describe", "--store", store).code()).isZero();
    Store.release(store);
  }

  /** Waits until a process has a store to change it. */
  private static void awaitLock(Path store, Process process) throws IOException {
    Path lock = store.resolve("tdb.lock");
    while (!Files.readString(lock).strip().equals(Long.toString(process.pid()))) {
      assertThat(process.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  private static void signal(Process process, String name) throws Exception {
    assertThat(
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
