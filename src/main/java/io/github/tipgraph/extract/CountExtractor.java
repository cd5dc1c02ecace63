// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done, in numbers: stated, asserted without a number, or denied; told by verbs or by
 * nouns.
 */
final class CountExtractor implements Extractor {
  @Override
  public List<Count> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (reading.section() == Section.RECOMMENDATIONS
        || parse.sentence.kind() == Block.Kind.HEADING) {
      return List.of();
    }
    Set<Count> counts = new LinkedHashSet<>();
    Set<Phrase> taken = new LinkedHashSet<>();
    for (Phrase phrase : parse.phrases) {
      nominal(reading, context, phrase)
          .ifPresent(
              c -> {
                counts.add(c);
                taken.add(phrase);
              });
    }
    for (Predicate predicate : parse.predicates) {
      counts.addAll(verbal(reading, context, predicate, taken));
    }
    return List.copyOf(counts);
  }

  /**
   * "38 investigations", "no convictions": a noun that names what is counted, reported by a verb or
   * standing alone.
   */
  private static Optional<Count> nominal(Reading reading, Context context, Phrase phrase) {
    Parse parse = reading.parse();
    Optional<Hit> noun =
        parse.over(phrase.last()).stream()
            .filter(
                h ->
                    h.last() == phrase.last()
                        && h.lexeme().kind() == io.github.tipgraph.lexicon.Lexeme.Kind.NOUN)
            .filter(h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("measure/")))
            .findFirst();
    if (noun.isEmpty() || reading.bodyAt(phrase.last()).isPresent()) {
      return Optional.empty();
    }
    Figure figure = Figure.of(reading, phrase);
    Optional<Predicate> governor = governor(parse, phrase);
    boolean supported =
        governor.isPresent()
            && (parse.is(governor.get(), "frame/support")
                || parse.is(governor.get(), "frame/report"));
    boolean denied =
        figure.denied()
            || governor.isPresent() && governor.get().denied
            || Denial.over(parse, phrase.first());
    if (governor.isPresent() && (governor.get().advised || governor.get().intended)) {
      return Optional.empty();
    }
    if (figure.value().isEmpty()
        && !denied
        && !(supported
            && (figure.many()
                || noun.get().form() == io.github.tipgraph.lexicon.Match.Form.PLURAL))) {
      return Optional.empty();
    }
    if (figure.value().isEmpty() && denied && governor.isEmpty() && !figure.denied()) {
      return Optional.empty();
    }
    int end = complementEnd(parse, phrase);
    boolean officials = Classes.officials(parse, phrase.first(), end);
    Optional<Measure> measure = Classes.measure(noun.get(), officials);
    if (measure.isEmpty() || measure.get() == Measure.SENTENCES && figure.value().isEmpty()) {
      return Optional.empty();
    }
    Party agent = governor.map(g -> Parties.subject(reading, context, g)).orElse(Party.NONE);
    return Optional.of(
        count(
            reading,
            context,
            measure.get(),
            denied ? Figure.NONE : figure,
            denied,
            phrase.first(),
            end,
            agent,
            phrase));
  }

  private static List<Count> verbal(
      Reading reading, Context context, Predicate predicate, Set<Phrase> taken) {
    Parse parse = reading.parse();
    List<Count> counts = new ArrayList<>();
    Optional<Hit> verb =
        parse.over(predicate.verb).stream()
            .filter(
                h ->
                    h.first() == predicate.verb
                        && h.lexeme().senses().stream().anyMatch(s -> s.startsWith("measure/")))
            .findFirst();
    if (verb.isEmpty() || predicate.advised || predicate.intended) {
      return counts;
    }
    for (Phrase phrase : counted(parse, predicate)) {
      if (taken.contains(phrase)) {
        continue;
      }
      int end = complementEnd(parse, phrase);
      Optional<Measure> measure = Classes.measure(parse, verb.get(), phrase, end);
      Figure figure = Figure.of(reading, phrase);
      boolean denied = predicate.denied || figure.denied();
      boolean plain = !predicate.embedded || predicate.governor >= 0;
      if (measure.isPresent() && (!figure.value().isEmpty() || plain)) {
        Party agent = Parties.subject(reading, context, predicate);
        counts.add(
            count(
                reading,
                context,
                measure.get(),
                denied ? Figure.NONE : figure,
                denied,
                phrase.first(),
                end,
                agent,
                phrase));
      }
    }
    return counts;
  }

  /** Those whom a verb is about: its subject in the passive, else its objects. */
  private static List<Phrase> counted(Parse parse, Predicate predicate) {
    if (predicate.passive) {
      return parse.subject(predicate).map(List::of).orElse(List.of());
    }
    List<Phrase> objects = new ArrayList<>();
    int at = predicate.last + 1;
    while (at < predicate.end) {
      Optional<Phrase> phrase = parse.phraseAt(at);
      if (phrase.isPresent() && phrase.get().first() == at) {
        objects.add(phrase.get());
        int next = complementEnd(parse, phrase.get());
        boolean more =
            parse.pos[Math.min(next, parse.size() - 1)] == Pos.CCONJ
                || parse.lower(next).equals(",");
        if (!more) {
          break;
        }
        at = next + 1;
      } else if (parse.pos[at] == Pos.ADV
          || parse.pos[at] == Pos.CCONJ
          || objects.isEmpty() && parse.pos[at] == Pos.ADP && parse.is(at, "bound/at-least")) {
        at++;
      } else {
        break;
      }
    }
    return objects;
  }

  /**
   * The predicate of which a phrase is the object, in a list of objects too, or the passive
   * subject.
   */
  static Optional<Predicate> governor(Parse parse, Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      if (predicate.passive && parse.subject(predicate).map(s -> s.equals(phrase)).orElse(false)) {
        return Optional.of(predicate);
      }
    }
    Predicate last = null;
    for (Predicate predicate : parse.predicates) {
      if (predicate.last < phrase.first()
          && phrase.first() < predicate.end
          && !(predicate.passive && !predicate.embedded)) {
        last = predicate;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The end of a phrase with its "of …" and "… complicit in …", exclusive. */
  static int complementEnd(Parse parse, Phrase phrase) {
    int end = phrase.last() + 1;
    while (end < parse.size()) {
      boolean preposition = parse.is(end, "cue/complement-of");
      boolean adjective = parse.pos[end] == Pos.ADJ && parse.phraseAt(end).isEmpty();
      if (adjective) {
        end++;
      } else if (preposition && parse.phraseAt(end + 1).isPresent()) {
        end = parse.phraseAt(end + 1).get().last() + 1;
      } else {
        break;
      }
    }
    return end;
  }

  private static Count count(
      Reading reading,
      Context context,
      Measure measure,
      Figure figure,
      boolean denied,
      int from,
      int to,
      Party agent,
      Phrase phrase) {
    Parse parse = reading.parse();
    Set<Group> groups = Who.groups(parse, from, to);
    Set<Form> forms = Who.forms(parse, from, to);
    if (forms.contains(Form.BONDED_LABOR)) {
      groups = EnumSet.copyOf(groups.isEmpty() ? EnumSet.noneOf(Group.class) : groups);
      groups.remove(Group.WORKERS);
    }
    Bound bound = figure.value().isEmpty() ? Bound.UNSTATED : figure.bound();
    List<String> areas = Who.areas(reading, context, 0, parse.size());
    String period = Periods.of(reading, context, phrase);
    return new Count(
        reading.evidence(),
        measure,
        figure.value(),
        bound,
        !denied,
        groups,
        forms,
        areas,
        agent,
        period);
  }
}
