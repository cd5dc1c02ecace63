// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Faults that a change to a store must not survive, and that its caches only log. A page of a file
 * in memory for which the disk has no room is such a fault: Java tells of it a little later than it
 * comes about, wherever the thread is then, and that may be within a cache.
 */
final class SwallowedFaults extends Handler {
  private static final SwallowedFaults WATCH = new SwallowedFaults();

  /** Held here, since a logger that nobody holds is forgotten with its handlers. */
  private static final Logger CACHES = Logger.getLogger("com.github.benmanes.caffeine");

  static {
    CACHES.addHandler(WATCH);
    CACHES.setUseParentHandlers(false);
  }

  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  private SwallowedFaults() {}

  /** Begins to watch. */
  static void watch() {
    WATCH.fault.set(null);
  }

  /** Throws the fault that came about since, if there was one. */
  static void check() {
    Throwable swallowed = WATCH.fault.getAndSet(null);
    if (swallowed instanceof Error error) {
      throw error;
    }
    if (swallowed != null) {
      throw new IllegalStateException(swallowed);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getThrown() != null) {
      fault.compareAndSet(null, entry.getThrown());
    }
  }

  @Override
  public void flush() {
    // Nothing is written.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
