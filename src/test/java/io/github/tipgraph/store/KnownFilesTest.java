// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a store has is known: one that is missing is seen, and no other is touched. */
class KnownFilesTest {
  @TempDir private Path temp;
  private Path folder;
  private Path data;

  @BeforeEach
  void fill() {
    folder = temp.resolve("store");
    data = folder.resolve("Data-0001");
    Samples.fill(folder);
    Store.release(folder);
  }

  @AfterEach
  void close() {
    Store.release(folder);
  }

  @Test
  void theFilesThatAreKnownAreThoseOfTdb2() throws IOException {
    Set<String> expected = new TreeSet<>(StoreFiles.NAMES);
    expected.add("tipgraph.properties");
    assertThat(names(data)).isEqualTo(expected);
  }

  @Test
  void anyFileThatIsMissingIsDamageAndIsNotMade() throws IOException {
    for (String name : StoreFiles.NAMES) {
      Files.move(data.resolve(name), temp.resolve(name));
      for (boolean toChange : new boolean[] {false, true}) {
        assertThatThrownBy(() -> Store.open(folder, toChange))
            .as(name)
            .isInstanceOf(ProblemException.class)
            .hasMessageContaining("the store is damaged (missing: " + name + ");");
      }
      assertThat(data.resolve(name)).doesNotExist();
      Files.move(temp.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    Store.open(folder, true);
  }

  @Test
  void aFolderOfOtherThingsIsNoStoreAndStaysAsItIs() throws IOException {
    Path thesis = write(temp.resolve("own/Data-0001/thesis.doc"));
    write(temp.resolve("spool/spool/thesis.trdf.doc"));
    write(temp.resolve("loading/loading/thesis.doc"));
    Files.createDirectories(temp.resolve("emptied/Data-0001"));
    for (String name : List.of("own", "spool", "loading", "emptied")) {
      Path other = temp.resolve(name);
      Set<Path> before = all(other);
      assertThatThrownBy(() -> Store.read(other, dataset -> true))
          .as(name)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("holds no store yet");
      assertThatThrownBy(() -> Store.update(other, dataset -> true))
          .as(name)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("with other things in it");
      assertThat(all(other)).isEqualTo(before);
    }
    assertThat(thesis).hasContent("mine");
  }

  @Test
  void whatIsRemovedIsWhatTheProgramMade() throws IOException {
    List<Path> mine =
        List.of(
            write(data.resolve("thesis.doc")),
            write(folder.resolve("Data-0004/thesis.doc")),
            write(folder.resolve("spool/thesis.doc")));
    Path inTheWay = write(folder.resolve("loading/thesis.doc"));
    write(folder.resolve("loading/GSPO.dat"));
    write(folder.resolve("loading/POS-12.run"));
    write(folder.resolve("spool/000000000.trdf"));
    write(folder.resolve("spool/open.part"));
    assertThatThrownBy(() -> Store.compact(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("loading: has other things in it");
    Files.move(inTheWay, temp.resolve("thesis.doc"));
    Store.compact(folder);
    assertThat(mine).allSatisfy(file -> assertThat(file).hasContent("mine"));
    assertThat(names(data)).containsExactly("thesis.doc");
    assertThat(names(folder.resolve("spool"))).containsExactly("thesis.doc");
    assertThat(new StoreFolder(folder).newest().data()).endsWith(Path.of("Data-0005"));
    assertThat(Store.<Long>read(folder, all -> all.stream().count())).isPositive();
    Path fresh = temp.resolve("fresh");
    assertThatThrownBy(
            () ->
                Store.update(
                    fresh,
                    all -> {
                      write(fresh.resolve("Data-0001/thesis.doc"));
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(all(fresh))
        .containsOnly(fresh, fresh.resolve("Data-0001"), fresh.resolve("Data-0001/thesis.doc"));
  }

  @Test
  void whatIsInThePlaceOfAStoreIsToldAsThat() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    assertRefused(link, link + ": is a link that leads nowhere");
    assertRefused(Path.of(""), "--store: is empty");
    Path lock = folder.resolve("tdb.lock");
    Files.delete(lock);
    Files.createDirectory(lock);
    assertRefused(folder, "cannot be opened (" + lock + ": Is a directory); move that folder");
  }

  @Test
  void aStoreThatIsBeingMadeIsWaitedFor() throws IOException {
    Path made = Files.createDirectory(temp.resolve("made"));
    try (StoreLock lock = StoreLock.take(made.resolve("tdb.lock"), true).orElseThrow()) {
      assertThat(lock.exclusive()).isTrue();
      assertThatThrownBy(() -> Store.open(made, false))
          .hasMessageContaining("holds no store yet, and one is being made by ");
    }
    assertThatThrownBy(() -> Store.open(made, false))
        .hasMessageContaining("holds no store yet; run tipgraph build");
  }

  @Test
  void tooLittleMemoryIsNoDamage() {
    Throwable map = new IOException("Map failed", new OutOfMemoryError("Map failed"));
    StoreFaults faults = new StoreFaults(folder);
    assertThat(faults.of(new IllegalStateException("Segment = 0", map)))
        .hasMessageContaining("cannot be used (Cannot allocate memory); raise the limit");
    Throwable heap = new IllegalStateException(new OutOfMemoryError("Java heap space"));
    assertThatThrownBy(() -> faults.of(heap)).isInstanceOf(OutOfMemoryError.class);
  }

  private static void assertRefused(Path store, String problem) {
    for (boolean toChange : new boolean[] {false, true}) {
      assertThatThrownBy(
              () -> {
                if (toChange) {
                  Store.update(store, all -> true);
                } else {
                  Store.open(store, false);
                }
              })
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(problem);
    }
  }

  private static Path write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, "mine");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
