// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Homes and lines that are told of without their noun, after one that is named: "another three", "a
 * second, on Sal", "the one in Machala".
 */
final class Further {
  private Further() {}

  /** Those of a sentence, named after the one before them, from left to right. */
  static List<Programme> in(Reading reading, Context context) {
    List<Programme> found = new ArrayList<>();
    Parse parse = reading.parse();
    if (!parse.evokes("programme/further")) {
      return found;
    }
    for (Phrase phrase : parse.phrases) {
      Optional<Programme> before =
          elliptic(parse, phrase) ? before(reading, context, phrase) : Optional.empty();
      int from = before.map(Programme::first).orElse(0);
      int begin = reading.programmes().isEmpty() ? -1 : from;
      before
          .map(b -> named(parse, phrase, b))
          .filter(p -> told(parse, p, begin))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Whether a phrase holds a word for one more, and no noun. */
  private static boolean elliptic(Parse parse, Phrase phrase) {
    boolean further = false;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      boolean word = parse.is(i, "programme/further");
      boolean small = word || parse.pos[i] == Pos.DET || Quantities.begins(parse, i);
      further |= word;
      if (!small) {
        return false;
      }
    }
    return further && !parse.lower(phrase.last() + 1).equals("of");
  }

  /** The home or line named last before it, with nothing else counted between. */
  private static Optional<Programme> before(Reading reading, Context context, Phrase phrase) {
    Optional<Programme> own =
        reading.programmes().stream().filter(p -> p.last() < phrase.first()).reduce((a, b) -> b);
    int from = own.map(Programme::last).orElse(-1);
    Parse parse = reading.parse();
    boolean counted =
        Lists.any(
            reading.quantities(),
            q -> q.first() > from && q.last() < phrase.first() && noun(parse, q));
    Optional<Programme> named =
        reading.programmes().isEmpty() ? context.programme.map(KnownProgramme::programme) : own;
    return named.filter(p -> !counted && kind(p.kind()));
  }

  private static boolean noun(Parse parse, Quantity quantity) {
    return parse.phraseAt(quantity.last()).filter(p -> p.last() > quantity.last()).isPresent();
  }

  private static boolean kind(ProgrammeKind kind) {
    return kind == ProgrammeKind.FACILITY
        || kind == ProgrammeKind.HOTLINE
        || kind == ProgrammeKind.DATABASE
        || kind == ProgrammeKind.PLAN;
  }

  /** "shelter for girls in Machala": the noun before, and where this one is. */
  private static Programme named(Parse parse, Phrase phrase, Programme before) {
    int in = phrase.last() + 1;
    boolean place =
        (parse.is(in, "cue/location") || parse.lower(in).equals("on"))
            && Complements.place(parse, in + 1);
    int last =
        place ? parse.phraseAt(in + 1).map(Phrase::last).orElse(phrase.last()) : phrase.last();
    String where = place ? " " + parse.text(in, last) : "";
    String name = before.name().replaceAll(" (?:in|at|on) \\p{Lu}.*", "");
    return new Programme(phrase.first(), phrase.last(), last, name + where, before.kind(), false);
  }

  /** Whether a verb of opening, running or closing is told of it. */
  private static boolean told(Parse parse, Programme programme, int from) {
    Optional<Predicate> runner = Running.runner(parse, programme).filter(r -> r.first > from);
    return runner.filter(r -> operates(parse, r)).isPresent()
        || parse.predicates.stream()
            .filter(p -> !p.embedded && Running.subject(parse, programme, p))
            .anyMatch(
                p ->
                    operates(parse, p)
                        || parse.is(p.last + 1, "programme/unfinished")
                        || Lists.any(
                            parse.predicates,
                            q -> q.first == p.last + 1 && q.embedded && operates(parse, q)));
  }

  private static boolean operates(Parse parse, Predicate predicate) {
    return parse.is(predicate, "frame/operate")
        || Standing.statusOf(parse, predicate) != ProgrammeStatus.UNSTATED;
  }
}
