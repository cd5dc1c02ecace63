// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who trained whose staff: by the verb, by courses that are run, by training that is received. */
final class Training {
  private Training() {}

  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (deed.is("action/trained")) {
      List<Action> rows = byVerb(deed);
      List<Action> all = new ArrayList<>(rows);
      all.addAll(Gaps.trained(deed, rows));
      return all;
    }
    if (deed.is("frame/receive") || deed.is("frame/undergo")) {
      return received(deed);
    }
    List<Action> through = deed.is("frame/put") ? through(deed) : List.<Action>of();
    if (!through.isEmpty()) {
      return through;
    }
    List<Action> reached = deed.is("frame/attain") ? reached(deed) : List.<Action>of();
    if (!reached.isEmpty()) {
      return reached;
    }
    return deed.is("frame/teach") ? given(deed) : drawing(deed);
  }

  /** "trained 60 officers", "60 officers trained by X", "officers whom X trained". */
  private static List<Action> byVerb(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    return predicate.passive
        ? parse
            .subject(predicate)
            .map(s -> trained(deed, s.first(), predicate.first))
            .orElse(List.of())
        : Relatives.antecedent(parse, predicate)
            .map(p -> trained(deed, p.first(), parse.subject(predicate).get().first()))
            .orElseGet(() -> trained(deed, predicate.last + 1, limit(deed)));
  }

  /** "X's courses reached 120 officers", "training by X reached 30 judges". */
  private static List<Action> reached(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> course =
        deed.predicate().passive
            ? Optional.empty()
            : parse
                .subject(deed.predicate())
                .filter(p -> parse.is(p.last(), "programme-kind/training"));
    List<Party> givers = course.map(p -> teachers(deed, p)).orElse(List.of());
    boolean by = course.isPresent() && parse.lower(course.get().last() + 1).matches("by|of|from");
    givers = givers.isEmpty() && by ? deed.partners().at(course.get().last() + 2).named() : givers;
    return givers.isEmpty()
        ? List.of()
        : trained(
            new Deed(deed.reading(), deed.context(), deed.predicate(), givers),
            deed.predicate().last + 1,
            deed.limit());
  }

  /** "introduced a module, which 40 students completed": a course by those whom it drew. */
  private static List<Action> drawing(Deed deed) {
    return deed.predicate().passive
        ? List.of()
        : course(deed).map(c -> Audience.of(deed, c)).orElse(List.of());
  }

  /** "trained 90 people, including officers": where those who are trained end. */
  private static int limit(Deed deed) {
    return deed.parse()
        .predicateAt(deed.limit())
        .filter(p -> deed.parse().is(p.first, "cue/such-as"))
        .map(p -> p.end)
        .orElse(deed.limit());
  }

  /** "put 30 of its magistrates through a course". */
  private static List<Action> through(Deed deed) {
    Parse parse = deed.parse();
    boolean course =
        Lists.any(
            parse.phrases,
            p ->
                p.first() > deed.predicate().last
                    && p.last() < deed.limit()
                    && parse.is(p.first() - 1, "cue/through")
                    && parse.is(p.last(), "programme-kind/training"));
    Optional<Phrase> subject = parse.subject(deed.predicate());
    return !course || deed.predicate().passive && subject.isEmpty()
        ? List.of()
        : deed.predicate().passive
            ? trained(deed, subject.get().first(), deed.predicate().first)
            : trained(deed, deed.predicate().last + 1, deed.limit());
  }

  /** "Despite the training of 58 officers, X …", "the training of 58 officers by X". */
  static List<Action> nominal(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (!parse.evokes("programme-kind/training")) {
      return List.of();
    }
    Optional<Predicate> main = Lists.first(parse.predicates, p -> !p.embedded && p.relative < 0);
    for (Phrase phrase : parse.phrases) {
      int of = phrase.last() + 1;
      boolean training = parse.is(phrase.last(), "programme-kind/training") && main.isPresent();
      if (training && parse.lower(of).equals("of")) {
        Deed deed = Deed.of(reading, context, main.get());
        List<Party> teachers = teachers(deed, phrase);
        teachers = teachers.isEmpty() && undertaken(deed, phrase) ? deed.actors() : teachers;
        boolean told =
            parse.is(phrase.first() - 1, "cue/concession")
                || parse.is(phrase.first() - 1, "cue/such-as");
        if (!teachers.isEmpty() && Deed.told(parse, main.get())) {
          return trained(new Deed(reading, context, main.get(), teachers), of + 1, parse.size());
        }
        if (told) {
          return trained(deed, of + 1, parse.size());
        }
      }
    }
    return List.of();
  }

  /** "The training of 58 officers was undertaken by X". */
  private static boolean undertaken(Deed deed, Phrase training) {
    boolean does = deed.is("frame/do-with") || deed.is("frame/teach");
    return does
        && deed.predicate().passive
        && !deed.is("frame/fund")
        && deed.parse().subject(deed.predicate()).filter(training::equals).isPresent();
  }

  /** Who owns a training, or stands after "by" behind those who had it. */
  private static List<Party> teachers(Deed deed, Phrase training) {
    Parse parse = deed.parse();
    if (training.first() < training.last() && Marks.genitive(parse.lower(training.last() - 1))) {
      return deed.partners().within(new Phrase(training.first(), training.last() - 1));
    }
    int at = training.last() + 2;
    Optional<Phrase> taught = parse.phraseAt(at);
    int by = taught.map(p -> Math.max(p.last() + 1, deed.partners().at(at).end())).orElse(at);
    boolean more = by < parse.size() && parse.pos[by] == Pos.CCONJ;
    by = more ? parse.phraseAt(by + 1).map(p -> p.last() + 1).orElse(by) : by;
    return parse.lower(by).equals("by") ? deed.partners().at(by + 1).named() : List.of();
  }

  /** Those trained within a range: only staff of public bodies and the like count. */
  static List<Action> trained(Deed deed, int from, int to) {
    Parse parse = deed.parse();
    Set<Party> partners = new LinkedHashSet<>();
    boolean staff = false;
    int own = -1;
    boolean others = false;
    int at = from;
    while (at < to) {
      Optional<Phrase> phrase = parse.phraseAt(at);
      if (phrase.isEmpty() && !goesOn(parse, at)
          || phrase.filter(p -> acts(deed, p, to)).isPresent()) {
        break;
      }
      if (phrase.isPresent()) {
        int last = phrase.get().last();
        Partners.Listed listed = deed.partners().at(at);
        partners.addAll(listed.named());
        staff |= staff(parse, phrase.get()) || !listed.named().isEmpty();
        own = staff(parse, phrase.get()) ? Math.max(own, whose(deed, phrase.get())) : own;
        boolean among = parse.is(last + 1, "cue/such-as") || parse.is(last + 2, "cue/such-as");
        others |= among && Classes.people(parse, phrase.get());
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
    if (others && !partners.isEmpty()) {
      partners.add(Party.NONE);
    }
    return staff ? rows(deed, partners, own) : List.of();
  }

  /** The token of "its" before staff, or of staff called by what their body is; -1 for others. */
  private static int whose(Deed deed, Phrase staff) {
    Optional<Hit> possessive = deed.parse().first("cue/possessive", staff.first(), staff.last());
    return possessive.map(Hit::first).orElse(kin(deed, staff) ? staff.last() : -1);
  }

  /** "for 90 judges, and X trained": whether a phrase is the subject of a later verb. */
  private static boolean acts(Deed deed, Phrase phrase, int to) {
    Parse parse = deed.parse();
    boolean later =
        parse.predicates.stream()
            .filter(p -> !p.embedded && p.relative < 0 && p.first > phrase.last() && p.first < to)
            .filter(p -> p != deed.predicate() && p.first > deed.predicate().first)
            .anyMatch(p -> parse.subject(p).filter(phrase::equals).isPresent());
    return later || Gaps.heads(deed.reading(), phrase);
  }

  /** "The Ministry of Labor trained labor inspectors": staff called by what their body is. */
  private static boolean kin(Deed deed, Phrase staff) {
    Parse parse = deed.parse();
    return deed.actors().size() == 1
        && !deed.predicate().passive
        && deed.actors().get(0).kind() == Party.Kind.BODY
        && staff.last() > staff.first()
        && parse.pos[staff.last() - 1] == Pos.NOUN
        && deed.actors()
            .get(0)
            .name()
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*\\bof " + Pattern.quote(parse.lower(staff.last() - 1)) + "\\b.*");
  }

  private static boolean goesOn(Parse parse, int token) {
    return parse.lower(token).equals(",")
        || parse.is(token, "cue/such-as")
        || parse.lower(token).equals("of")
        || parse.is(token, "cue/origin")
        || parse.is(token, "cue/location")
        || parse.pos[token] == Pos.CCONJ
        || parse.pos[token] == Pos.ADV;
  }

  static boolean staff(Parse parse, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      boolean victims = Lists.any(parse.over(i), h -> h.length() > 1 && h.is("class/person"));
      if (!victims && (parse.is(i, "class/official") || parse.is(i, "class/trainee"))) {
        return true;
      }
    }
    return false;
  }

  /** A body that trains its own staff is its own partner. */
  private static List<Action> rows(Deed deed, Set<Party> partners, int own) {
    if (!partners.isEmpty()) {
      return deed.rows(ActionType.TRAINED, List.copyOf(partners), "");
    }
    boolean itself = deed.parse().is(own + 1, "cue/own");
    Optional<Party> actor =
        (itself
                ? deed.actors().stream().findFirst()
                : own < 0 ? Optional.<Party>empty() : owner(deed, own))
            .filter(a -> a.kind() == Party.Kind.BODY);
    List<Action> rows = deed.rows(ActionType.TRAINED, List.of(Party.NONE), "");
    return actor.isEmpty()
            || !itself && deed.predicate().passive && deed.actors().contains(actor.get())
        ? rows
        : rows.stream()
            .map(
                r ->
                    new Action(
                        r.evidence(), r.actor(), r.action(), actor.get(), "", r.areas(), r.date()))
            .toList();
  }

  /** Whose "its staff" is: who acts, or, where that is told after "by", the subject. */
  private static Optional<Party> owner(Deed deed, int own) {
    boolean one = deed.actors().size() == 1 && deed.actors().get(0).kind() == Party.Kind.BODY;
    if (one && deed.parse().lower(own).equals("their")) {
      List<Party> units = new References(deed.reading(), deed.context(), List.of()).units(own);
      if (!units.isEmpty()) {
        return Optional.of(units.get(0));
      }
    }
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
    boolean relative =
        !predicate.passive && Relatives.antecedent(parse, predicate).isPresent()
            || predicate.passive && predicate.embedded;
    if (course.isEmpty() || relative && attended(deed)) {
      return List.of();
    }
    int from = course.get().last() + 1;
    int to =
        predicate.passive && !predicate.embedded && course.get().last() < predicate.first
            ? predicate.first
            : deed.limit();
    boolean strict =
        parse.is(course.get().last(), "class/meeting")
            || deed.is("polarity/progress")
            || relative && !predicate.passive;
    for (int i = from; i < Math.min(to, parse.size()); i++) {
      int first =
          Lists.first(parse.over(i + 1), h -> h.is("cue/each-of"))
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
    List<Action> drawn = Audience.of(deed, course.get());
    return strict || !drawn.isEmpty() ? drawn : rows(deed, Set.of(), -1);
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
    Optional<Phrase> object =
        predicate.passive
            ? parse.subject(predicate)
            : deed.object().or(() -> Relatives.antecedent(parse, predicate));
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
      List<Party> taught = Lists.those(deed.actors(), a -> a.kind() == Party.Kind.BODY);
      return other.rows(ActionType.TRAINED, taught.isEmpty() ? List.of(Party.NONE) : taught, "");
    }
    Parse parse = deed.parse();
    boolean participle = predicate.embedded && parse.lower(predicate.verb).endsWith("ing");
    boolean officers = parse.phraseAt(predicate.first - 1).filter(p -> staff(parse, p)).isPresent();
    return participle && officers ? rows(deed, Set.of(), -1) : List.of();
  }

  /** Who gives a course: after "from" or "run by", or by a participle that hangs on it. */
  private static List<Party> givers(Deed deed, Phrase course) {
    Parse parse = deed.parse();
    if (deed.predicate().passive) {
      return taughtBy(deed, course);
    }
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      int token = i;
      Optional<Hit> trainer =
          Lists.first(parse.over(i), h -> h.first() == token && h.is("cue/trainer"));
      if (trainer.isPresent()) {
        return deed.partners().at(trainer.get().last() + 1).named();
      }
    }
    int of = course.last() + 1;
    List<Party> owners =
        parse.lower(of).equals("of") ? deed.partners().at(of + 1).named() : List.of();
    if (!owners.isEmpty()) {
      return owners;
    }
    return parse.predicates.stream()
        .filter(p -> parse.is(p, "frame/teach"))
        .filter(
            p ->
                p.passive && p.embedded
                    ? parse.subject(p).filter(course::equals).isPresent()
                    : Relatives.antecedent(parse, p).filter(course::equals).isPresent())
        .findFirst()
        .map(p -> Deed.of(deed.reading(), deed.context(), p).actors())
        .orElse(List.of());
  }

  /** "A course in law, given by X, was attended": a participle between a course and its verb. */
  private static List<Party> taughtBy(Deed deed, Phrase course) {
    Parse parse = deed.parse();
    return parse.predicates.stream()
        .filter(p -> p.passive && p.embedded && parse.is(p, "frame/teach"))
        .filter(p -> p.first > course.last() && p.last < deed.predicate().first)
        .findFirst()
        .map(p -> Deed.of(deed.reading(), deed.context(), p).actors())
        .orElse(List.of());
  }
}
