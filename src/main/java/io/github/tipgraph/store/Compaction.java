// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Copies what is in a store into a new generation of its files. TDB2 never writes over what a
 * reader may see, so that each change leaves behind what it replaced; the copy is without that.
 * Readers go on meanwhile, in the files that they have open, and those who come later find the
 * copy. The old files go when nobody reads them any more.
 */
final class Compaction {
  /** So much more than after the last compaction, and it is worth another. */
  private static final double TOO_MUCH = 1.4;

  private final StoreFolder place;

  Compaction(StoreFolder place) {
    this.place = place;
  }

  /** Whether there is much to gain. */
  boolean isWorth() throws IOException {
    long noted = place.newest().note().bytes();
    return noted > 0 && used() > noted * TOO_MUCH;
  }

  /** How many bytes of the files are used. */
  long used() throws IOException {
    return new StoreFiles(place.newest().data()).used();
  }

  /**
   * Does it, in a process that has not opened the store.
   *
   * @throws ProblemException if another process changes or compacts the store
   */
  void run() {
    StoreLock alone = place.compacting();
    try {
      OpenStore from = place.open(false);
      try {
        place.makeNext(quads -> copy(from.dataset(), quads));
      } finally {
        from.close();
      }
      place.removeUnread();
    } finally {
      StoreFolder.release(alone);
    }
  }

  private static void copy(DatasetGraph from, StreamRDF to) {
    from.begin(TxnType.READ);
    try {
      from.getDefaultGraph().find().forEachRemaining(to::triple);
      Iterator<Quad> quads = from.findNG(null, null, null, null);
      quads.forEachRemaining(to::quad);
    } finally {
      from.end();
    }
  }
}
