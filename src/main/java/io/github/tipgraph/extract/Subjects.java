// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import java.util.Optional;

/** Carries the subject of a sentence on to the next, for "It …" and "The campaign …". */
final class Subjects {
  private Subjects() {}

  /** Notes the subject of the first main predicate of a sentence. */
  static void carry(Reading reading, Context context) {
    Party party = main(reading, context);
    if (party.kind() != Party.Kind.NONE) {
      context.subject = party;
    }
  }

  /** Who a predicate is about: its subject, else who runs the programme behind it. */
  static Party of(Reading reading, Context context, Predicate predicate) {
    Party party = Parties.subject(reading, context, predicate);
    return party.kind() == Party.Kind.NONE ? behind(reading, context, predicate) : party;
  }

  /** Who runs the programme to which a clause puts something down ("Thanks to this project, …"). */
  static Party behind(Reading reading, Context context, Predicate predicate) {
    for (Programme programme : reading.programmes()) {
      if (programme.head() < predicate.first) {
        Party operator =
            context.resolve(programme).map(KnownProgramme::operator).orElse(Party.NONE);
        if (programme.reference() && operator.kind() != Party.Kind.NONE) {
          return operator;
        }
      }
    }
    return Party.NONE;
  }

  /** Who the main clause is about: the subject of its first predicate that has one. */
  static Party main(Reading reading, Context context) {
    for (Predicate predicate : reading.parse().predicates) {
      if (!predicate.embedded && Relatives.antecedent(reading.parse(), predicate).isEmpty()) {
        Party party =
            Assessing.told(reading, context, predicate)
                .or(() -> cleft(reading, context, predicate))
                .orElseGet(() -> Parties.subject(reading, context, predicate));
        if (party.kind() != Party.Kind.NONE) {
          return party;
        }
      }
    }
    return Party.NONE;
  }

  /** "It is X that keeps the homes": whom such a sentence is about. */
  private static Optional<Party> cleft(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    boolean is =
        parse.is(predicate.verb, "cue/be")
            && parse
                .subject(predicate)
                .filter(s -> parse.lower(s.first()).equals("it"))
                .isPresent();
    return parse
        .phraseAt(predicate.last + 1)
        .filter(p -> is && parse.is(p.last() + 1, "cue/relative"))
        .flatMap(p -> reading.bodyAt(p.last()))
        .map(b -> Parties.ofBody(b, context));
  }

  /** "This report was prepared …": whether a sentence tells of the report itself. */
  static boolean ofReport(Parse parse) {
    return Lists.first(parse.predicates, p -> !p.embedded)
        .flatMap(parse::subject)
        .filter(s -> parse.is(s.first(), "cue/demonstrative"))
        .filter(s -> s.last() == s.first() + 1 && parse.is(s.last(), "cue/own-report"))
        .isPresent();
  }

  /** "Ministry of Labour: Enforces …": whether a label's verb tells what a body is there for. */
  static boolean mandate(Parse parse) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.first > 1 && p.first == p.verb && !p.denied)
        .filter(p -> parse.lower(p.first - 1).equals(":"))
        .filter(p -> parse.subject(p).filter(s -> s.first() == 0).isPresent())
        .anyMatch(
            p ->
                p.passive && parse.is(p, "action/leads")
                    || Lists.any(parse.over(p.verb), h -> h.form() == Match.Form.THIRD));
  }
}
