// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.Optional;

/** The period of a figure, where its sentence gives one. */
final class Periods {
  private Periods() {}

  /**
   * The date nearest to a phrase that is told as a time ("in 2002", "as of October 2009"); empty if
   * none.
   */
  static String of(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    Optional<Dates.Mention> best = Optional.empty();
    for (Dates.Mention date : reading.dates()) {
      boolean time = date.first() > 0 && parse.is(date.first() - 1, "cue/time");
      boolean nearer =
          best.isEmpty()
              || Math.abs(date.first() - phrase.last())
                  < Math.abs(best.get().first() - phrase.last());
      if (time && nearer) {
        best = Optional.of(date);
      }
    }
    return best.map(Dates.Mention::value).orElse("");
  }
}
