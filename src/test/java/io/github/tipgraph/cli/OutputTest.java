// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written arrives where it should, or the command says that it does not. */
@EnabledOnOs(OS.LINUX)
class OutputTest {
  @TempDir private static Path temp;
  private static Path store;

  @BeforeAll
  static void prepare() {
    store = temp.resolve("store");
    Store.update(
        store,
        dataset -> {
          Samples.add(dataset);
          return true;
        });
    Store.release(store);
  }

  @AfterAll
  static void close() {
    Store.release(store);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "query documents", "describe", "query --list", "--help"})
  void aFullDiskIsToldInOneLine(String command) throws Exception {
    Process process = process(command).redirectOutput(new File("/dev/full")).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err)
        .startsWith("tipgraph: standard output: cannot be written (")
        .hasLineCount(1)
        .doesNotContain("Exception");
  }

  @Test
  void aReaderThatWantsNoMoreEndsTheCommandQuietly() throws Exception {
    Process process = process("query -e", "SELECT * { ?a ?b ?c . ?d a tip:Count }").start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("a ");
    }
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void writesThroughALink() throws IOException {
    Path target = Files.writeString(temp.resolve("target.ttl"), "old");
    Path link = Files.createSymbolicLink(temp.resolve("link.ttl"), Path.of("target.ttl"));
    assertThat(run("export", "-o", link)).isEqualTo(new Cli(0, "", ""));
    assertThat(link).isSymbolicLink();
    assertThat(target).content().startsWith("@prefix");
  }

  @Test
  void writesThroughALinkToNothingYet() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("new link.ttl"), temp.resolve("new.ttl"));
    assertThat(run("export", "-o", link).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(temp.resolve("new.ttl")).content().startsWith("@prefix");
  }

  @Test
  void writesIntoAPipe() throws Exception {
    Path pipe = temp.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    assertThat(run("export", "-o", pipe)).isEqualTo(new Cli(0, "", ""));
    String read = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(read).isEqualTo(run("export").out());
    assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void writesIntoADevice() {
    assertThat(run("export", "-o", "/dev/null")).isEqualTo(new Cli(0, "", ""));
    assertThat(Path.of("/dev/null").toFile().isFile()).isFalse();
    Cli full = run("export", "-o", "/dev/full");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).startsWith("tipgraph: /dev/full: cannot be written (").hasLineCount(1);
  }

  @Test
  void aNewFileIsAsOpenAsAnyOtherAndAnOldOneStaysAsItWas() throws IOException {
    Path other = Files.writeString(temp.resolve("other"), "");
    Path page = temp.resolve("page.html");
    run("show", "first", "--html", page);
    assertThat(Files.getPosixFilePermissions(page)).isEqualTo(Files.getPosixFilePermissions(other));
    Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw--w----"));
    run("show", "first", "--html", page);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw--w----");
  }

  @Test
  void leavesNoDraft() throws IOException {
    run("export", "-o", temp.resolve("graph.ttl"));
    run("export", "-o", temp.resolve("graph.ttl"), "--document", "nothing");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  private static Cli run(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--store", store));
    return Cli.run(all.toArray());
  }

  private static ProcessBuilder process(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(Main.class.getName()));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of(more));
    if (!command.startsWith("-")) {
      words.addAll(List.of("--store", store.toString()));
    }
    return Cli.java(words.toArray(String[]::new));
  }
}
