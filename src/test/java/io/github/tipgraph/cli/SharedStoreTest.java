// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes share a store as far as they can, and a damaged store is told apart from a used one.
 */
class SharedStoreTest {
  @TempDir private Path temp;
  private Path store;
  private final List<Process> others = new ArrayList<>();

  @BeforeEach
  void fill() {
    store = temp.resolve("store");
    Store.update(
        store,
        dataset -> {
          Samples.add(dataset);
          return true;
        });
    Store.release(store);
  }

  @AfterEach
  void end() {
    for (Process other : others) {
      other.destroy();
      other.onExit().join();
    }
    Store.release(store);
  }

  @Test
  void manyReadAtOnce() throws Exception {
    hold();
    List<Process> readers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      readers.add(
          Cli.java(Main.class.getName(), "query", "documents", "--store", store.toString())
              .start());
    }
    for (Process reader : readers) {
      assertThat(reader.getErrorStream().readAllBytes()).isEmpty();
      assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("first", "second");
      assertThat(reader.waitFor()).isZero();
    }
  }

  @Test
  void nobodyChangesWhatAnotherReads() throws IOException {
    Process holder = hold();
    Path text =
        Files.writeString(
            temp.resolve("ghana.txt"),
            "Trafficking in Persons Interim Assessment - Ghana\n\nThe government convicted 12 traffickers.\n");
    Cli cli = Cli.run("build", text, "--store", store);
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .hasLineCount(1)
        .containsPattern("the store is in use by (process " + holder.pid() + "|another process);");
  }

  @Test
  void whoMakesAStoreHasItAlone() throws Exception {
    Path fresh = temp.resolve("fresh");
    Path text =
        Files.writeString(temp.resolve("a.txt"), "The government convicted 12 traffickers.");
    Store.update(
        fresh,
        dataset -> {
          Samples.add(dataset);
          return true;
        });
    Cli other = Child.end(Child.under("", Main.class, "build", text, "--store", fresh));
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err())
        .contains("the store is in use by process " + ProcessHandle.current().pid());
    Store.release(fresh);
  }

  @Test
  void ofTwoFirstBuildsAtOnceEachIsInTheStoreOrSaysThatItIsNot() throws Exception {
    Path fresh = temp.resolve("fresh");
    Map<String, Process> builds = new TreeMap<>();
    for (String name : List.of("one", "two")) {
      Path text = Files.writeString(temp.resolve(name), "The government convicted 12 traffickers.");
      builds.put(
          name, Child.under("", Main.class, "build", text, "--quiet", "--store", fresh).start());
    }
    List<String> done = new ArrayList<>();
    for (String name : builds.keySet()) {
      Process build = builds.get(name);
      String err = new String(build.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (build.waitFor() == 0) {
        done.add(name);
      } else {
        assertThat(err).hasLineCount(1).contains("the store is in use by ");
      }
    }
    assertThat(done).isNotEmpty();
    String documents = Cli.run("query", "documents", "--format", "csv", "--store", fresh).out();
    assertThat(documents).contains(done).hasLineCount(1 + done.size());
    Store.release(fresh);
  }

  @Test
  void readersGoOnWhileAStoreIsCompacted() throws IOException {
    Process reader = hold();
    assertThat(Cli.run("compact", "--store", store).out())
        .matches(".*store: .* MB before, .* now\\R");
    assertThat(store.resolve("Data-0001")).exists();
    assertThat(store.resolve("Data-0002")).exists();
    String quads = "" + Store.<Long>read(store, all -> all.stream().count());
    assertThat(asked(reader)).isEqualTo(quads);
    Store.release(store);
    reader.destroy();
    reader.onExit().join();
    Store.update(store, all -> true);
    Store.release(store);
    assertThat(store.resolve("Data-0001")).doesNotExist();
    assertThat(asked(hold())).isEqualTo(quads);
  }

  @Test
  void whoHasTheStoreIsNamedWithWhatItDoes() throws IOException {
    Process reviewer =
        Cli.java(Main.class.getName(), "review", "first", "--store", store.toString()).start();
    others.add(reviewer);
    assertThat(reviewer.inputReader(StandardCharsets.UTF_8).read()).isPositive();
    assertThat(
            Cli.run(
                    "attach",
                    "x=" + Files.writeString(temp.resolve("x.csv"), "a\n1\n"),
                    "--store",
                    store)
                .err())
        .contains("the store is in use by process " + reviewer.pid() + " (tipgraph review);");
    reviewer.destroyForcibly().onExit().join();
    assertThat(Cli.run("compact", "--store", store).code()).isZero();
  }

  @Test
  void aReaderGivesTheStoreUpToAChangeInItsProcess() {
    Cli before = Cli.run("describe", "--store", store);
    Store.update(store, dataset -> true);
    assertThat(Cli.run("describe", "--store", store)).isEqualTo(before);
  }

  @Test
  void theNumberOfADeadProcessIsNobody() throws IOException {
    Files.writeString(store.resolve("tdb.lock"), "999999999\n");
    assertThat(Cli.run("describe", "--store", store).code()).isZero();
  }

  @Test
  void aLockThatIsALinkIsNotFollowed() throws IOException {
    Path precious = Files.writeString(temp.resolve("precious"), "words");
    Files.delete(store.resolve("tdb.lock"));
    Files.createSymbolicLink(store.resolve("tdb.lock"), precious);
    for (String command : List.of("describe", "compact")) {
      Cli cli = Cli.run(command, "--store", store);
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.err())
          .isEqualTo(
              "tipgraph: "
                  + store.resolve("tdb.lock")
                  + ": is a link or a device, and no lock; remove it\n");
    }
    assertThat(precious).hasContent("words");
    Files.delete(store.resolve("tdb.lock"));
    assertThat(Cli.run("describe", "--store", store).code()).isZero();
  }

  @Test
  void whatADeadProcessLeftHalfDoneIsMended() throws IOException {
    Cli before = Cli.run("export", "--format", "nq", "--store", store);
    Store.release(store);
    Path journal = store.resolve("Data-0001/journal.jrnl");
    Journal half = Journal.create(Location.create(store.resolve("Data-0001")));
    half.writeJournal(JournalEntry.ABORT);
    half.sync();
    half.close();
    assertThat(journal).isNotEmptyFile();
    assertThat(Cli.run("export", "--format", "nq", "--store", store)).isEqualTo(before);
    assertThat(journal).isEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({"GSPO.dat, 5", "GSPO.idn, 100", "GSPO.bpt, 5", "nodes-data.obj, 100", "nodes.dat, 0"})
  void damageIsToldAsDamage(String file, long size) throws IOException {
    Path damaged = store.resolve("Data-0001").resolve(file);
    try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
    Cli cli = Cli.run("describe", "--store", store);
    assertThat(cli.code()).as(cli.toString()).isEqualTo(1);
    assertThat(cli.err())
        .hasLineCount(1)
        .startsWith("tipgraph: " + store + ": the store is damaged (")
        .endsWith("; remove the folder and run tipgraph build again\n");
  }

  /** How many quads a process reads that has the store. */
  private static String asked(Process holder) throws IOException {
    holder.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    return holder.inputReader(StandardCharsets.UTF_8).readLine();
  }

  private Process hold() throws IOException {
    Process holder = Cli.java(StoreHolder.class.getName(), store.toString()).start();
    others.add(holder);
    assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");
    return holder;
  }
}
