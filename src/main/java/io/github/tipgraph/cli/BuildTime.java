// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The time that a build gives: that of SOURCE_DATE_EPOCH, the clock's where it is asked for, or
 * none.
 */
final class BuildTime {
  /** Later years have more digits than dates are written with (XML Schema 1.1, 3.3.7). */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private BuildTime() {}

  static Optional<Instant> of(String sourceDateEpoch, boolean now) {
    if (sourceDateEpoch == null || sourceDateEpoch.isEmpty()) {
      return now ? Optional.of(Clock.systemUTC().instant()) : Optional.empty();
    }
    if (!sourceDateEpoch.matches("\\d{1,12}")) {
      throw new ProblemException(
          Problem.mistake(
              "SOURCE_DATE_EPOCH",
              "",
              "'" + sourceDateEpoch + "' is not a number of seconds since 1970",
              "unset it or set it to one"));
    }
    Instant time = Instant.ofEpochSecond(Long.parseLong(sourceDateEpoch));
    if (time.isAfter(LAST)) {
      throw new ProblemException(
          Problem.mistake(
              "SOURCE_DATE_EPOCH",
              "",
              "'" + sourceDateEpoch + "' is after the year 9999",
              "unset it or set it to a number of seconds since 1970"));
    }
    return Optional.of(time);
  }
}
