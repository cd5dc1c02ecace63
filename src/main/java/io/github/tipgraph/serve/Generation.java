// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the changes of a store since it is served. */
final class Generation {
  private final AtomicLong changes = new AtomicLong();

  /** Notes a change. */
  void next() {
    changes.incrementAndGet();
  }

  /** The number of changes. */
  long current() {
    return changes.get();
  }
}
