// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import java.util.Optional;

/** Who runs a programme by what stands beside its name, where no verb says who runs it. */
final class Hosts {
  private Hosts() {}

  /** "a campaign by X", "training from X", "the home, a project of X". */
  static Party named(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int next = Running.reach(parse, programme) + 1;
    boolean taught =
        programme.kind() == ProgrammeKind.TRAINING || programme.kind() == ProgrammeKind.SERVICE;
    if (parse.is(next, "cue/by") || taught && parse.is(next, "money/from")) {
      return body(reading, context, next + 1);
    }
    return apposed(reading, context, programme.last() + 1);
  }

  /** ", a project of X": what a programme is, and whose. */
  private static Party apposed(Reading reading, Context context, int comma) {
    Parse parse = reading.parse();
    Optional<Phrase> what =
        parse.lower(comma).equals(",") ? parse.phraseAt(comma + 1) : Optional.empty();
    int of = what.map(p -> p.last() + 1).orElse(-1);
    boolean kind =
        what.filter(p -> parse.is(p.first(), "cue/indefinite"))
            .filter(p -> parse.code(p.last(), "programme-kind").isPresent())
            .isPresent();
    return kind && (parse.lower(of).equals("of") || parse.is(of, "cue/by"))
        ? body(reading, context, of + 1)
        : Party.NONE;
  }

  /**
   * "a course at X", "was set up in its secretariat", "is being drafted under the guidance of X".
   */
  static Party around(Reading reading, Context context, Programme programme) {
    Parse parse = reading.parse();
    int next = programme.last() + 1;
    boolean taught = programme.kind() == ProgrammeKind.TRAINING;
    Party at =
        taught && parse.lower(next).equals("at") ? body(reading, context, next + 1) : Party.NONE;
    if (at.kind() != Party.Kind.NONE) {
      return at;
    }
    for (Predicate predicate : parse.predicates) {
      boolean told = Running.subject(parse, programme, predicate);
      if (told || Running.on(parse, programme, predicate)) {
        Party host = under(reading, context, predicate);
        host = host.kind() == Party.Kind.NONE ? seat(reading, context, predicate) : host;
        if (host.kind() != Party.Kind.NONE) {
          return host;
        }
      }
    }
    return Party.NONE;
  }

  /** "under the guidance of X". */
  private static Party under(Reading reading, Context context, Predicate predicate) {
    return reading
        .parse()
        .first("programme/under", predicate.last + 1, predicate.end)
        .map(h -> body(reading, context, h.last() + 1))
        .orElse(Party.NONE);
  }

  /** "was opened in its secretariat", "was set up within the Ministry of Health". */
  private static Party seat(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    int in = predicate.last + 1;
    boolean begun =
        predicate.passive && Standing.statusOf(parse, predicate) == ProgrammeStatus.LAUNCHED;
    boolean within = parse.is(in, "cue/location") || parse.lower(in).equals("under");
    if (!begun || !within) {
      return Party.NONE;
    }
    return parse.is(in + 1, "cue/possessive")
        ? Parties.owner(reading, context, in + 1)
        : body(reading, context, in + 1);
  }

  private static Party body(Reading reading, Context context, int token) {
    return reading
        .parse()
        .phraseAt(token)
        .filter(p -> reading.bodyAt(p.last()).isPresent())
        .map(p -> Parties.party(reading, context, p))
        .filter(p -> p.kind() == Party.Kind.BODY)
        .orElse(Party.NONE);
  }
}
