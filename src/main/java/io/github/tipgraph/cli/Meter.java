// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.Visible;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how a build goes on while it does. */
interface Meter extends AutoCloseable {
  /**
   * Is told how far the build has come.
   *
   * @param documents how many it has dealt with
   * @param position how many bytes of its inputs
   * @param source what it comes to now
   */
  void at(long documents, long position, String source);

  @Override
  default void close() {}

  /** Shows nothing. */
  static Meter none() {
    return (documents, position, source) -> {};
  }

  /**
   * How many documents and what share of the inputs were dealt with, and how long the rest takes.
   */
  record Pace(long documents, long position, long size, Duration since) {
    /** Such as {@code 1200 documents, 60 a second, 40 %, 30 s left}. */
    String text() {
      return known()
          ? rate() + String.format(Locale.ROOT, ", %.0f %%, ", 100 * share()) + left()
          : rate();
    }

    /** The same without the share, which a bar shows. */
    String brief() {
      return known() ? rate() + ", " + left() : rate();
    }

    private boolean known() {
      return size > 0 && position > 0;
    }

    private double seconds() {
      return Math.max(0.001, since.toMillis() / 1000.0);
    }

    private double share() {
      return Math.min(1, (double) position / size);
    }

    private String rate() {
      return String.format(
          Locale.ROOT, "%d documents, %.0f a second", documents, documents / seconds());
    }

    private String left() {
      long whole = Math.round(seconds() / share() - seconds());
      return (whole < 120 ? whole + " s" : (whole + 30) / 60 + " min") + " left";
    }
  }

  /** Writes a line from time to time, where no terminal shows a bar. */
  final class Lines implements Meter {
    private final PrintStream out;
    private final long size;
    private final Duration pause;
    private final LongSupplier clock;
    private final long begun;
    private long last;

    /**
     * A meter.
     *
     * @param size of the inputs in bytes, or less than nothing
     * @param pause between lines
     * @param clock in nanoseconds
     */
    Lines(PrintStream out, long size, Duration pause, LongSupplier clock) {
      this.out = out;
      this.size = size;
      this.pause = pause;
      this.clock = clock;
      this.begun = clock.getAsLong();
      this.last = begun;
    }

    @Override
    public void at(long documents, long position, String source) {
      long now = clock.getAsLong();
      if (documents > 0 && now - last >= pause.toNanos()) {
        Pace pace = new Pace(documents, position, size, Duration.ofNanos(now - begun));
        out.println("tipgraph: " + pace.text() + ", at " + Visible.of(source));
        out.flush();
        last = now;
      }
    }
  }
}
