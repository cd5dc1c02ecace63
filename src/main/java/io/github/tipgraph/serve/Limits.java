// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.time.Duration;

/**
 * How much a client may ask for.
 *
 * @param time how long a query may take
 * @param rows how many rows or triples an answer may have
 * @param parallel how many queries are answered at the same time
 * @param patience how long one more waits for others to end
 * @param requestBytes how long the body of a request may be
 * @param grace how long a client may be silent, or slower than two thousand bytes a second
 */
public record Limits(
    Duration time, long rows, int parallel, Duration patience, long requestBytes, Duration grace) {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final long ROWS = 1_000_000;
  private static final int PARALLEL = 8;
  private static final Duration WAIT = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final long REQUEST_BYTES = 2_000_000;

  /** What is said of a query that takes longer. */
  String late() {
    return "The query took longer than "
        + time.toSeconds()
        + " seconds, or than the timeout that it came with; ask for less, or run it on a store of your own.";
  }

  /** The limits where none are given. */
  public static Limits standard() {
    return new Limits(TIME, ROWS, PARALLEL, WAIT, REQUEST_BYTES, GRACE);
  }
}
