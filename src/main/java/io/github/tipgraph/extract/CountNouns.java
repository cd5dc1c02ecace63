// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts told by nouns: "38 investigations", "did not report any prosecutions or convictions of
 * officials".
 */
final class CountNouns {
  private final Reading reading;
  private final Context context;
  private final Parse parse;

  CountNouns(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
  }

  /** What a noun phrase counts; empty where its head names no measure or nothing is said of it. */
  Optional<Tally> tally(Phrase phrase) {
    Optional<Hit> noun = noun(phrase.last());
    Optional<Predicate> governor = governor(phrase);
    boolean unreal = governor.isPresent() && (governor.get().advised || governor.get().intended);
    if (noun.isEmpty()
        || unreal
        || again(phrase)
        || setting(phrase, noun.get())
        || modifies(phrase)
        || gone(phrase)
        || CasesPassed.on(parse, phrase, whole(phrase))
        || reading.bodyAt(phrase.last()).isPresent()) {
      return Optional.empty();
    }
    Phrase stated = whole(phrase);
    Figure figure = Figure.of(reading, stated);
    boolean denied =
        figure.denied()
            || governor.isPresent() && governor.get().denied && carries(governor.get(), phrase)
            || Denial.over(parse, phrase.first())
            || withheld(phrase, governor);
    if (!told(phrase, noun.get(), governor, figure, denied)) {
      return Optional.empty();
    }
    Told told = new Told(stated, phrase, sharedEnd(phrase, governor), figure);
    boolean inquiry = noun.get().is("measure/investigations");
    int from = inquiry ? phrase.last() + 1 : phrase.first();
    boolean officials = Classes.officials(parse, from, told.end());
    Optional<Measure> measure = Classes.measure(noun.get(), officials);
    boolean bare =
        measure.isPresent() && measure.get() == Measure.SENTENCES && !pronounced(phrase, governor);
    boolean undone =
        governor.isPresent()
            && parse.is(governor.get(), "frame/undo")
            && measure.filter(m -> m != Measure.INVESTIGATIONS).isPresent();
    boolean one =
        measure.filter(m -> m.code().startsWith("victims")).isPresent()
            && parse.is(phrase.first(), "cue/indefinite")
            && figure.value().equals("1");
    if (undone
        || one
        || measure.isEmpty()
        || bare && (figure.value().isEmpty() && !denied || undergone(phrase, governor))) {
      return Optional.empty();
    }
    boolean tried =
        measure.get() == Measure.INVESTIGATIONS
            && noun.get().is("class/matter")
            && (filed(phrase)
                || governor.filter(g -> parse.is(g, "frame/adjudicate") || judged(g)).isPresent());
    return Optional.of(
        Tally.of(
            reading,
            context,
            tried ? Measure.PROSECUTIONS : measure.get(),
            told,
            denied,
            agent(phrase, governor)));
  }

  /** "courts had 27 cases": whether courts do something with cases. */
  private boolean judged(Predicate governor) {
    return !governor.passive
        && parse.subject(governor).filter(s -> parse.is(s.last(), "class/court")).isPresent();
  }

  /** "cases filed in court", "filed 12 cases in court": whether they are brought before a judge. */
  private boolean filed(Phrase cases) {
    int after = cases.last() + 1;
    Optional<Predicate> brought = parse.predicateAt(after).filter(p -> p.passive && p.embedded);
    Optional<Predicate> active = parse.predicateAt(cases.first() - 1).filter(p -> !p.passive);
    boolean pending =
        parse.predicates.stream()
            .filter(p -> !p.embedded && p.relative < 0)
            .filter(p -> parse.subject(p).map(cases::equals).orElse(false))
            .anyMatch(
                p ->
                    Stream.of(p.last + 1, p.last + 2)
                            .flatMap(i -> Classes.evoking(parse, i).stream())
                            .anyMatch(h -> h.is("measure/prosecutions"))
                        || parse.has("law/pending", p.first, p.end)
                            && parse.has("class/court", p.last + 1, p.end));
    if (pending) {
      return true;
    }
    return brought.or(() -> active).filter(p -> parse.is(p, "frame/sue")).isPresent()
        && Classes.evoking(parse, brought.map(p -> p.last + 1).orElse(after))
            .filter(h -> h.is("measure/prosecutions"))
            .isPresent();
  }

  /** "no identification or referral mechanism": a noun that shares the head after it. */
  private boolean modifies(Phrase phrase) {
    int next = phrase.last() + 2;
    return parse.pos[Math.min(next - 1, parse.size() - 1)] == Pos.CCONJ
        && parse
            .phraseAt(next)
            .filter(p -> p.first() == next && p.first() < p.last() && parse.pos[next] == Pos.NOUN)
            .filter(p -> parse.is(p.last(), "programme-kind/procedure"))
            .isPresent();
  }

  /** "18 cases have disappeared": nothing was done. */
  private boolean gone(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> parse.is(p, "frame/vanish"))
        .anyMatch(p -> parse.subject(p).map(phrase::equals).orElse(false));
  }

  /** "all 12 of its cases": the number before "of". */
  /** "a limited number of arrests and convictions": the first of a list that ends with a phrase. */
  private Phrase first(Phrase phrase) {
    Phrase first = phrase;
    for (int joint = phrase.first() - 1;
        joint > 0 && parse.pos[joint] == Pos.CCONJ && parse.phraseAt(joint - 1).isPresent();
        joint = first.first() - 1) {
      first = parse.phraseAt(joint - 1).get();
    }
    return first;
  }

  private Phrase whole(Phrase phrase) {
    Optional<Phrase> number =
        parse.is(phrase.first() - 1, "cue/partitive")
            ? parse.phraseAt(phrase.first() - 2)
            : Optional.empty();
    return number.filter(n -> Quantities.begins(parse, n.last())).orElse(phrase);
  }

  /** Whether the phrase is what a denied verb denies: its object, or in a list with it. */
  private boolean carries(Predicate governor, Phrase phrase) {
    return governor.passive
        || governor.last + 1 == phrase.first()
        || Denial.over(parse, phrase.first())
        || Told.counted(parse, governor).contains(phrase);
  }

  /** Whether a number, a denial, or a plain assertion is told. */
  private boolean told(
      Phrase phrase, Hit noun, Optional<Predicate> governor, Figure figure, boolean denied) {
    if (!figure.value().isEmpty() && numbered(phrase)) {
      return true;
    }
    if (about(phrase) && !withheld(phrase, governor)) {
      return false;
    }
    if (!figure.value().isEmpty()) {
      return true;
    }
    if (denied) {
      boolean partly =
          parse.has("cue/manner", phrase.first(), phrase.last())
              || governor.filter(g -> parse.has("cue/manner", listed(g).first, g.verb)).isPresent();
      boolean which = governor.filter(g -> restricts(g)).isPresent();
      return !partly && !which && !accompanies(phrase) && (governor.isPresent() || figure.denied());
    }
    if (changes(phrase)) {
      return noun.form() == Match.Form.PLURAL && (!noun.is("class/matter") || filed(phrase));
    }
    boolean supported =
        governor.isPresent()
            && !governor.get().denied
            && !aimed(governor.get())
            && (parse.is(governor.get(), "frame/change")
                || parse.is(governor.get(), "frame/support")
                || parse.is(governor.get(), "frame/report")
                || parse.is(governor.get().verb, "cue/be")
                    && parse.is(governor.get().first - 1, "cue/there")
                    && governor.get().last + 1 == phrase.first());
    Phrase first = first(phrase);
    boolean slight =
        parse.is(whole(first).first() - 2, "cue/slight")
            || parse.has("cue/slight", whole(first).first(), first.last())
            || parse.has("cue/slight", phrase.first() - 2, phrase.last());
    return supported && !slight && (figure.many() || noun.form() == Match.Form.PLURAL);
  }

  /** "efforts are weak, with no convictions": what is added to a clause without being its point. */
  private boolean accompanies(Phrase phrase) {
    int with = firstOf(phrase).first() - 1;
    return with > 0 && parse.is(with, "cue/with") && parse.lower(with - 1).equals(",");
  }

  /** "those who refused to investigate cases": a verb that hangs on one of a relative clause. */
  private boolean restricts(Predicate governor) {
    return governor.governor >= 0
        && parse.predicates.get(governor.governor).relative > 0
        && !parse.predicates.get(governor.governor).denied;
  }

  /** "made little progress to increase prosecutions": what something was done for. */
  private boolean aimed(Predicate governor) {
    return governor.purpose && parse.lower(governor.first).equals("to");
  }

  /** "did not effectively investigate and prosecute": the first verb of a list. */
  private Predicate listed(Predicate last) {
    Predicate first = last;
    while (first.first > 1 && parse.pos[first.first - 1] == Pos.CCONJ) {
      Optional<Predicate> before = parse.predicateAt(first.first - 2);
      if (before.isEmpty()) {
        break;
      }
      first = before.get();
    }
    return first;
  }

  /** "Arrests increased", "the number of arrests fell": the subject of a change. */
  private boolean changes(Phrase phrase) {
    Phrase whole = amount(phrase);
    return parse.predicates.stream()
        .filter(p -> !p.passive && !p.embedded && p.done() && parse.is(p, "frame/change"))
        .filter(p -> parse.subject(p).map(whole::equals).orElse(false))
        .anyMatch(p -> parse.phraseAt(p.last + 1).isEmpty());
  }

  private boolean numbered(Phrase phrase) {
    return Lists.any(reading.quantities(), q -> whole(phrase).covers(q.first()));
  }

  /** "progress on prosecutions", "in a case": what a noun or a verb is only about. */
  private boolean about(Phrase listed) {
    boolean own =
        parse.is(listed.first(), "cue/denial")
            || Lists.any(parse.predicates, p -> parse.subject(p).map(listed::equals).orElse(false));
    Phrase phrase = own ? listed : firstOf(listed);
    int before = phrase.first() - 1;
    Optional<Phrase> head = parse.phraseAt(before - 1);
    boolean amount =
        head.isPresent()
            && (parse.is(head.get().last(), "cue/amount")
                || parse.is(head.get().first(), "cue/denial"));
    return before > 0
        && parse.pos[before] == Pos.ADP
        && !parse.is(before, "cue/compared")
        && !amount
        && !parse.is(before, "cue/denial");
  }

  /** "gave no data on prosecutions or convictions": what nobody was told of. */
  private boolean withheld(Phrase phrase, Optional<Predicate> governor) {
    int before = amount(firstOf(phrase)).first() - 1;
    Optional<Phrase> data =
        before > 0 && parse.pos[before] == Pos.ADP
            ? parse.phraseAt(before - 1).filter(p -> parse.is(p.last(), "class/data"))
            : Optional.empty();
    boolean unheard = parse.is(before, "cue/aware") && governor.filter(g -> g.denied).isPresent();
    return unheard
        || data.isPresent()
            && governor.filter(g -> Assertion.plain(parse, g) && tells(g)).isPresent()
            && (governor.get().denied || Figure.of(reading, data.get()).denied());
  }

  /** "the number of prosecutions": the whole of it. */
  private Phrase amount(Phrase phrase) {
    int of = phrase.first() - 1;
    return parse.is(of, "cue/partitive")
        ? parse.phraseAt(of - 1).filter(p -> parse.is(p.last(), "cue/amount")).orElse(phrase)
        : phrase;
  }

  /** Whether a verb says that data are told, not that they are kept. */
  private boolean tells(Predicate verb) {
    return parse.is(verb, "frame/report")
        || parse.is(verb, "frame/transfer")
        || parse.is(verb, "action/disseminated")
        || parse.is(verb.verb, "cue/be")
        || parse.is(verb.verb, "cue/have");
  }

  /** The first item of the list in which a phrase stands. */
  private Phrase firstOf(Phrase phrase) {
    Phrase first = phrase;
    while (first.first() > 1 && !parse.is(first.first(), "cue/any")) {
      int at = first.first() - 1;
      while (at > 0 && (Coordination.joins(parse, at) || parse.lower(at).equals(","))) {
        at--;
      }
      Optional<Phrase> item = at < first.first() - 1 ? parse.phraseAt(at) : Optional.empty();
      if (item.isEmpty() || parse.is(item.get().first(), "cue/denial")) {
        return item.orElse(first);
      }
      int of = item.get().first() - 1;
      boolean complement = parse.is(of, "cue/partitive") && parse.phraseAt(of - 1).isPresent();
      first = complement ? parse.phraseAt(of - 1).get() : item.get();
    }
    return first;
  }

  private Optional<Hit> noun(int head) {
    return parse.over(head).stream()
        .filter(h -> h.last() == head && h.lexeme().kind() == Lexeme.Kind.NOUN)
        .filter(h -> !Classes.measures(h).isEmpty())
        .findFirst();
  }

  /** "in none of the 60 convictions": a figure of before, taken up again. */
  private boolean again(Phrase phrase) {
    return whole(phrase).equals(phrase)
        && parse.is(phrase.first(), "cue/definite")
        && parse.is(phrase.first() - 1, "cue/partitive")
        && phrase.first() > 1;
  }

  /** "handing down prison terms": sentences that somebody gives, without a number. */
  private boolean pronounced(Phrase phrase, Optional<Predicate> governor) {
    return governor
        .filter(g -> g.done() && !g.passive && parse.is(g, "frame/support"))
        .filter(g -> g.last + 1 == phrase.first())
        .filter(g -> Lists.any(parse.over(phrase.last()), h -> h.form() == Match.Form.PLURAL))
        .isPresent();
  }

  /** "42 received a suspended sentence": what each of those counted undergoes is no figure. */
  private boolean undergone(Phrase phrase, Optional<Predicate> governor) {
    boolean one = parse.is(phrase.first(), "cue/indefinite");
    boolean gapped =
        parse
            .phraseAt(phrase.first() - 1)
            .filter(p -> Quantities.begins(parse, p.last()))
            .isPresent();
    return one && (gapped || governor.filter(g -> parse.is(g, "frame/undergo")).isPresent());
  }

  /** "tried ten men in four cases": cases that only tell where something was done. */
  private boolean setting(Phrase phrase, Hit noun) {
    int before = whole(phrase).first() - 1;
    return noun.is("class/matter")
        && parse.is(before, "cue/case-in")
        && parse.pos[before] == Pos.ADP
        && parse.predicateAt(before).isEmpty()
        && Lists.any(parse.predicates, p -> p.last < before);
  }

  private Party agent(Phrase phrase, Optional<Predicate> governor) {
    if (governor.isPresent()) {
      return Doers.of(reading, context, raiser(phrase, governor.get()));
    }
    boolean ahead = phrase.first() < Extent.of(parse, phrase.first()).lead();
    return ahead ? Subjects.main(reading, context) : Party.NONE;
  }

  /** "raised the number of convictions obtained under the Act": who raised, not who obtained. */
  private Predicate raiser(Phrase phrase, Predicate governor) {
    boolean participle = governor.passive && governor.embedded && governor.first > phrase.last();
    return parse.predicates.stream()
        .filter(p -> participle && !p.passive && parse.is(p, "frame/change"))
        .filter(p -> p.last + 1 == amount(phrase).first())
        .findFirst()
        .orElse(governor);
  }

  /**
   * The predicate of which a phrase is the object, in a list of objects too, or the passive
   * subject.
   */
  private Optional<Predicate> governor(Phrase phrase) {
    Predicate passive = null;
    for (Predicate predicate : parse.predicates) {
      boolean subject = predicate.passive && Told.counted(parse, predicate).contains(phrase);
      passive = subject && (passive == null || passive.embedded) ? predicate : passive;
    }
    if (passive != null) {
      return Optional.of(passive);
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

  /** The end of its complement, also of "an inquiry begun in 2012 into a colonel". */
  private int begun(Phrase phrase) {
    int after = phrase.last() + 1;
    Optional<Predicate> participle =
        parse.predicateAt(after).filter(p -> p.passive && p.embedded && p.first == after);
    int at = participle.map(p -> p.last + 1).orElse(after);
    while (participle.isPresent()
        && at + 1 < parse.size()
        && (parse.pos[at] == Pos.X || parse.pos[at] == Pos.ADP && parse.pos[at + 1] == Pos.X)) {
      at++;
    }
    boolean into = parse.is(at, "cue/complement-of") && parse.phraseAt(at + 1).isPresent();
    return into && participle.isPresent()
        ? Told.complementEnd(parse, new Phrase(at - 1, at - 1))
        : Told.complementEnd(parse, phrase);
  }

  /**
   * In a list of measures the last one's complement belongs to all ("prosecutions or convictions of
   * officials"); after a passive verb it may stand apart ("no investigation was reported of …").
   */
  private int sharedEnd(Phrase phrase, Optional<Predicate> governor) {
    int end = begun(phrase);
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
              && noun(item.get().last()).isPresent();
      if (!bare) {
        break;
      }
      end = Told.complementEnd(parse, item.get());
    }
    boolean apart = end == phrase.last() + 1 && governor.isPresent() && governor.get().passive;
    if (apart && parse.is(governor.get().last + 1, "cue/complement-of")) {
      return Told.complementEnd(parse, new Phrase(phrase.first(), governor.get().last));
    }
    return end;
  }
}
