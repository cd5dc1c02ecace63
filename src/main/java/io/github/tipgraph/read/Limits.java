// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.time.Duration;

/**
 * How much is read before an input is refused.
 *
 * @param whole bytes of a file that has to be held whole
 * @param page bytes of a web page, which takes many times its size when it is taken apart
 * @param characters of one document
 * @param inflated bytes that one archive may unpack to
 * @param ratio how many times its size an archive may unpack to
 * @param entries of an archive
 * @param connect how long to wait for a server to be reached
 * @param answer how long to wait for its whole answer
 * @param redirects how often to be sent on
 */
record Limits(
    int whole,
    int page,
    int characters,
    long inflated,
    int ratio,
    int entries,
    Duration connect,
    Duration answer,
    int redirects) {
  private static final int MEGA = 1_000_000;

  /** What holds unless a test sets narrower ones. */
  static final Limits STANDARD =
      new Limits(
          100 * MEGA,
          25 * MEGA,
          MEGA,
          50_000L * MEGA,
          200,
          MEGA,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          5);

  /** The same with another time to wait for a whole answer. */
  Limits waiting(Duration time) {
    return new Limits(whole, page, characters, inflated, ratio, entries, connect, time, redirects);
  }

  /** A number of bytes or characters as a message says it. */
  static String say(long number) {
    return number >= MEGA && number % MEGA == 0
        ? number / MEGA + " million"
        : Long.toString(number);
  }
}
