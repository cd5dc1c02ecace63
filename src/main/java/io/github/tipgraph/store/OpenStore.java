// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.sys.SystemTDB;

/** The TDB2 files of a store, open under its lock. */
final class OpenStore {
  private final DatasetGraphTDB dataset;
  private final StoreLock lock;
  private boolean fresh;

  private OpenStore(DatasetGraphTDB dataset, StoreLock lock, boolean fresh) {
    this.dataset = dataset;
    this.lock = lock;
    this.fresh = fresh;
  }

  /**
   * Opens the files in a folder. Under an exclusive lock this brings to its end what a process that
   * died has left half done.
   *
   * @param fresh whether they have just been made
   */
  static OpenStore of(Path data, StoreLock lock, boolean fresh) {
    DatasetGraphTDB dataset =
        TDB2StorageBuilder.build(
            Location.create(data), null, SystemTDB.getDefaultReorderTransform());
    return new OpenStore(dataset, lock, fresh);
  }

  /**
   * Checks that this program knows the ontology of what is in it; else it is closed.
   *
   * @throws ProblemException if not
   */
  void requireKnown(Path folder) {
    try {
      OntologyVersion.require(folder, dataset, writable());
    } catch (RuntimeException | InternalError e) {
      close();
      throw e;
    }
  }

  /** Whether it was made by opening it, and nothing was kept in it yet. */
  boolean fresh() {
    return fresh;
  }

  /** Says that something was kept in it. */
  void keep() {
    fresh = false;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Whether it may be changed. */
  boolean writable() {
    return lock.exclusive();
  }

  void close() {
    dataset.shutdown();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
