// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.file.Fault;
import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;

/** The folder of a store: what is in it, and who has it. */
record StoreFolder(Path folder) {
  private static final int TRIES_TO_READ = 40;
  private static final int TRIES_TO_CHANGE = 100;
  private static final int PAUSE_MILLIS = 50;
  private static final String SPOOL = "spool";
  private static final String LOADING = "loading";
  private static final String COMPACTING = "compact.lock";

  /** The file in which Jena's own tools lock their stores. */
  private static final String LOCK = "tdb.lock";

  /** Checks that there is a store. */
  void requireStore() {
    requireNoFile();
    if (!isStore()) {
      requireNobodyMakesIt();
      throw mistake("holds no store yet", "run tipgraph build first, or name another with --store");
    }
  }

  /** Whether a store is in the folder, or the beginning of one. */
  boolean isBegun() {
    return isStore() || !spool().whole().isEmpty();
  }

  /** Makes the folder if it is missing, and checks that a store is in it or can begin in it. */
  void prepare() {
    requireNoFile();
    if (isStore()) {
      return;
    }
    if (Files.isDirectory(folder) && !entries().isEmpty()) {
      throw mistake(
          "is a folder with other things in it, where a store or an empty folder was expected",
          "name another with --store");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw refused("cannot be made", e);
    }
  }

  /**
   * Opens the store, waiting for processes that have it: two seconds to read, five to change it. A
   * reader mends first what a process that died has left half done.
   */
  OpenStore open(boolean exclusive) {
    StoreLock lock = lock(exclusive);
    if (!exclusive && halfDone()) {
      release(lock);
      lock = lock(true);
    }
    return open(lock);
  }

  /**
   * Opens the store, or a new one, under a lock; if that fails, the lock is free. A new one is gone
   * at the end of the process, unless whoever opened it spares it.
   */
  private OpenStore open(StoreLock lock) {
    boolean fresh = !isStore();
    try {
      if (fresh) {
        Leftovers.claim(folder);
        keep(begin(Loading.IN_TURN), Generation.first(folder));
      }
      newest().note();
      requireWhole();
      if (lock.exclusive()) {
        tidy();
      }
      return OpenStore.of(newest().data(), lock, fresh);
    } catch (ProblemException e) {
      release(lock);
      Leftovers.spare(folder);
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      release(lock);
      ProblemException problem = broken(e);
      if (fresh) {
        remove();
      }
      Leftovers.spare(folder);
      throw problem;
    }
  }

  private void requireWhole() throws IOException {
    StoreFiles files = new StoreFiles(newest().data());
    List<String> missing = files.missing();
    if (!missing.isEmpty()) {
      throw new ProblemException(faults().damage("missing: " + String.join(", ", missing)));
    }
    List<String> cut = halfDone() ? List.of() : files.cutShort();
    if (!cut.isEmpty()) {
      throw new ProblemException(faults().damage("cut short: " + String.join(", ", cut)));
    }
  }

  /** A lock on the folder, for which processes that have it are waited for. */
  StoreLock lock(boolean exclusive) {
    for (int left = exclusive ? TRIES_TO_CHANGE : TRIES_TO_READ; ; left--) {
      try {
        Optional<StoreLock> lock = StoreLock.take(folder.resolve(LOCK), exclusive);
        if (lock.isPresent()) {
          return lock.get();
        }
      } catch (IOException e) {
        throw refused("cannot be opened", e);
      }
      if (left == 0) {
        throw new ProblemException(
            Problem.failure(
                folder.toString(),
                "",
                "the store is in use by " + StoreLock.holder(folder.resolve(LOCK)),
                "wait until it has ended, or name another with --store"));
      }
      pause();
    }
  }

  /** The spool of a store that is yet to be made. */
  Spool spool() {
    return new Spool(folder.resolve(SPOOL));
  }

  /** Makes the store of what is in its spool. */
  void loadSpool(Loading loading) {
    loading.around().accept(() -> load(loading, spool()::replay));
  }

  /**
   * Makes the store of quads; the files are there whole or not at all.
   *
   * @return how many quads were given
   */
  long load(Loading loading, Consumer<GraphSink> quads) {
    try (BulkLoad load = begin(loading)) {
      quads.accept(load.sink());
      return keep(load);
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException | InternalError e) {
      throw broken(e);
    } finally {
      removeDraft();
    }
  }

  /** Begins a load beside the store that it is to become. */
  BulkLoad begin(Loading loading) {
    Path draft = folder.resolve(LOADING);
    try {
      Disk.remove(draft, Generation::isOwn);
      if (Files.exists(draft)) {
        throw new ProblemException(
            Problem.mistake(
                draft.toString(),
                "",
                "has other things in it, where the next files of the store are to be made",
                "move them elsewhere"));
      }
      Files.createDirectories(draft);
    } catch (IOException e) {
      throw broken(e);
    }
    return BulkLoad.begin(loading, Location.create(draft));
  }

  /** Makes the store of what has been loaded, and gives the number of quads. */
  long keep(BulkLoad load) {
    try {
      long count = keep(load, Generation.first(folder));
      noteSize();
      Disk.remove(folder.resolve(SPOOL), Spool::isOwn);
      return count;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Removes what a load that came to nothing has left; its spool stays. */
  void removeDraft() {
    try {
      Disk.remove(folder.resolve(LOADING), Generation::isOwn);
    } catch (IOException e) {
      return; // the next load does so
    }
  }

  /** Makes the next generation of a store of quads; it is there whole or not at all. */
  void makeNext(Consumer<GraphSink> quads) {
    Leftovers.claim(folder.resolve(LOADING));
    try (BulkLoad load = begin(Loading.IN_TURN)) {
      quads.accept(load.sink());
      keep(load, Generation.next(folder));
      noteSize();
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      throw broken(e);
    } finally {
      removeDraft();
      Leftovers.spare(folder.resolve(LOADING));
    }
  }

  private long keep(BulkLoad load, Generation generation) throws IOException {
    Path loading = folder.resolve(LOADING);
    long count;
    try (load) {
      count = load.finish();
    }
    new Generation(loading).note(0);
    Disk.force(loading);
    Leftovers.spare(loading);
    Files.move(loading, generation.data(), StandardCopyOption.ATOMIC_MOVE);
    Disk.forceNames(folder);
    return count;
  }

  /** Notes how much of the files of the store is used, if that is not noted yet. */
  void noteSize() throws IOException {
    Generation newest = newest();
    if (newest.note().bytes() == 0) {
      newest.note(new StoreFiles(newest.data()).used());
    }
  }

  /** A lock that one process has while it compacts. */
  StoreLock compacting() {
    try {
      return StoreLock.take(folder.resolve(COMPACTING), true)
          .orElseThrow(
              () ->
                  new ProblemException(
                      Problem.failure(
                          folder.toString(),
                          "",
                          "the store is being compacted by "
                              + StoreLock.holder(folder.resolve(COMPACTING)),
                          "wait until that has ended")));
    } catch (IOException e) {
      throw refused("cannot be opened", e);
    }
  }

  /** Removes the generations before the newest, unless somebody reads. */
  void removeUnread() {
    try {
      Optional<StoreLock> lock = StoreLock.take(folder.resolve(LOCK), true);
      if (lock.isPresent()) {
        tidy();
        lock.get().close();
      }
    } catch (IOException e) {
      throw refused("cannot be tidied", e);
    }
  }

  /**
   * Removes what is left of the making of a store that is there, and of what it was before it was
   * compacted; for one whom nobody reads beside.
   */
  private void tidy() throws IOException {
    Disk.remove(folder.resolve(SPOOL), Spool::isOwn);
    Disk.remove(folder.resolve(LOADING), Generation::isOwn);
    List<Generation> all = Generation.named(folder);
    for (Generation old : all.subList(0, all.indexOf(newest()))) {
      Disk.remove(old.data(), Generation::isOwn);
    }
  }

  /** Gives a lock back. */
  static void release(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to tell where the files of the store cannot be used. */
  ProblemException broken(Throwable e) {
    return faults().of(e);
  }

  private StoreFaults faults() {
    return new StoreFaults(folder);
  }

  /** The folder without links, or as it is named where it is not there. */
  Path real() {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath();
    }
  }

  /** Removes what a new store left in the folder, and the folder if nothing else is in it. */
  void remove() {
    try {
      Disk.remove(folder.resolve(SPOOL), Spool::isOwn);
      Disk.remove(folder.resolve(LOADING), Generation::isOwn);
      Disk.remove(Generation.first(folder).data(), Generation::isOwn);
      Disk.remove(folder, List.of(LOCK, COMPACTING)::contains);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              folder.toString(),
              "",
              "cannot be removed (" + Fault.reason(e) + ")",
              "remove it yourself"),
          e);
    }
  }

  /** Whether a store is in the folder. */
  boolean isStore() {
    return !generations().isEmpty();
  }

  /** The files that are the store. */
  Generation newest() {
    List<Generation> all = generations();
    return all.get(all.size() - 1);
  }

  private List<Generation> generations() {
    try {
      return Files.isDirectory(folder) ? Generation.of(folder) : List.of();
    } catch (IOException e) {
      throw refused("cannot be read", e);
    }
  }

  /** Whether a process died while it changed the store: the journal is not empty. */
  private boolean halfDone() {
    return newest().data().resolve("journal.jrnl").toFile().length() > 0;
  }

  /** Checks that no process has the folder: what is not there yet may be there when it ends. */
  private void requireNobodyMakesIt() {
    Path file = folder.resolve(LOCK);
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      Optional<StoreLock> lock = StoreLock.take(file, false);
      if (lock.isEmpty()) {
        throw new ProblemException(
            Problem.failure(
                folder.toString(),
                "",
                "holds no store yet, and one is being made by " + StoreLock.holder(file),
                "wait until that has ended"));
      }
      lock.get().close();
    } catch (IOException e) {
      return; // who may not look does not know
    }
  }

  private void requireNoFile() {
    if (folder.toString().isEmpty()) {
      throw new ProblemException(
          Problem.mistake(
              "--store", "", "is empty, where the folder of a store was expected", "name one"));
    }
    if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
      throw mistake(
          "is a link that leads nowhere, where the folder of a store was expected",
          "make the folder that it names, or name another with --store");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw mistake(
          "is a file, where the folder of a store was expected", "name another with --store");
    }
  }

  private List<Path> entries() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others = new ArrayList<>();
      for (Path file : files.toList()) {
        if (!isOwn(file)) {
          others.add(file);
        }
      }
      return others;
    } catch (IOException e) {
      throw refused("cannot be read", e);
    }
  }

  /** Whether a file of the folder is left by a store that was being made. */
  private static boolean isOwn(Path file) throws IOException {
    return List.of(LOCK, COMPACTING).stream().anyMatch(file::endsWith)
        || file.endsWith(SPOOL) && Disk.holdsOnly(file, Spool::isOwn)
        || file.endsWith(LOADING) && Disk.holdsOnly(file, Generation::isOwn);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the store", e);
    }
  }

  private ProblemException mistake(String what, String remedy) {
    return new ProblemException(Problem.mistake(folder.toString(), "", what, remedy));
  }

  private ProblemException refused(String what, Throwable cause) {
    return Problem.refused(folder.toString(), what, cause);
  }
}
