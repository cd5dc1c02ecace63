// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/** How long the stages of a build took, all threads together. */
public final class Stages {
  private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);

  /** A stage of the way from bytes to the store. */
  public enum Stage {
    /** From bytes to documents. */
    READING,
    /** From documents to facts. */
    EXTRACTION,
    /** From facts to triples, with what readers have decided. */
    MAPPING,
    /** From triples to the store. */
    STORING;

    /** A word for it. */
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How long a stage has taken so far. */
  public Duration of(Stage stage) {
    return Duration.ofNanos(nanos.get(stage.ordinal()));
  }

  /** Does some work of a stage. */
  <T> T timed(Stage stage, Supplier<T> work) {
    long begun = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos.addAndGet(stage.ordinal(), System.nanoTime() - begun);
    }
  }

  /** Does some work of a stage. */
  void timed(Stage stage, Runnable work) {
    timed(
        stage,
        () -> {
          work.run();
          return true;
        });
  }
}
