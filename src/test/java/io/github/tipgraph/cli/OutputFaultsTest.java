// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the machine refuses a file that a command is to write, a line says which, why and what to
 * do; what was there stays, and nothing else is left.
 */
@EnabledOnOs(OS.LINUX)
class OutputFaultsTest {
  private static final String FULL =
      ": cannot be written (No space left on device); free some space on its disk\n";

  /** The commands that write files; F is the file, D the folder. */
  private static final List<String> WRITERS =
      List.of(
          "export -o F",
          "export --format csv -o D",
          "export --format csv --joined -o D",
          "export --format csv -o D/new",
          "show first --html F",
          "draw --document first -o F",
          "draw --document first --format png -o D/new.png",
          "catalog -o F",
          "link --review D/review.csv",
          "review first --corrections D/notes/first.jsonl",
          "evaluate src/test/resources/gold/small.jsonl --html F",
          "evaluate src/test/resources/gold/small.jsonl --confidence F");

  @TempDir private static Path temp;
  private static Path store;

  @BeforeAll
  static void prepare() {
    store = temp.resolve("store");
    Samples.fill(store);
    Store.release(store);
  }

  @Test
  void onAFullDiskEveryCommandLeavesWhatWasThere() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("full"), 256)) {
      leave(disk.folder());
      disk.fill(0);
      refused(disk.folder(), FULL);
    }
  }

  @Test
  void aDiskThatBecomesFullMeanwhileIsLeftAsItWas() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("small"), 256)) {
      leave(disk.folder());
      disk.fill(8);
      String command = "export --format csv --joined -o D";
      Map<String, String> before = content(disk.folder());
      assertThat(run(command, disk.folder()).err()).endsWith(FULL);
      assertThat(content(disk.folder())).isEqualTo(before);
    }
  }

  @Test
  void whereNothingCanBeWrittenItIsSaid() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("read-only"), 256)) {
      leave(disk.folder());
      disk.readOnly();
      refused(
          disk.folder(),
          ": cannot be written (Read-only file system); use a place that can be written\n");
    }
  }

  /** The same without a file system of its own, by a limit on the size of files. */
  @Test
  void aLimitOnTheSizeOfFilesIsToldAndLeavesWhatWasThere() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("limited"));
    leave(folder);
    Path file = folder.resolve("file");
    Map<String, String> before = content(folder);
    Cli cli =
        Child.end(Child.under("ulimit -f 8;", Main.class, "export", "-o", file, "--store", store));
    assertThat(cli)
        .isEqualTo(
            new Cli(
                1,
                "",
                "tipgraph: "
                    + file
                    + ": cannot be written (File too large); raise the limit on the size of files (ulimit -f)\n"));
    assertThat(content(folder)).isEqualTo(before);
  }

  /** Root may write everywhere, unless it gives that up. */
  @Test
  void whoMayNotWriteIsToldSo() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("closed"));
    leave(folder);
    assertThat(folder.toFile().setWritable(false)).isTrue();
    Path file = folder.resolve("file");
    boolean root = System.getProperty("user.name").equals("root");
    String condition =
        root ? "exec setpriv --bounding-set -dac_override,-dac_read_search \"$@\"" : "";
    Cli cli = Child.end(Child.under(condition, Main.class, "export", "-o", file, "--store", store));
    assertThat(cli)
        .isEqualTo(
            new Cli(
                1,
                "",
                "tipgraph: "
                    + file
                    + ": cannot be written (Permission denied); check its permissions, and those of its folder\n"));
    assertThat(file).hasContent("old");
  }

  @Test
  void aClosedPipeBehindAFileEndsTheCommandQuietly() throws Exception {
    Cli cli =
        Child.end(
            Child.under(
                "\"$@\" | head -n 1", Main.class, "export", "-o", "/dev/stdout", "--store", store));
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).hasLineCount(1);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void whoHasNoStandardInputDecidesNothing() throws Exception {
    Path file = temp.resolve("nobody.jsonl");
    Cli cli =
        Child.end(
            Child.under(
                "exec \"$@\" <&-",
                Main.class,
                "review",
                "first",
                "--corrections",
                file,
                "--store",
                store));
    assertThat(cli.out()).endsWith("0 decisions in " + file + "\n");
    assertThat(file).doesNotExist();
  }

  /** The folder of a store takes no files of others, and what is read is not written over. */
  @Test
  void noCommandWritesOverAStoreOrWhatItReads() throws IOException {
    Path inside = store.resolve("Data-0001");
    List<String> intoStore =
        List.of(
            "export -o " + inside.resolve("nodes.dat"),
            "catalog -o " + store.resolve("new.ttl"),
            "export --format csv -o " + store,
            "export --format csv --joined -o " + inside.resolve("new"));
    Set<String> before = names(store);
    for (String command : intoStore) {
      Cli cli = run(command, store);
      assertThat(cli.code()).as(command).isEqualTo(2);
      assertThat(cli.err()).as(command).contains("is the folder of a store, or stands in one");
    }
    assertThat(names(store)).isEqualTo(before);
    assertThat(run("describe", store).code()).isZero();
    Path gold = temp.resolve("gold.jsonl");
    Files.copy(Path.of("src/test/resources/gold/small.jsonl"), gold);
    for (String option : List.of("--html", "--confidence")) {
      Cli cli = run("evaluate " + gold + " " + option + " " + gold, temp);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains("is read, and would be written over");
    }
    assertThat(gold).hasSameTextualContentAs(Path.of("src/test/resources/gold/small.jsonl"));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toSet());
    }
  }

  private static void refused(Path folder, String problem) throws IOException {
    Map<String, String> before = content(folder);
    for (String command : WRITERS) {
      Cli cli = run(command, folder);
      assertThat(cli.code()).as(command + cli).isEqualTo(1);
      assertThat(cli.err()).as(command).startsWith("tipgraph: " + folder).endsWith(problem);
      assertThat(cli.err()).as(command).hasLineCount(1);
      assertThat(content(folder)).as(command).isEqualTo(before);
    }
  }

  private static void leave(Path folder) throws IOException {
    Files.writeString(folder.resolve("file"), "old");
    Files.writeString(folder.resolve("counts.csv"), "old");
  }

  /** All files and folders of a folder, with what is in them. */
  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("filler")).toList()) {
        content.put(file.toString(), Files.isDirectory(file) ? "" : Files.readString(file));
      }
    }
    return content;
  }

  private static Cli run(String command, Path folder) {
    String line =
        command.replaceFirst(" F$", " " + folder.resolve("file")).replaceFirst(" D", " " + folder);
    String[] words = line.split(" ");
    boolean stored = !words[0].equals("evaluate");
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("a\nq\n".getBytes(StandardCharsets.UTF_8)));
      return Cli.run(
          Stream.concat(
                  Stream.of(words), stored ? Stream.of("--store", store) : Stream.<Object>empty())
              .toArray());
    } finally {
      System.setIn(before);
      Store.release(store); // for the processes of other tests
    }
  }
}
