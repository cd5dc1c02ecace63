// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those whom a figure counts.
 *
 * @param phrase the noun phrase in which the figure stands or would stand
 * @param kind the noun phrase that says what they are: the same, that after "of", or one before
 * @param end the token after its complement ("… of officials complicit in …")
 * @param figure how many
 */
record Told(Phrase phrase, Phrase kind, int end, Figure figure) {
  /** What a phrase must name to be counted. */
  interface Kind {
    boolean of(Phrase phrase);
  }

  /** Those whom a phrase counts; where it only says how many, the last before that fit. */
  static Told of(Reading reading, Phrase stated, Kind fits) {
    Parse parse = reading.parse();
    Phrase phrase = amount(parse, stated);
    boolean money = Lists.any(reading.money(), m -> phrase.covers(m.quantity().first()));
    Kind people =
        p -> (parse.pos[p.last()] != Pos.PROPN || reading.bodyAt(p.last()).isEmpty()) && fits.of(p);
    Phrase kind = money ? phrase : kind(parse, phrase, people);
    int end = complementEnd(parse, kind.last() < phrase.first() ? phrase : kind);
    return new Told(phrase, kind, end, Figure.of(reading, phrase));
  }

  /** Whether what they are is said by a phrase before. */
  boolean anaphoric() {
    return kind.last() < phrase.first();
  }

  /** "a total of 36 persons": the phrase after "of", for a word that only says that it is a sum. */
  private static Phrase amount(Parse parse, Phrase phrase) {
    int next = phrase.last() + 1;
    boolean amount =
        parse.is(phrase.last(), "cue/amount") || parse.is(phrase.last(), "cue/conduct");
    return amount && parse.is(next, "cue/partitive")
        ? parse.phraseAt(next + 1).orElse(phrase)
        : phrase;
  }

  /** "64 of 120 houses", "four of them", "some": the noun phrase that says what they are. */
  private static Phrase kind(Parse parse, Phrase phrase, Kind fits) {
    int next = phrase.last() + 1;
    boolean hundreds = parse.is(phrase.last(), "cue/many") && parse.is(next, "cue/many");
    if (nominal(parse, phrase) && !hundreds) {
      return phrase;
    }
    Optional<Phrase> of =
        parse.is(next, "cue/partitive") ? parse.phraseAt(next + 1) : Optional.empty();
    boolean kind = of.isPresent() && nominal(parse, of.get());
    boolean form =
        kind
            && !fits.of(of.get())
            && !Who.forms(parse, of.get().first(), of.get().last() + 1).isEmpty();
    return kind && !form ? of.get() : before(parse, phrase, fits).orElse(phrase);
  }

  private static boolean nominal(Parse parse, Phrase phrase) {
    Pos head = parse.pos[phrase.last()];
    boolean those =
        parse.is(phrase.last(), "cue/demonstrative")
            && parse
                .predicateAt(phrase.last() + 1)
                .filter(p -> p.passive && p.embedded)
                .isPresent();
    return those
        || parse.is(phrase.last(), "cue/nobody")
        || (head == Pos.NOUN || head == Pos.PROPN) && !parse.is(phrase.last(), "cue/others");
  }

  /** Those counted or acted on before, for a word that only says how many. */
  private static Optional<Phrase> before(Parse parse, Phrase phrase, Kind fits) {
    Optional<Phrase> best = Optional.empty();
    for (Phrase other : parse.phrases) {
      if (other.last() < phrase.first()
          && fits.of(other)
          && (best.isEmpty() || counted(parse, other) || !counted(parse, best.get()))
          && !aside(parse, other, phrase)) {
        best = Optional.of(other);
      }
    }
    return best;
  }

  /** Whether a phrase is one of the parts of a figure, or stands in a comparison. */
  private static boolean aside(Parse parse, Phrase part, Phrase later) {
    int before = part.first() - 1;
    while (before > 0 && separates(parse, before)) {
      before--;
    }
    Optional<Phrase> item =
        before < part.first() - 1 && before > 0 ? parse.phraseAt(before) : Optional.empty();
    boolean dashed =
        Marks.in(parse.lower(part.first() - 1), "–—")
            && Lists.any(part.last(), later.first(), i -> Marks.in(parse.lower(i), "–—"));
    return parse.is(part.first() - 1, "cue/each")
        || parse.lower(part.first() - 1).equals("(")
        || dashed
        || Comparison.at(parse, part.first()).isPresent()
        || item.filter(p -> counted(parse, p) && aside(parse, p, later)).isPresent();
  }

  private static boolean counted(Parse parse, Phrase phrase) {
    return Lists.any(phrase.first(), phrase.last() + 1, i -> Quantities.begins(parse, i));
  }

  /**
   * Those whom a verb is about: its subject in the passive, else its objects, or those of the verb
   * that follows in a list.
   */
  static List<Phrase> counted(Parse parse, Predicate predicate) {
    if (predicate.passive) {
      return parse
          .subject(predicate)
          .map(s -> part(parse, s).orElse(s))
          .map(s -> opening(parse, s))
          .map(s -> list(parse, s.first(), predicate.first))
          .orElse(List.of());
    }
    List<Phrase> objects = list(parse, inserted(parse, predicate.last + 1), predicate.end);
    if (!objects.isEmpty()) {
      return objects;
    }
    int index = parse.predicates.indexOf(predicate);
    for (Predicate next : parse.predicates) {
      if (next.coordinate == index || shares(parse, predicate, next)) {
        return counted(parse, next);
      }
    }
    return relative(parse, predicate)
        .or(() -> helped(parse, predicate))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * "at which 145 judges, clerks, and guards were taught": the first item, with its number, of a
   * list that opens its clause.
   */
  static Phrase opening(Parse parse, Phrase last) {
    Phrase first = last;
    boolean joint = false;
    while (!counted(parse, first)) {
      int before = first.first() - 1;
      while (before > 0 && separates(parse, before)) {
        joint |= parse.pos[before] == Pos.CCONJ;
        before--;
      }
      int end = before;
      Optional<Phrase> item = parse.phraseAt(end).filter(p -> p.last() == end);
      if (!joint || item.isEmpty() || before == first.first() - 1) {
        return last;
      }
      first = item.get();
    }
    int lead = first.first() - 1;
    return lead < 0 || parse.is(lead, "cue/relative") || parse.lower(lead).equals(";")
        ? first
        : last;
  }

  /** "119 of them convicted": the number of which a pronoun says of whom it is. */
  private static Optional<Phrase> part(Parse parse, Phrase subject) {
    boolean pronoun =
        parse.pos[subject.last()] == Pos.PRON
            && !parse.is(subject.last(), "cue/demonstrative")
            && parse.is(subject.first() - 1, "cue/partitive");
    return pronoun
        ? parse.phraseAt(subject.first() - 2).filter(p -> Quantities.begins(parse, p.last()))
        : Optional.empty();
  }

  /** "jailed, pending trial, 19 men": the token after what stands between a verb and its object. */
  private static int inserted(Parse parse, int token) {
    if (!parse.lower(token).equals(",")) {
      return token;
    }
    for (int i = token + 2; i < Math.min(token + 7, parse.size() - 1); i++) {
      if (parse.lower(i).equals(",")) {
        boolean number = parse.phraseAt(i + 1).filter(p -> counted(parse, p)).isPresent();
        return number && Lists.none(parse.predicates, p -> p.first == token + 1 && !p.embedded)
            ? i + 1
            : token;
      }
    }
    return token;
  }

  /** "helped 55 victims return home": those before an infinitive without an object of its own. */
  static Optional<Phrase> helped(Parse parse, Predicate predicate) {
    boolean bare = predicate.embedded && !predicate.passive && predicate.governor >= 0;
    if (!bare) {
      return Optional.empty();
    }
    Predicate governor = parse.predicates.get(predicate.governor);
    if (governor.passive && governor.last + 1 == predicate.first) {
      return parse.subject(governor).filter(s -> parse.is(governor, "frame/aspect"));
    }
    boolean to = parse.pos[predicate.first] == Pos.PART;
    Optional<Phrase> first =
        to
            ? list(parse, governor.last + 1, predicate.first).stream()
                .findFirst()
                .filter(p -> counted(parse, p) && Classes.people(parse, p))
            : Optional.empty();
    return first
        .or(
            () ->
                parse
                    .phraseAt(predicate.first - 1)
                    .map(p -> part(parse, p).orElse(p))
                    .filter(p -> governor.last + 1 == p.first()))
        .filter(p -> !governor.passive && parse.is(governor, "frame/aspect"));
  }

  /** "prosecuted and convicted ten": two verbs side by side. */
  private static boolean shares(Parse parse, Predicate predicate, Predicate next) {
    int joint = predicate.last + 1;
    boolean comma = parse.lower(joint).equals(",");
    int verb = comma && Coordination.joins(parse, joint + 1) ? joint + 2 : joint + 1;
    return next.first == verb
        && (comma || Coordination.joins(parse, joint))
        && !next.passive
        && next.subject == predicate.subject
        && next.embedded == predicate.embedded;
  }

  /** "54 traffickers whom courts convicted": the object of a relative clause stands before it. */
  private static Optional<Phrase> relative(Parse parse, Predicate predicate) {
    Optional<Phrase> subject = parse.subject(predicate);
    int pronoun = subject.map(s -> s.first() - 1).orElse(-1);
    boolean opens =
        predicate.relative < 0
            && pronoun > 0
            && parse.is(pronoun, "cue/relative")
            && parse.phraseAt(pronoun).isEmpty();
    int head = parse.is(pronoun - 1, "cue/partitive") ? pronoun - 2 : pronoun - 1;
    return opens ? parse.phraseAt(head) : Optional.empty();
  }

  /** The noun phrases of a list that begins at a token. */
  static List<Phrase> list(Parse parse, int from, int to) {
    List<Phrase> items = new ArrayList<>();
    int at = from;
    while (at < Math.min(to, parse.size())) {
      Optional<Phrase> phrase = parse.phraseAt(at);
      if (phrase.isPresent() && phrase.get().first() == at) {
        int after = phrase.get().last() + 1;
        boolean apart =
            parse.is(after + 1, "cue/relative")
                || parse.is(after, "cue/less")
                || parse.is(after, "cue/more")
                || breaksDown(parse, phrase.get());
        if (!items.isEmpty() && apart) {
          break;
        }
        items.add(phrase.get());
        int next = complementEnd(parse, phrase.get());
        boolean more = next < parse.size() && separates(parse, next);
        if (!more) {
          break;
        }
        at = next + 1;
      } else if (items.isEmpty() && numberAfter(parse, at) > 0) {
        at = numberAfter(parse, at);
      } else if (parse.pos[at] == Pos.ADV && !parse.is(at, "cue/where")
          || separates(parse, at) && !items.isEmpty()
          || items.isEmpty()
              && parse.pos[at] == Pos.ADP
              && (Classes.bound(parse, at) || parse.is(at, "cue/between"))
              && parse.phraseAt(at + 1).filter(p -> counted(parse, p)).isPresent()) {
        at++;
      } else {
        break;
      }
    }
    return items;
  }

  /** "two centers, one in Cebu": a mere number behind a comma, which tells of a part. */
  private static boolean breaksDown(Parse parse, Phrase item) {
    return parse.lower(item.first() - 1).equals(",")
        && parse.is(item.last() + 1, "cue/location")
        && Quantities.begins(parse, item.last());
  }

  /** "removed from them 48 girls": where those counted begin after an adjunct; -1 if none does. */
  private static int numberAfter(Parse parse, int token) {
    Optional<Phrase> adjunct =
        parse.pos[token] == Pos.ADP ? parse.phraseAt(token + 1) : Optional.empty();
    int next = adjunct.map(p -> p.last() + 1).orElse(-1);
    boolean pronoun = adjunct.filter(p -> parse.pos[p.last()] == Pos.PRON).isPresent();
    return pronoun && parse.phraseAt(next).filter(p -> counted(parse, p)).isPresent() ? next : -1;
  }

  private static boolean separates(Parse parse, int token) {
    return parse.pos[token] == Pos.CCONJ && !parse.is(token, "cue/contrast")
        || parse.lower(token).equals(",");
  }

  /** "three of the nine": the token after what a number is a part of. */
  static int partEnd(Parse parse, Phrase part) {
    int next = part.last() + 1;
    return parse.is(next, "cue/partitive")
        ? parse.phraseAt(next + 1).map(p -> p.last() + 1).orElse(next)
        : next;
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
}
