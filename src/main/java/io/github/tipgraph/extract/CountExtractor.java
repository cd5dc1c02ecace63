// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
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
      served(reading, context, predicate).ifPresent(counts::add);
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
    int end = sharedComplementEnd(parse, phrase);
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
    Optional<Hit> verb = verb(parse, predicate);
    if (verb.isEmpty() || predicate.advised || predicate.intended) {
      return counts;
    }
    for (Phrase phrase : counted(parse, predicate)) {
      int end = complementEnd(parse, phrase);
      Optional<Measure> measure =
          taken.contains(phrase)
              ? Optional.empty()
              : Classes.measure(parse, verb.get(), antecedent(parse, phrase), end);
      if (measure.isEmpty()) {
        continue;
      }
      Phrase people =
          measure.get() == Measure.DOCUMENTS_ISSUED ? holders(parse, predicate, phrase) : phrase;
      Figure figure = Figure.of(reading, people);
      boolean denied = predicate.denied || figure.denied();
      boolean plain = !predicate.purpose && (!predicate.embedded || predicate.governor >= 0);
      boolean helped = people.equals(phrase) && obtains(parse, predicate);
      if ((!figure.value().isEmpty() || plain) && !helped) {
        Party agent = agent(reading, context, predicate, people.equals(phrase));
        int to = people.equals(phrase) ? end : complementEnd(parse, people);
        counts.add(
            count(
                reading,
                context,
                measure.get(),
                denied ? Figure.NONE : figure,
                denied,
                people.first(),
                to,
                agent,
                antecedent(parse, people)));
      }
    }
    return counts;
  }

  /**
   * Who did it: the subject, or that of the helping verb; else who runs the programme to which it
   * is put down.
   */
  private static Party agent(Reading reading, Context context, Predicate predicate, boolean own) {
    Parse parse = reading.parse();
    boolean received = !own && predicate.governor < 0;
    Party agent =
        received
            ? Party.NONE
            : Parties.subject(
                reading, context, own ? predicate : parse.predicates.get(predicate.governor));
    return agent.kind() == Party.Kind.NONE && (received || predicate.passive)
        ? Subjects.behind(reading, context, predicate)
        : agent;
  }

  private static Optional<Hit> verb(Parse parse, Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB)
        .filter(h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("measure/")))
        .findFirst();
  }

  /**
   * "rescued 650 laborers and placed some in housing": those counted before, for a word that only
   * says how many.
   */
  private static Phrase antecedent(Parse parse, Phrase phrase) {
    boolean bare =
        phrase.first() == phrase.last()
            && parse.pos[phrase.last()] != Pos.NOUN
            && parse.pos[phrase.last()] != Pos.PROPN;
    if (!bare) {
      return phrase;
    }
    Phrase best = phrase;
    for (Phrase other : parse.phrases) {
      if (other.last() < phrase.first() && Classes.people(parse, other)) {
        best = other;
      }
    }
    return best;
  }

  /**
   * "helped 30 victims obtain permits": of permits that somebody helps others to obtain, those
   * others are counted.
   */
  private static Phrase holders(Parse parse, Predicate predicate, Phrase documents) {
    Optional<Phrase> subject = parse.subject(predicate);
    if (!predicate.passive
        && parse.is(predicate, "frame/receive")
        && subject.isPresent()
        && Classes.people(parse, subject.get())) {
      return subject.get();
    }
    if (predicate.governor < 0 || !predicate.embedded) {
      return documents;
    }
    Predicate governor = parse.predicates.get(predicate.governor);
    List<Phrase> objects = counted(parse, governor);
    return objects.isEmpty() || governor.passive || !Classes.people(parse, objects.get(0))
        ? documents
        : objects.get(0);
  }

  /** Whether the next predicate says what those who were helped obtained. */
  private static boolean obtains(Parse parse, Predicate predicate) {
    int index = parse.predicates.indexOf(predicate);
    for (Predicate next : parse.predicates) {
      if (next.governor == index
          && parse.is(next, "measure/documents-issued")
          && !counted(parse, next).isEmpty()
          && !holders(parse, next, counted(parse, next).get(0))
              .equals(counted(parse, next).get(0))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "provided medical services to victims", "moved some into housing": those who are given a
   * service are assisted.
   */
  private static Optional<Count> served(Reading reading, Context context, Predicate predicate) {
    Parse parse = reading.parse();
    if (predicate.purpose || predicate.advised || predicate.intended) {
      return Optional.empty();
    }
    Optional<Phrase> people =
        parse.is(predicate, "frame/transfer")
            ? recipients(parse, predicate)
            : housed(parse, predicate);
    return people.map(
        p -> {
          Party agent = Parties.subject(reading, context, predicate);
          Figure figure = predicate.denied ? Figure.NONE : Figure.of(reading, p);
          return count(
              reading,
              context,
              Measure.VICTIMS_ASSISTED,
              figure,
              predicate.denied,
              p.first(),
              complementEnd(parse, p),
              agent,
              antecedent(parse, p));
        });
  }

  private static Optional<Phrase> recipients(Parse parse, Predicate predicate) {
    boolean service =
        predicate.passive
            && parse.subject(predicate).map(s -> parse.is(s.last(), "class/service")).orElse(false);
    for (int i = predicate.last + 1; i < predicate.end; i++) {
      service |=
          !predicate.passive
              && (parse.is(i, "programme-kind/service") || parse.is(i, "class/service"));
      Optional<Phrase> phrase =
          parse.is(i, "cue/recipient") ? parse.phraseAt(i + 1) : Optional.empty();
      if (service && phrase.isPresent() && Classes.people(parse, phrase.get())) {
        return phrase;
      }
    }
    return Optional.empty();
  }

  /** Those who are moved into a facility. */
  private static Optional<Phrase> housed(Parse parse, Predicate predicate) {
    if (!parse.is(predicate, "frame/move")) {
      return Optional.empty();
    }
    List<Phrase> moved = counted(parse, predicate);
    boolean into = false;
    for (int i = predicate.last + 1; i < Math.min(predicate.end, parse.size() - 1); i++) {
      into |=
          (parse.is(i, "cue/goal") || parse.is(i, "cue/location"))
              && parse
                  .phraseAt(i + 1)
                  .map(p -> parse.is(p.last(), "programme-kind/facility"))
                  .orElse(false);
    }
    return into && !moved.isEmpty() && Classes.people(parse, antecedent(parse, moved.get(0)))
        ? Optional.of(moved.get(0))
        : Optional.empty();
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

  /**
   * In a list of measures the last one's complement belongs to all ("prosecutions or convictions of
   * officials").
   */
  private static int sharedComplementEnd(Parse parse, Phrase phrase) {
    int end = complementEnd(parse, phrase);
    while (end == phrase.last() + 1 || parse.phraseAt(end - 1).isPresent()) {
      int next = end;
      while (next < parse.size()
          && (parse.pos[next] == Pos.CCONJ || parse.lower(next).equals(","))) {
        next++;
      }
      Optional<Phrase> item = next > end ? parse.phraseAt(next) : Optional.empty();
      boolean bare =
          item.isPresent()
              && item.get().first() == next
              && parse.pos[next] == Pos.NOUN
              && parse.over(item.get().last()).stream()
                  .anyMatch(
                      h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("measure/")));
      if (!bare) {
        return end;
      }
      end = complementEnd(parse, item.get());
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
    boolean elsewhere = phrase.last() < from;
    int reach = bondage(parse, to);
    Set<Form> freed = freedFrom(parse, phrase);
    Set<Group> groups =
        Who.groups(parse, elsewhere ? phrase.first() : from, elsewhere ? phrase.last() + 1 : to);
    Set<Form> forms = Who.forms(parse, elsewhere ? phrase.first() : from, elsewhere ? from : reach);
    forms.addAll(freed);
    if (forms.contains(Form.BONDED_LABOR)) {
      groups = EnumSet.copyOf(groups.isEmpty() ? EnumSet.noneOf(Group.class) : groups);
      groups.remove(Group.WORKERS);
    }
    Bound bound = figure.value().isEmpty() ? Bound.UNSTATED : figure.bound();
    List<String> areas = areas(reading, context, agent);
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

  /**
   * "rescued from bondage": a form of exploitation after "from" tells what those counted were in.
   */
  private static int bondage(Parse parse, int to) {
    boolean from = parse.is(to, "cue/origin") && parse.phraseAt(to + 1).isPresent();
    return from ? parse.phraseAt(to + 1).get().last() + 1 : to;
  }

  /** "had been rescued from bondage": the same, after a passive. */
  private static Set<Form> freedFrom(Parse parse, Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      boolean passive =
          predicate.passive && parse.subject(predicate).map(phrase::equals).orElse(false);
      if (passive && parse.is(predicate, "measure/victims-rescued")) {
        return Who.forms(parse, predicate.last + 1, bondage(parse, predicate.last + 1));
      }
    }
    return Set.of();
  }

  /**
   * Where it was done: a place of the clause, else the one that an acting body of the clause
   * serves.
   */
  private static List<String> areas(Reading reading, Context context, Party agent) {
    List<String> named = Who.areas(reading, context, 0, reading.parse().size());
    if (!named.isEmpty()) {
      return named;
    }
    return reading.bodies().stream()
        .filter(b -> Parties.ofBody(b, context).equals(agent) && b.area().contains("-"))
        .map(Body::area)
        .distinct()
        .toList();
  }
}
