// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the machine refuses what a store needs, a line says why and what to do, and the store is as
 * it was.
 */
@EnabledOnOs(OS.LINUX)
class StoreFaultsTest {
  private static final int SOME = 6000;
  private static final String FULL = "(No space left on device); free some space on its disk\n";
  private static final String LARGE =
      "(File too large); raise the limit on the size of files (ulimit -f)\n";

  @TempDir private Path temp;
  private Path text;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    text =
        Files.writeString(
            temp.resolve("ghana.txt"),
            "Trafficking in Persons Interim Assessment - Ghana\n\nThe government convicted 12 traffickers.\n");
    table = Files.writeString(temp.resolve("states.csv"), "name,people\nPunjab,110\n");
  }

  @Test
  void aFullDiskLeavesTheStoreAsItWas() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 40_000)) {
      Path store = filled(disk.folder().resolve("store"));
      Cli before = content(store);
      List<Path> files = files(store);
      disk.fill(0);
      assertFails(child("", "build", text), store, store + ": cannot be opened " + FULL);
      disk.free();
      disk.fill(400);
      assertFails(child("", "build", text), store, store + ": cannot be used " + FULL);
      assertFails(child("", "link"), store, store + ": cannot be used " + FULL);
      assertFails(child("", "attach", "states=" + table), store, FULL);
      assertThat(files(store)).isEqualTo(files);
      disk.free();
      assertThat(content(store)).isEqualTo(before);
      Store.release(store);
      assertThat(Child.end(child("", "build", text).apply(store)).code()).isZero();
    }
  }

  @Test
  void aNewStoreThatFindsNoRoomLeavesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 6_000)) {
      Path store = disk.folder().resolve("store");
      assertFails(child("", "build", text), store, store + ": cannot be used " + FULL);
      assertThat(store).doesNotExist();
    }
  }

  @Test
  void muchThatFindsNoRoomLeavesNothingHalfLoaded() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 100_000)) {
      Path store = disk.folder().resolve("store");
      disk.fill(12_000);
      Cli failed = Child.end(Child.under("", StoreFiller.class, store, 60_000));
      assertThat(failed.err()).isEqualTo(store + ": cannot be used " + FULL);
      assertThat(store).doesNotExist();
      disk.free();
      assertThat(Child.end(Child.under("", StoreFiller.class, store, 60_000)).err()).isEmpty();
      Cli there = Child.end(Child.under("", StoreFiller.class, store, 0));
      assertThat(there).isEqualTo(new Cli(0, "60000 were there\n", ""));
    }
  }

  /** The same without a file system of its own. */
  @Test
  void aLimitOnTheSizeOfFilesLeavesTheStoreAsItWas() throws Exception {
    Path store = filled(temp.resolve("store"));
    Cli before = content(store);
    assertFails(child("ulimit -f 40;", "build", text), store, store + ": cannot be used " + LARGE);
    assertThat(content(store)).isEqualTo(before);
    Path fresh = temp.resolve("fresh");
    assertFails(child("ulimit -f 40;", "build", text), fresh, fresh + ": cannot be used " + LARGE);
    assertThat(fresh).doesNotExist();
  }

  @Test
  void aCompactionThatFindsNoRoomLeavesTheStoreAsItWas() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 40_000)) {
      Path store = filled(disk.folder().resolve("store"));
      Cli before = content(store);
      List<Path> files = files(store);
      // Room for nothing, and for some of the indexes.
      for (int spare : List.of(400, SOME)) {
        disk.fill(spare);
        assertFails(child("", "compact"), store, FULL);
        assertThat(files(store)).isEqualTo(files);
        disk.free();
      }
      assertFails(child("ulimit -f 40;", "compact"), store, LARGE);
      assertThat(files(store)).isEqualTo(files);
      assertThat(content(store)).isEqualTo(before);
      assertThat(Child.end(child("", "compact").apply(store)).code()).isZero();
    }
  }

  @Test
  void aLoadThatFindsNoRoomLeavesTheStoreAsItWas() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 40_000)) {
      Path store = filled(disk.folder().resolve("store"));
      Cli before = content(store);
      Path built = temp.resolve("built");
      Files.createDirectories(built.resolve("nquads"));
      Files.createFile(built.resolve("_SUCCESS"));
      StringBuilder much = new StringBuilder();
      for (int i = 0; i < 5000; i++) {
        much.append(
            "<http://example.org/s> <http://example.org/p> \"%d\" <http://example.org/g> .\n"
                .formatted(i));
      }
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(built.resolve("nquads/part.nq.gz")))) {
        out.write(much.toString().getBytes(StandardCharsets.UTF_8));
      }
      Path fresh = disk.folder().resolve("fresh");
      disk.fill(400);
      for (Path each : List.of(store, fresh)) {
        assertFails(child("", "load", built), each, FULL);
      }
      disk.free();
      for (Path each : List.of(store, fresh)) {
        assertFails(child("ulimit -f 40;", "load", built), each, LARGE);
      }
      assertThat(fresh).doesNotExist();
      assertThat(content(store)).isEqualTo(before);
      Store.release(store);
      assertThat(Child.end(child("", "load", built).apply(store)).code()).isZero();
    }
  }

  /** Neither for the graphs on their way, nor for what is noted of them. */
  @Test
  void whatIsPublishedWithoutRoomIsPutAgain() throws Exception {
    Path store = filled(temp.resolve("store"));
    Cli before = content(store);
    FusekiServer server =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/tip", DatasetGraphFactory.createTxnMem())
            .build()
            .start();
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 400);
        SmallDisk notes = SmallDisk.in(store.resolve("published"), 4)) {
      String address = "http://localhost:" + server.getPort() + "/tip";
      disk.fill(0);
      notes.fill(0);
      for (String temporary : List.of(disk.folder().toString(), temp.toString())) {
        ProcessBuilder publish =
            Child.under(
                "",
                List.of("-Djava.io.tmpdir=" + temporary),
                Main.class,
                "publish",
                address,
                "--store",
                store);
        Cli cli = Child.end(publish);
        assertThat(cli.code()).as(cli.toString()).isEqualTo(1);
        assertThat(cli.err()).startsWith("tipgraph: " + temp).endsWith(FULL).hasLineCount(1);
      }
      for (SmallDisk each : List.of(disk, notes)) {
        each.free();
        assertThat(files(each.folder())).isEmpty();
      }
      assertThat(Cli.run("publish", address, "--store", store).out()).contains("3 graphs put");
      assertThat(content(store)).isEqualTo(before);
    } finally {
      server.stop();
    }
  }

  @Test
  void aStoreThatCannotBeWrittenIsToldSo() throws Exception {
    try (SmallDisk disk = SmallDisk.in(temp.resolve("disk"), 40_000)) {
      Path store = disk.folder().resolve("store");
      // By another process: this one would keep the files in memory, and the disk writable.
      assertThat(Child.end(Child.under("", StoreFiller.class, store, 10)).err()).isEmpty();
      disk.readOnly();
      for (String command : List.of("describe", "build", "link")) {
        Cli cli = Cli.run(command, "--store", store);
        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.err())
            .startsWith("tipgraph: " + store + ": cannot be opened (Read-only file system)")
            .hasLineCount(1);
      }
    }
  }

  @Test
  void whoMayNotOpenAStoreIsToldSo() throws Exception {
    Path store = filled(temp.resolve("store"));
    assertThat(store.resolve("tdb.lock").toFile().setWritable(false)).isTrue();
    boolean root = System.getProperty("user.name").equals("root");
    String condition =
        root ? "exec setpriv --bounding-set -dac_override,-dac_read_search \"$@\"" : "";
    assertFails(
        child(condition, "describe"),
        store,
        store
            + ": cannot be opened (Permission denied); check its permissions, and those of its folder\n");
  }

  @Test
  void tooLittleMemoryLeavesTheStoreAsItWas() throws Exception {
    Path store = filled(temp.resolve("store"));
    Cli before = content(store);
    ProcessBuilder build =
        Child.under("", List.of("-Xmx32m"), Main.class, "build", text, "--store", store);
    Cli cli = Child.end(build);
    assertThat(cli.code()).as(cli.toString()).isEqualTo(1);
    assertThat(cli.err())
        .startsWith("tipgraph: there is not enough memory (")
        .endsWith("; give Java more, as by TIPGRAPH_OPTS=-Xmx4g, or take --threads 1\n")
        .hasLineCount(1);
    assertThat(content(store)).isEqualTo(before);
  }

  @Test
  void tooFewFileHandlesAreToldAndLeaveTheStoreAsItWas() throws Exception {
    Path store = filled(temp.resolve("store"));
    Cli before = content(store);
    for (int left : List.of(0, 1, 12)) {
      Cli cli = Child.end(Child.under("ulimit -n 400;", Starved.class, left, store, text));
      assertThat(cli.code()).as(cli.toString()).isEqualTo(1);
      assertThat(cli.err())
          .contains("(Too many open files)")
          .endsWith("); raise the limit on open files (ulimit -n)\n")
          .hasLineCount(1);
    }
    assertThat(content(store)).isEqualTo(before);
  }

  /** A command that is yet to be told its store. */
  private interface OnStore {
    ProcessBuilder apply(Path store);
  }

  private static OnStore child(String condition, Object... words) {
    return store -> {
      List<Object> all = new ArrayList<>(List.of(Main.class));
      all.addAll(Arrays.asList(words));
      all.addAll(List.of("--store", store));
      return Child.under(condition, all.toArray());
    };
  }

  private static void assertFails(OnStore command, Path store, String problem) throws Exception {
    Cli cli = Child.end(command.apply(store));
    assertThat(cli.code()).as(cli.toString()).isEqualTo(1);
    assertThat(cli.err()).startsWith("tipgraph: " + store).endsWith(problem).hasLineCount(1);
  }

  private static Path filled(Path store) {
    Samples.fill(store);
    Store.release(store);
    return store;
  }

  private static Cli content(Path store) {
    Cli export = Cli.run("export", "--format", "nq", "--store", store);
    Store.release(store);
    assertThat(export.code()).as(export.err()).isZero();
    return export;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .sorted()
          .toList();
    }
  }
}
