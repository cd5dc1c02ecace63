// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who trained whose staff: by the verb, by courses that are run, by training that is received. */
final class Training {
  private Training() {}

  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (deed.is("action/trained")) {
      return predicate.passive
          ? parse
              .subject(predicate)
              .map(s -> trained(deed, s.first(), predicate.first))
              .orElse(List.of())
          : trained(deed, predicate.last + 1, deed.limit());
    }
    if (deed.is("frame/receive") || deed.is("frame/undergo")) {
      return received(deed);
    }
    List<Action> through =
        deed.is("frame/put") && !predicate.passive ? through(deed) : List.<Action>of();
    if (!through.isEmpty()) {
      return through;
    }
    return deed.is("frame/teach") ? given(deed) : List.of();
  }

  /** "put 30 of its magistrates through a course". */
  private static List<Action> through(Deed deed) {
    Parse parse = deed.parse();
    boolean course =
        parse.phrases.stream()
            .anyMatch(
                p ->
                    p.first() > deed.predicate().last
                        && p.last() < deed.limit()
                        && parse.is(p.first() - 1, "cue/through")
                        && parse.is(p.last(), "programme-kind/training"));
    return course ? trained(deed, deed.predicate().last + 1, deed.limit()) : List.of();
  }

  /** "Despite the training of 58 officers, the government …": told of who acts in the clause. */
  static List<Action> nominal(Reading reading, Context context) {
    Parse parse = reading.parse();
    for (Phrase phrase : parse.phrases) {
      int before = phrase.first() - 1;
      boolean told = parse.is(before, "cue/concession") || parse.is(before, "cue/such-as");
      boolean of = parse.lower(phrase.last() + 1).equals("of");
      if (told && of && parse.is(phrase.last(), "programme-kind/training")) {
        Optional<Predicate> main =
            parse.predicates.stream().filter(p -> !p.embedded && p.relative < 0).findFirst();
        return main.map(p -> Deed.of(reading, context, p))
            .map(d -> trained(d, phrase.last() + 2, parse.size()))
            .orElse(List.of());
      }
    }
    return List.of();
  }

  /** Those trained within a range: only staff of public bodies and the like count. */
  private static List<Action> trained(Deed deed, int from, int to) {
    Parse parse = deed.parse();
    Set<Party> partners = new LinkedHashSet<>();
    boolean staff = false;
    boolean own = false;
    int at = from;
    while (at < to) {
      Optional<Phrase> phrase = parse.phraseAt(at);
      if (phrase.isEmpty() && !goesOn(parse, at)) {
        break;
      }
      if (phrase.isPresent()) {
        int last = phrase.get().last();
        Partners.Listed listed = deed.partners().at(at);
        partners.addAll(listed.named());
        staff |= staff(parse, phrase.get()) || !listed.named().isEmpty();
        own |= staff(parse, phrase.get()) && parse.has("cue/possessive", at, last);
        boolean place = deed.reading().placeAt(last).isPresent();
        boolean aside =
            staff
                && !place
                && listed.empty()
                && !staff(parse, phrase.get())
                && !Classes.people(parse, phrase.get());
        if (aside) {
          break;
        }
        at = Math.max(last + 1, listed.empty() ? 0 : listed.end());
      } else {
        at++;
      }
    }
    return staff ? rows(deed, partners, own) : List.of();
  }

  private static boolean goesOn(Parse parse, int token) {
    return parse.lower(token).equals(",")
        || parse.lower(token).equals("of")
        || parse.is(token, "cue/origin")
        || parse.is(token, "cue/location")
        || parse.pos[token] == Pos.CCONJ
        || parse.pos[token] == Pos.ADV;
  }

  private static boolean staff(Parse parse, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      boolean victims =
          parse.over(i).stream().anyMatch(h -> h.length() > 1 && h.is("class/person"));
      if (!victims && (parse.is(i, "class/official") || parse.is(i, "class/trainee"))) {
        return true;
      }
    }
    return false;
  }

  /** A body that trains its own staff is its own partner. */
  private static List<Action> rows(Deed deed, Set<Party> partners, boolean own) {
    if (!partners.isEmpty()) {
      return deed.rows(ActionType.TRAINED, List.copyOf(partners), "");
    }
    Optional<Party> actor = owner(deed).filter(a -> own && a.kind() == Party.Kind.BODY);
    List<Action> rows = deed.rows(ActionType.TRAINED, List.of(Party.NONE), "");
    return actor.isEmpty()
        ? rows
        : rows.stream()
            .map(
                r ->
                    new Action(
                        r.evidence(), r.actor(), r.action(), actor.get(), "", r.areas(), r.date()))
            .toList();
  }

  /** Whose "its staff" is: who acts, or, where that is told after "by", the subject. */
  private static Optional<Party> owner(Deed deed) {
    Party subject = Subjects.main(deed.reading(), deed.context());
    return deed.predicate().passive && !deed.actors().contains(subject)
        ? Optional.of(subject)
        : deed.actors().stream().findFirst();
  }

  /** "provided training to officers", "ran workshops for teachers", "courses run by X". */
  private static List<Action> given(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> course = course(deed);
    if (course.isEmpty() || predicate.passive && predicate.embedded && attended(deed)) {
      return List.of();
    }
    int from = course.get().last() + 1;
    int to =
        predicate.passive && !predicate.embedded && course.get().last() < predicate.first
            ? predicate.first
            : deed.limit();
    boolean strict = parse.is(course.get().last(), "class/meeting") || deed.is("polarity/progress");
    for (int i = from; i < Math.min(to, parse.size()); i++) {
      int first =
          parse.over(i + 1).stream()
              .filter(h -> h.is("cue/each-of"))
              .findFirst()
              .map(h -> h.last() + 1)
              .orElse(i + 1);
      Optional<Phrase> taught =
          parse.is(i, "cue/recipient") ? parse.phraseAt(first) : Optional.empty();
      List<Action> rows =
          taught.isPresent() ? trained(deed, first, parse.size()) : List.<Action>of();
      if (!rows.isEmpty() || taught.filter(t -> Classes.people(parse, t)).isPresent()) {
        return rows;
      }
    }
    return strict ? List.of() : rows(deed, Set.of(), false);
  }

  /** "took a course given by X": who gave it is told with those who took it. */
  static boolean attended(Deed deed) {
    Parse parse = deed.parse();
    return parse.predicates.stream()
        .filter(p -> p != deed.predicate())
        .filter(p -> parse.is(p, "frame/receive") || parse.is(p, "frame/undergo"))
        .anyMatch(
            p ->
                course(new Deed(deed.reading(), deed.context(), p, List.of()))
                    .equals(course(deed)));
  }

  private static Optional<Phrase> course(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> object = predicate.passive ? parse.subject(predicate) : deed.object();
    return object
        .map(o -> last(parse, o))
        .filter(o -> parse.is(o.last(), "programme-kind/training"));
  }

  /** "a series of workshops": what there is a series of. */
  private static Phrase last(Parse parse, Phrase phrase) {
    boolean of = parse.lower(phrase.last() + 1).equals("of");
    return of ? parse.phraseAt(phrase.last() + 2).orElse(phrase) : phrase;
  }

  /** "officers attended a course held by X", "a course, given by X, was attended by officers". */
  private static List<Action> received(Deed deed) {
    Predicate predicate = deed.predicate();
    Optional<Phrase> course = course(deed);
    if (course.isEmpty()) {
      return List.of();
    }
    List<Party> givers = givers(deed, course.get());
    if (!givers.isEmpty()) {
      Deed other = new Deed(deed.reading(), deed.context(), predicate, givers);
      List<Party> taught = deed.actors().stream().filter(a -> a.kind() == Party.Kind.BODY).toList();
      return other.rows(ActionType.TRAINED, taught.isEmpty() ? List.of(Party.NONE) : taught, "");
    }
    Parse parse = deed.parse();
    boolean participle = predicate.embedded && parse.lower(predicate.verb).endsWith("ing");
    boolean officers = parse.phraseAt(predicate.first - 1).filter(p -> staff(parse, p)).isPresent();
    return participle && officers ? rows(deed, Set.of(), false) : List.of();
  }

  /** Who gives a course: after "from" or "run by", or by a participle that hangs on it. */
  private static List<Party> givers(Deed deed, Phrase course) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      int token = i;
      Optional<Hit> trainer =
          parse.over(i).stream().filter(h -> h.first() == token && h.is("cue/trainer")).findFirst();
      if (trainer.isPresent()) {
        return deed.partners().at(trainer.get().last() + 1).named();
      }
    }
    return parse.predicates.stream()
        .filter(p -> p.passive && p.embedded && parse.is(p, "frame/teach"))
        .filter(p -> parse.subject(p).filter(course::equals).isPresent())
        .findFirst()
        .map(p -> Deed.of(deed.reading(), deed.context(), p).actors())
        .orElse(List.of());
  }
}
