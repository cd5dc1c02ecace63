// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store stays small, and says in what format it is. */
class CompactionTest {
  private static final String NOTE = "tipgraph.properties";

  @TempDir private Path temp;
  private Path folder;
  private final ExecutorService watcher = Executors.newSingleThreadExecutor();

  @BeforeEach
  void name() {
    folder = temp.resolve("store");
  }

  @AfterEach
  void close() {
    Store.release(folder);
    watcher.shutdown();
  }

  @Test
  @Tag("slow")
  void tenBuildsOfTheSameDocumentsGrowTheStoreByLessThanHalf() throws IOException {
    build(0);
    long first = used();
    for (int i = 1; i <= 10; i++) {
      build(i);
      assertThat(used()).isLessThan(first * 3 / 2);
      assertThat(generations()).hasSize(1);
    }
    assertThat(generations()).doesNotContain("Data-0001");
  }

  @Test
  void theCopyHasAllThatTheStoreHas() {
    build(0);
    Store.update(
        folder,
        all -> {
          Ledger.note(all, List.of(Triple.create(name(1), name(2), name(3))));
          NamedGraphs.replace(all, name(4), graph(4, 1));
          return true;
        });
    Set<Quad> before = quads();
    Store.Sizes sizes = Store.compact(folder);
    assertThat(sizes.after()).isPositive().isLessThan(sizes.before());
    assertThat(generations()).containsExactly("Data-0002");
    assertThat(quads()).isEqualTo(before);
  }

  @Test
  void theCopyTakesItsPlaceWithAllItsFilesAtOnce() throws Exception {
    build(0);
    AtomicBoolean over = new AtomicBoolean();
    Future<List<List<String>>> seen = watcher.submit(() -> missingAtFirst(over));
    for (int i = 0; i < 3; i++) {
      Store.compact(folder);
    }
    over.set(true);
    assertThat(seen.get()).isNotEmpty().allMatch(List::isEmpty);
  }

  /** What is missing of each copy when it is first seen. */
  private List<List<String>> missingAtFirst(AtomicBoolean over) {
    List<List<String>> seen = new ArrayList<>();
    for (int number = 2; !over.get(); ) {
      Path copy = copy(number);
      if (Files.exists(copy)) {
        List<String> missing = new StoreFiles(copy).missing();
        // One that has a successor may be on its way out.
        if (!Files.exists(copy(++number))) {
          seen.add(missing);
        }
      }
    }
    return seen;
  }

  private Path copy(int number) {
    return folder.resolve("Data-%04d".formatted(number));
  }

  @Test
  void whatAnInterruptedCompactionLeftIsNoStore() throws IOException {
    build(0);
    Set<Quad> before = quads();
    Store.release(folder);
    Files.createDirectories(folder.resolve("loading"));
    Files.writeString(folder.resolve("loading/GSPO.dat"), "half");
    assertThat(quads()).isEqualTo(before);
    Store.compact(folder);
    assertThat(folder.resolve("loading")).doesNotExist();
    assertThat(quads()).isEqualTo(before);
    Files.createDirectories(folder.resolve("loading"));
    Files.createDirectories(folder.resolve("Data-0001"));
    Store.release(folder);
    Store.update(folder, all -> true);
    assertThat(generations()).containsExactly("Data-0002");
    assertThat(folder.resolve("loading")).doesNotExist();
    assertThat(quads()).isEqualTo(before);
  }

  /** POSIX: whoever closes a file gives up all locks that its process has on it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aLockStaysWhateverElseItsProcessDoes() throws IOException {
    Path file = Files.createDirectories(folder).resolve("a.lock");
    for (boolean exclusive : List.of(true, false)) {
      StoreLock lock = StoreLock.take(file, exclusive).orElseThrow();
      assertThat(StoreLock.take(file, false)).isEmpty();
      assertThat(StoreLock.take(temp.resolve("store/../store/a.lock"), true)).isEmpty();
      assertThat(StoreLock.holder(file)).startsWith("process " + ProcessHandle.current().pid());
      Disk.forceNames(folder);
      assertThat(locks(file)).isEqualTo(1);
      lock.close();
      assertThat(locks(file)).isZero();
    }
  }

  private static long locks(Path file) throws IOException {
    String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
    return Files.readAllLines(Path.of("/proc/locks")).stream()
        .filter(line -> line.contains(inode))
        .count();
  }

  @Test
  void twoDoNotCompactAtOnce() throws IOException {
    build(0);
    StoreLock other = new StoreFolder(folder).compacting();
    // Within one process any two locks exclude each other, also those that processes could share.
    assertThat(other.exclusive()).isTrue();
    Files.createDirectories(folder.resolve("loading"));
    assertThatThrownBy(() -> Store.compact(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is being compacted by");
    assertThat(folder.resolve("loading")).exists();
    other.close();
    Store.compact(folder);
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    build(0);
    Store.release(folder);
    Files.writeString(folder.resolve("Data-0001").resolve(NOTE), "format=2\nbytes=7\nmore=x\n");
    for (Runnable work :
        List.<Runnable>of(this::quads, () -> build(1), () -> Store.compact(folder))) {
      assertThatThrownBy(work::run)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().kind()).isEqualTo(Problem.Kind.MISTAKE);
                assertThat(e.problem().what()).contains("of format 2");
                assertThat(e.problem().remedy()).contains("newer tipgraph", "--store");
              });
    }
    assertThat(folder.resolve("Data-0001").resolve(NOTE)).content().startsWith("format=2\n");
  }

  @Test
  void aStoreWithoutAFormatIsReadAndGetsOneByTheNextChange() throws IOException {
    build(0);
    Set<Quad> before = quads();
    Store.release(folder);
    Path note = folder.resolve("Data-0001").resolve(NOTE);
    Files.delete(note);
    assertThat(quads()).isEqualTo(before);
    assertThat(note).doesNotExist();
    Store.update(folder, all -> true);
    assertThat(note).content().startsWith("format=1\n");
    assertThat(quads()).isEqualTo(before);
  }

  @Test
  void aNoteThatDoesNotSayItIsDamage() throws IOException {
    build(0);
    Store.release(folder);
    Path note = folder.resolve("Data-0001").resolve(NOTE);
    String whole = Files.readString(note);
    for (String text :
        List.of(
            "",
            "x",
            "format=one\nbytes=7",
            "format=0\nbytes=7",
            "format=-1\nbytes=7",
            "format=1\nbytes=",
            "format=1\nbytes=" + "9".repeat(30),
            "format=\\u00",
            "#".repeat(99_999) + "\n" + whole)) {
      Files.writeString(note, text);
      assertThatThrownBy(this::quads)
          .as(text)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("the store is damaged (" + NOTE + " does not say");
    }
    Files.delete(note);
    Files.createSymbolicLink(note, Path.of("/dev/zero"));
    assertThatThrownBy(this::quads).hasMessageContaining("the store is damaged");
    Files.delete(note);
    Files.writeString(note, "format=99999999999999999999\n");
    assertThatThrownBy(this::quads).hasMessageContaining("of format 99999999999999999999, and");
    Files.writeString(note, whole);
    assertThat(quads()).isNotEmpty();
  }

  @Test
  void aProcessThatBeganLaterIsNotTheOneThatWroteItsNumber() throws IOException {
    Path file = temp.resolve("tdb.lock");
    long own = ProcessHandle.current().pid();
    Files.writeString(file, own + "\n");
    assertThat(StoreLock.written(file)).contains(own);
    assertThat(file.toFile().setLastModified(1_000_000_000_000L)).isTrue();
    assertThat(StoreLock.written(file)).isEmpty();
    Files.writeString(file, "999999999\n");
    assertThat(StoreLock.written(file)).isEmpty();
  }

  private void build(int round) {
    Store.fill(
        folder,
        filling -> {
          for (int i = 0; i < 30; i++) {
            filling.put(name(i), graph(i, round));
            filling.note(Ledger.notes("key" + i, List.of(new Ledger.Entry(name(i), "" + i, ""))));
            filling.rest();
          }
        });
  }

  private long used() throws IOException {
    return new Compaction(new StoreFolder(folder)).used();
  }

  private Set<Quad> quads() {
    return Store.read(folder, all -> all.stream().collect(Collectors.toSet()));
  }

  private List<String> generations() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Data-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Node name(int i) {
    return NodeFactory.createURI("http://example.org/graph" + i);
  }

  private static Graph graph(int i, int round) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int t = 0; t < 200; t++) {
      String text = "statement " + t + " of " + i + (t % 2 == 0 ? "" : " in round " + round);
      graph.add(Triple.create(name(1000 + t), name(t % 7), NodeFactory.createLiteralString(text)));
    }
    return graph;
  }
}
