// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report of a build that stays in the store. */
class TallyTest {
  @Test
  void aBuildEndsAfterItBeganAlsoWhereTheClockIsSetBack() {
    Tally tally = new Tally(new TimeLimitTest.Told(List.of()), new Back());
    List<Instant> times =
        tally.report(TipGraph.create(), new Stages()).stream()
            .filter(triple -> triple.getPredicate().getURI().endsWith("AtTime"))
            .map(triple -> Instant.parse(triple.getObject().getLiteralLexicalForm()))
            .toList();
    assertThat(times).hasSize(2).isSorted();
  }

  /** A clock that somebody sets back by an hour whenever it is asked. */
  private static final class Back extends Clock {
    private Instant now = Instant.parse("2010-02-24T12:00:00Z");

    @Override
    public Instant instant() {
      now = now.minus(Duration.ofHours(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
