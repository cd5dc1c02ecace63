// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ties between bodies: who established, convened, asked, trained, supported or worked with whom.
 */
final class ActionExtractor implements Extractor {
  @Override
  public List<Action> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    Set<Action> found = new LinkedHashSet<>();
    if (reading.section() == Section.RECOMMENDATIONS
        || parse.sentence.kind() == Block.Kind.HEADING) {
      return List.of();
    }
    for (Predicate predicate : parse.predicates) {
      Party actor = Parties.subject(reading, context, predicate);
      if (predicate.done()
          && actor.kind() != Party.Kind.NONE
          && actor.kind() != Party.Kind.VICTIMS) {
        for (ActionType type : ActionType.values()) {
          if (parse.is(predicate, "action/" + type.code())) {
            found.addAll(ties(reading, context, predicate, actor, type));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Action> ties(
      Reading reading, Context context, Predicate predicate, Party actor, ActionType type) {
    Parse parse = reading.parse();
    int from = predicate.last + 1;
    int to = predicate.end;
    List<Party> partners = partners(reading, context, from, to, actor);
    Optional<Phrase> object = object(parse, predicate);
    return switch (type) {
      case ESTABLISHED ->
          rows(
              reading,
              context,
              actor,
              type,
              object
                  .flatMap(o -> reading.bodyAt(o.last()))
                  .map(b -> List.of(Parties.ofBody(b, context)))
                  .orElse(List.of()),
              "");
      case LEADS ->
          rows(
              reading,
              context,
              actor,
              type,
              object
                  .flatMap(o -> reading.bodyAt(o.last()))
                  .map(b -> List.of(Parties.ofBody(b, context)))
                  .orElse(List.of()),
              "");
      case CONVENED ->
          withObject(reading, context, predicate, actor, type, partners, object, "class/meeting");
      case DISSEMINATED, REQUESTED ->
          withObject(reading, context, predicate, actor, type, partners, object, "class/text");
      case AGREED ->
          withObject(reading, context, predicate, actor, type, partners, object, "class/agreement");
      case TRAINED ->
          rows(
              reading,
              context,
              actor,
              type,
              partners.isEmpty() ? List.of(Party.NONE) : partners,
              "");
      case COOPERATED ->
          rows(
              reading,
              context,
              actor,
              type,
              partners.isEmpty() ? List.of(Party.NONE) : partners,
              "");
      case REFERRED, SUPPORTED -> List.of();
    };
  }

  private static List<Action> withObject(
      Reading reading,
      Context context,
      Predicate predicate,
      Party actor,
      ActionType type,
      List<Party> partners,
      Optional<Phrase> object,
      String required) {
    Parse parse = reading.parse();
    Optional<Phrase> right =
        object
            .filter(o -> objectIs(parse, o, required))
            .or(() -> asked(parse, predicate, required));
    if (right.isEmpty()) {
      return List.of();
    }
    String name = objectName(parse, right.get());
    return rows(
        reading, context, actor, type, partners.isEmpty() ? List.of(Party.NONE) : partners, name);
  }

  /** "asked them for data": the object after "for". */
  private static Optional<Phrase> asked(Parse parse, Predicate predicate, String required) {
    return parse.phrases.stream()
        .filter(
            p ->
                p.first() > predicate.last
                    && p.last() < predicate.end
                    && parse.is(p.first() - 1, "cue/for")
                    && parse.is(p.last(), required))
        .findFirst();
  }

  private static boolean objectIs(Parse parse, Phrase object, String required) {
    for (int i = object.first();
        i <= Math.min(parse.size() - 1, object.last() + (and(parse, object.last() + 1) ? 2 : 0));
        i++) {
      if (parse.is(i, required)) {
        return true;
      }
    }
    return false;
  }

  private static boolean and(Parse parse, int token) {
    return token < parse.size() && parse.pos[token] == io.github.tipgraph.text.Pos.CCONJ;
  }

  /** The object with its topic ("data on anti-trafficking efforts"), without article and number. */
  static String objectName(Parse parse, Phrase object) {
    int first = Names.withoutDeterminer(parse, object.first(), object.last());
    int last = object.last();
    while (last + 1 < parse.size()) {
      boolean topic = parse.is(last + 1, "cue/topic");
      boolean and =
          parse.pos[last + 1] == io.github.tipgraph.text.Pos.CCONJ
              && parse.is(last + 2, "class/text");
      Optional<Phrase> next = topic || and ? parse.phraseAt(last + 2) : Optional.empty();
      if (next.isEmpty()) {
        break;
      }
      last = next.get().last();
    }
    return Names.clean(parse.text(first, last));
  }

  private static Optional<Phrase> object(Parse parse, Predicate predicate) {
    for (Phrase phrase : parse.phrases) {
      if (phrase.first() > predicate.last && phrase.first() < predicate.end) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private static List<Party> partners(
      Reading reading, Context context, int from, int to, Party actor) {
    Set<Party> partners = new LinkedHashSet<>();
    for (Body body : reading.bodies()) {
      Party party = Parties.ofBody(body, context);
      boolean outer =
          reading.bodyAt(body.first()).map(body::equals).orElse(true)
              || reading.bodies().stream()
                      .filter(b -> b.first() == body.first() && b.last() == body.last())
                      .count()
                  > 1;
      if (body.first() >= from && body.last() < to && outer && !party.equals(actor)) {
        partners.add(party);
      }
    }
    if (partners.isEmpty() && reading.parse().has("cue/these-bodies", from, to)) {
      partners.addAll(context.lastPartners);
    }
    context.lastPartners = List.copyOf(partners);
    return List.copyOf(partners);
  }

  private static List<Action> rows(
      Reading reading,
      Context context,
      Party actor,
      ActionType type,
      List<Party> partners,
      String object) {
    List<Action> rows = new ArrayList<>();
    for (Party partner : partners) {
      rows.add(new Action(reading.evidence(), actor, type, partner, object, List.of(), ""));
    }
    return rows;
  }
}
