// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says who a noun phrase stands for: a body, the government, a foreign government, the subject
 * before, or nobody in particular.
 */
final class Parties {
  private Parties() {}

  /** The subject of a predicate, or of the predicate that governs it. */
  static Party subject(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    if (predicate.passive) {
      return agentAfterBy(reading, context, predicate);
    }
    Optional<Phrase> phrase = parse.subject(predicate);
    return phrase.map(p -> party(reading, context, p)).orElse(Party.NONE);
  }

  /** Whose something is that a possessive pronoun points to. */
  static Party owner(Reading reading, Context context, int pronoun) {
    return before(reading, context, new Phrase(pronoun, pronoun));
  }

  /** Who did what is told in the passive: the phrase after "by". */
  static Party agentAfterBy(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    int limit = Math.min(predicate.end, predicate.last + 8);
    for (int i = predicate.last + 1; i < limit; i++) {
      if (Marks.in(parse.lower(i), ":;")) {
        return Party.NONE;
      }
      if (parse.is(i, "cue/by") && parse.pos[i] == Pos.ADP) {
        return parse.phraseAt(i + 1).map(p -> party(reading, context, p)).orElse(Party.NONE);
      }
    }
    return Party.NONE;
  }

  /** Whether a body is named behind the "by" of a passive. */
  static boolean agentBody(Reading reading, Predicate predicate) {
    Parse parse = reading.parse();
    return parse.is(predicate.last + 1, "cue/by")
        && parse
            .phraseAt(predicate.last + 2)
            .filter(p -> reading.bodyAt(p.last()).isPresent())
            .isPresent();
  }

  /** Who a noun phrase stands for. */
  static Party party(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    Optional<Body> body = body(reading, phrase);
    if (body.isPresent()) {
      return ofBody(body.get(), context);
    }
    int head = phrase.last();
    Optional<Phrase> emphasized =
        parse.is(head, "cue/reflexive") ? parse.phraseAt(phrase.first() - 1) : Optional.empty();
    if (emphasized.isPresent()) {
      return party(reading, context, emphasized.get());
    }
    Optional<Party> ordinal = new References(reading, context, List.of()).ordinal(phrase.first());
    if (ordinal.isPresent()) {
      return ordinal.get();
    }
    if (parse.is(head, "cue/pronoun") || parse.is(head, "cue/we")) {
      return before(reading, context, phrase);
    }
    if (parse.is(head, "cue/itself")) {
      return Party.GOVERNMENT;
    }
    if (enforcing(parse, phrase)) {
      return Party.NONE;
    }
    if (parse.is(head, "cue/government") && enforcing(parse, phrase)) {
      return Party.NONE;
    }
    if (parse.is(head, "cue/government")) {
      return government(reading, context, phrase);
    }
    if (parse.is(head, "cue/the-state") && theState(reading, context, phrase)) {
      return Party.GOVERNMENT;
    }
    Optional<Places.Mention> place = reading.placeAt(head);
    if (place.isPresent()
        && !place.get().demonym()
        && place.get().place().kind() == Place.Kind.COUNTRY) {
      return place.get().place().country().equals(context.country)
          ? Party.GOVERNMENT
          : Party.country(place.get().place().country());
    }
    if (parse.is(head, "cue/authorities")) {
      Optional<Body> of =
          parse.lower(head + 1).equals("of")
              ? reading.bodyAt(head + 3).or(() -> reading.bodyAt(head + 2))
              : Optional.empty();
      return of.map(b -> ofBody(b, context)).orElse(Party.GOVERNMENT);
    }
    Optional<Party> behind = behindEffort(reading, context, phrase);
    if (behind.isPresent()) {
      return behind.get();
    }
    Optional<Body> apposed = apposed(reading, phrase);
    if (apposed.isPresent()) {
      return ofBody(apposed.get(), context);
    }
    Optional<Body> common = definite(reading, context, phrase);
    if (common.isPresent()) {
      return ofBody(common.get(), context);
    }
    if (again(parse, phrase) && context.subject.kind() == Party.Kind.BODY) {
      return context.subject;
    }
    List<Party> meant = associated(reading, context, phrase);
    if (meant.size() == 1) {
      return meant.get(0);
    }
    Optional<Programme> programme = reading.programmeAt(head);
    return programme.flatMap(context::resolve).map(KnownProgramme::operator).orElse(Party.NONE);
  }

  /** "the state", where no part of the country is named that it could be. */
  private static boolean theState(Reading reading, Context context, Phrase phrase) {
    return phrase.last() == phrase.first() + 1
        && reading.parse().is(phrase.first(), "cue/definite")
        && !reading.parse().is(phrase.last() + 1, "cue/complement-of")
        && Lists.none(
            reading.places(),
            p ->
                p.place().kind() == Place.Kind.PROVINCE
                    && p.place().country().equals(context.country));
  }

  /** "law enforcement officials", "border officers": officials of a kind, who are nobody known. */
  private static boolean enforcing(Parse parse, Phrase phrase) {
    boolean state =
        parse.is(phrase.last(), "cue/authorities") || parse.is(phrase.last(), "cue/government");
    Hit longest = state ? parse.over(phrase.last()).get(0) : null;
    return state
        && longest.length() > 1
        && longest.is("class/official")
        && Lists.none(phrase.first(), phrase.last(), i -> parse.is(i, "cue/government"));
  }

  /**
   * Who a pronoun stands for: the last subject of the sentence before it, else that of the sentence
   * before.
   */
  private static Party before(Reading reading, Context context, Phrase pronoun) {
    Parse parse = reading.parse();
    if (parse.is(pronoun.last(), "cue/we")) {
      return context.reporter();
    }
    Optional<Programme> label = Lists.first(reading.programmes(), p -> Programmes.label(parse, p));
    if (label.isPresent() && parse.is(pronoun.last(), "cue/it")) {
      return context.resolve(label.get()).map(KnownProgramme::operator).orElse(Party.NONE);
    }
    Party last = ahead(reading, context, pronoun).orElse(context.subject);
    for (Predicate predicate : parse.predicates) {
      Optional<Phrase> subject = parse.subject(predicate);
      boolean earlier =
          subject.isPresent()
              && subject.get().last() < pronoun.first()
              && predicate.first < pronoun.first()
              && predicate.relative < 0
              && Relatives.antecedent(parse, predicate).isEmpty();
      if (earlier && !parse.is(subject.get().last(), "cue/pronoun")) {
        Party party = party(reading, context, subject.get());
        boolean agent = party.kind() == Party.Kind.NONE && agentBody(reading, predicate);
        party = agent && predicate.passive ? agentAfterBy(reading, context, predicate) : party;
        last = party.kind() == Party.Kind.NONE ? last : party;
      }
    }
    return last;
  }

  /** "Under an accord that it signed with X, the bureau …": a subject that is named after. */
  private static Optional<Party> ahead(Reading reading, Context context, Phrase pronoun) {
    Parse parse = reading.parse();
    return parse.pos[0] != Pos.ADP
        ? Optional.empty()
        : parse.predicates.stream()
            .filter(p -> !p.embedded && p.relative < 0)
            .flatMap(p -> parse.subject(p).stream())
            .filter(s -> s.first() > pronoun.last() && parse.lower(s.first() - 1).equals(","))
            .findFirst()
            .flatMap(s -> reading.bodyAt(s.last()))
            .map(b -> ofBody(b, context));
  }

  /** "government efforts", "its efforts": whose they are. */
  private static Optional<Party> behindEffort(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    for (int i = phrase.first();
        parse.is(phrase.last(), "class/effort") && i < phrase.last();
        i++) {
      if (parse.is(i, "cue/government")) {
        return Optional.of(Party.GOVERNMENT);
      }
      if (parse.is(i, "cue/possessive") || parse.is(i, "cue/demonstrative")) {
        return Optional.of(before(reading, context, phrase));
      }
    }
    return Optional.empty();
  }

  /** "the state broadcaster, RTM, …": the body named right behind what it is. */
  private static Optional<Body> apposed(Reading reading, Phrase phrase) {
    Parse parse = reading.parse();
    int name = phrase.last() + 2;
    boolean kind =
        parse.pos[phrase.first()] == Pos.DET
            && (parse.is(phrase.last(), "body/")
                || parse.is(phrase.last(), "cue/ngo")
                || parse.is(phrase.last(), "cue/body-kind"));
    return kind && parse.lower(phrase.last() + 1).equals(",")
        ? reading
            .bodyAt(name)
            .or(() -> reading.bodyAt(name + 1).filter(b -> parse.pos[name] == Pos.DET))
            .filter(b -> b.first() <= name + 1)
            .filter(b -> Marks.in(parse.lower(b.last() + 1), ",("))
        : Optional.empty();
  }

  /** "the agency", of one that is named by other words: the subject before. */
  private static boolean again(Parse parse, Phrase phrase) {
    return phrase.last() == phrase.first() + 1
        && parse.is(phrase.first(), "cue/definite")
        && !parse.tokens.get(phrase.last()).capitalised()
        && (parse.is(phrase.last(), "body/office") || parse.is(phrase.last(), "body/unit"))
        && Lists.none(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
  }

  /** "the NGO", "that organization": the association last named. */
  private static List<Party> associated(Reading reading, Context context, Phrase phrase) {
    boolean kind =
        reading.parse().is(phrase.last(), "cue/ngo")
            || reading.parse().is(phrase.last(), "cue/body-kind");
    return kind ? new References(reading, context, List.of()).of(phrase) : List.of();
  }

  /** "the Committee": the last body of that name before. */
  private static Optional<Body> definite(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    boolean the =
        parse.is(phrase.first(), "cue/definite") || parse.is(phrase.first(), "cue/demonstrative");
    boolean head =
        Lists.any(parse.over(phrase.last()), h -> h.is("body/strong") || h.is("body/committee"));
    return the && head ? last(reading, context, phrase) : Optional.empty();
  }

  private static Optional<Body> last(Reading reading, Context context, Phrase phrase) {
    String noun = reading.parse().lower(phrase.last());
    boolean police = reading.parse().is(phrase.last(), "body/police");
    boolean one =
        !police
            && Lists.none(reading.parse().over(phrase.last()), h -> h.form() == Match.Form.PLURAL);
    Body last = null;
    for (Reading earlier : context.readings) {
      for (Body body : earlier.bodies()) {
        boolean before = earlier != reading || body.last() < phrase.first();
        boolean holds =
            police ? context.registry.headed(body, noun) : context.registry.holds(body, noun);
        last = before && holds && !(one && References.several(earlier, body)) ? body : last;
      }
      if (earlier == reading) {
        break;
      }
    }
    return Optional.ofNullable(last);
  }

  private static Optional<Body> body(Reading reading, Phrase phrase) {
    Optional<Body> head = reading.bodyAt(phrase.last());
    if (head.isPresent()) {
      return head;
    }
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (reading.bodyAt(i).isPresent()) {
        return reading.bodyAt(i);
      }
    }
    Parse parse = reading.parse();
    boolean members =
        parse.is(phrase.last(), "class/official")
            || parse.is(phrase.last(), "cue/part")
            || parse.pos[phrase.first()] == Pos.NUM && parse.lower(phrase.last() + 1).equals("of")
            || parse.is(phrase.last(), "body/unit");
    boolean of = parse.is(phrase.last() + 1, "cue/member-of");
    return members && of
        ? reading.bodyAt(phrase.last() + 2).or(() -> reading.bodyAt(phrase.last() + 3))
        : Optional.empty();
  }

  static Party ofBody(Body body, Context context) {
    return Party.body(context.registry.name(body));
  }

  /** "The provincial government": the last body whose name begins with the same words. */
  private static Party named(Reading reading, Context context, Phrase phrase) {
    String words = reading.parse().text(phrase.first() + 1, phrase.last()).toLowerCase(Locale.ROOT);
    Party last = Party.NONE;
    for (Reading earlier : context.readings) {
      for (Body body : earlier.bodies()) {
        boolean same = body.name().toLowerCase(Locale.ROOT).startsWith(words + " of ");
        last = same ? ofBody(body, context) : last;
      }
      if (earlier == reading) {
        break;
      }
    }
    return last;
  }

  private static Party government(Reading reading, Context context, Phrase phrase) {
    if (reading.parse().has("cue/level-subnational", phrase.first(), phrase.last())) {
      boolean the = reading.parse().is(phrase.first(), "cue/definite");
      return the ? named(reading, context, phrase) : Party.NONE;
    }
    for (Places.Mention mention : reading.places()) {
      boolean within = mention.first() >= phrase.first() && mention.last() <= phrase.last();
      boolean after =
          reading.parse().lower(phrase.last() + 1).equals("of")
              && mention.first() <= phrase.last() + 3
              && mention.first() > phrase.last();
      if ((within || after) && mention.place().kind() == Place.Kind.COUNTRY) {
        return mention.place().country().equals(context.country)
            ? Party.GOVERNMENT
            : Party.country(mention.place().country());
      }
    }
    return Party.GOVERNMENT;
  }
}
