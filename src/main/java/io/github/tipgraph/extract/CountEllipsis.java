// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Figures that leave out what they count, and take it from the figure before: parts of it ("among
 * them six on …", "148 of which", "(ten for sex trafficking)") and earlier ones ("compared with 307
 * the year before", "down from five").
 */
final class CountEllipsis {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final CountConcern concern;
  private final CountGaps gaps;
  private final CountCarried carried;

  CountEllipsis(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.concern = new CountConcern(parse);
    this.gaps = new CountGaps(reading, context);
    this.carried = new CountCarried(reading, context);
  }

  /** The tallies of a sentence, from left to right, with those of elliptic figures. */
  List<Tally> complete(List<Tally> stated) {
    List<Tally> all = new ArrayList<>();
    for (Tally tally : stated) {
      all.add(inherited(tally, all));
    }
    for (Quantity quantity : reading.quantities()) {
      Optional<Phrase> phrase = parse.phraseAt(quantity.first());
      boolean taken = Lists.any(all, t -> covers(t, quantity));
      if (phrase.isPresent() && !taken) {
        gaps.headless(phrase.get(), all)
            .or(() -> gapped(phrase.get(), quantity, all))
            .or(() -> elliptic(phrase.get(), quantity, all))
            .ifPresent(
                t -> {
                  all.add(t);
                  all.sort(Comparator.comparingInt(a -> a.told().phrase().first()));
                });
      }
    }
    for (Phrase phrase : parse.phrases) {
      gaps.none(phrase, all).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Tally> gapped(Phrase phrase, Quantity quantity, List<Tally> all) {
    boolean own =
        Comparison.at(parse, quantity.first()).isPresent()
            || difference(quantity) && !parse.is(quantity.last() + 1, "cue/addition")
            || difference(quantity) && parse.lower(quantity.last() + 2).equals("than")
            || measures(phrase);
    return own ? Optional.empty() : gaps.tally(phrase, concern.end(phrase), all);
  }

  private static boolean covers(Tally tally, Quantity quantity) {
    return tally.told().phrase().covers(quantity.first())
        || tally.told().kind().covers(quantity.first());
  }

  /** "four of them were sentenced": the same place and time as before, and often the same hands. */
  private Tally inherited(Tally tally, List<Tally> before) {
    if (before.isEmpty()) {
      return tally;
    }
    Tally base = before.get(before.size() - 1);
    boolean next = parse.is(tally.told().phrase().last() + 2, "cue/relative");
    for (Tally earlier : next ? List.<Tally>of() : before) {
      base = earlier.told().phrase().equals(tally.told().kind()) ? earlier : base;
    }
    if (!tally.told().anaphoric()) {
      return tally;
    }
    boolean hands =
        tally.measure() == base.measure()
            || victims(tally) && victims(base)
            || tally.measure() == Measure.SENTENCES && base.measure() == Measure.CONVICTIONS;
    Tally same = apart(base.told().phrase(), tally.told().phrase()) ? base.in(List.of()) : base;
    return tally.after(hands ? same : same.by(Party.NONE));
  }

  /** "; judges convicted only three": whether a number stands in a clause of its own. */
  private boolean apart(Phrase base, Phrase phrase) {
    boolean part = parse.is(phrase.last() + 1, "cue/each") || parse.is(0, "cue/each");
    return !part && Lists.any(base.last(), phrase.first(), i -> parse.lower(i).equals(";"));
  }

  private static boolean victims(Tally tally) {
    return tally.measure().code().startsWith("victims");
  }

  private Optional<Tally> elliptic(Phrase phrase, Quantity quantity, List<Tally> all) {
    Optional<Comparison> comparison = Comparison.at(parse, quantity.first());
    Optional<Tally> base =
        base(phrase, all, comparison).or(() -> carried.base(phrase, concern, all));
    boolean setting =
        parse.is(phrase.first() - 1, "cue/case-in")
            && base.isPresent()
            && CountConcern.number(parse, phrase);
    boolean other =
        comparison.isEmpty() && (setting || base.isPresent() && apart(base.get(), phrase));
    if (base.isEmpty() || difference(quantity) || measures(phrase) || other) {
      return Optional.empty();
    }
    boolean first = comparison.isPresent() && bare(phrase, comparison.get().from());
    if (!first && !part(phrase, all)) {
      return Optional.empty();
    }
    Told told = new Told(phrase, phrase, concern.end(phrase), Figure.of(reading, phrase));
    Measure measure = with(phrase).orElseGet(() -> measure(base.get().measure(), told));
    Tally tally = Tally.of(reading, context, measure, told, false, hands(phrase));
    if (first) {
      String period = tally.period();
      return Optional.of(tally.within("").after(base.get().within("")).within(period));
    }
    return Optional.of(tally.after(base.get()).asPart());
  }

  /** Whether a verb of its own stands between a figure and one that might be a part of it. */
  private boolean apart(Tally base, Phrase phrase) {
    return concern.verb(phrase).isEmpty()
        && Lists.any(
            parse.predicates,
            p ->
                !p.embedded
                    && p.relative < 0
                    && p.first > base.told().phrase().last()
                    && p.last < phrase.first()
                    && !parse.subject(p).map(base.told().phrase()::equals).orElse(false)
                    && !parse.is(p, "frame/concern")
                    && !parse.is(p.verb, "cue/be"));
  }

  /** The figure before which one of its own kind of people or things may leave out. */
  private Optional<Tally> base(Phrase phrase, List<Tally> all, Optional<Comparison> comparison) {
    Optional<Tally> paired = comparison.flatMap(c -> paired(phrase, all, c));
    if (paired.isPresent()) {
      return paired;
    }
    int limit = comparison.map(Comparison::from).orElse(phrase.first());
    Tally best = null;
    for (Tally tally : all) {
      boolean ahead = tally.told().phrase().first() < limit;
      boolean main = !tally.part() && Comparison.at(parse, tally.told().phrase().first()).isEmpty();
      boolean whole = main && !(tally.denied() && comparison.isEmpty());
      whole &= comparison.isEmpty() || best == null || !gaps.partitive(tally);
      if (ahead && whole && alike(phrase, tally)) {
        best = tally;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "(41 and 30, respectively)": the figure that stands in the same place of the list before. */
  private Optional<Tally> paired(Phrase phrase, List<Tally> all, Comparison comparison) {
    List<Quantity> later =
        Lists.those(
            reading.quantities(),
            q -> comparison.from() <= q.first() && q.first() < comparison.to());
    List<Tally> before = Lists.those(all, t -> t.told().phrase().last() < comparison.from());
    boolean respectively = parse.has("cue/respectively", comparison.from(), parse.size());
    boolean lists = later.size() > 1 && before.size() == later.size() && apart(before);
    if (!respectively && !lists) {
      return Optional.empty();
    }
    int first = before.size() - later.size();
    for (int k = 0; k < later.size() && first >= 0; k++) {
      if (phrase.covers(later.get(k).first())) {
        return Optional.of(before.get(first + k));
      }
    }
    return Optional.empty();
  }

  /** "209 investigations and 23 convictions": whether figures are of measures of their own. */
  private static boolean apart(List<Tally> tallies) {
    return tallies.stream().map(Tally::measure).distinct().count() == tallies.size();
  }

  /** Whether a phrase is a mere number, or names what a tally counts. */
  private boolean alike(Phrase phrase, Tally tally) {
    int head = phrase.last();
    return CountConcern.number(parse, phrase)
        || gapped(phrase, tally)
        || parse.lower(head).equals(parse.lower(tally.told().kind().last()))
        || accused(tally) && Classes.officials(parse, head, head + 1)
        || Classes.counts(parse, context.lexicon, tally.measure(), phrase);
  }

  private boolean accused(Tally tally) {
    return context.lexicon.counted("measure/" + tally.measure().code()).contains("class/accused");
  }

  /** "222 concerned sex trafficking and 58 forced labor": a number with a form alone. */
  private boolean gapped(Phrase phrase, Tally tally) {
    int before = Math.max(0, phrase.first() - 1);
    boolean listed = parse.pos[before] == Pos.CCONJ || Marks.in(parse.lower(before), "(,");
    return listed
        && !Who.forms(parse, phrase.last(), phrase.last() + 1).isEmpty()
        && tally.told().phrase().last() < phrase.first();
  }

  private Measure measure(Measure base, Told told) {
    boolean officials = Classes.officials(parse, told.phrase().first(), told.end());
    if (!officials) {
      return base;
    }
    return switch (base) {
      case INVESTIGATIONS -> Measure.OFFICIALS_INVESTIGATED;
      case PROSECUTIONS -> Measure.OFFICIALS_PROSECUTED;
      case CONVICTIONS, SENTENCES -> Measure.OFFICIALS_CONVICTED;
      default -> base;
    };
  }

  /** "six of them with suspended sentences": a part with an outcome of its own. */
  private Optional<Measure> with(Phrase phrase) {
    int after = phrase.last() + 1;
    Optional<Hit> of = Lists.first(parse.over(after), h -> h.first() == after && h.is("cue/each"));
    int with = of.map(h -> h.last() + 1).orElse(after);
    return parse.is(with, "cue/with")
        ? parse
            .phraseAt(with + 1)
            .flatMap(
                p ->
                    parse.over(p.last()).stream()
                        .filter(h -> h.last() == p.last() && h.lexeme().kind() == Lexeme.Kind.NOUN)
                        .flatMap(h -> Classes.measure(h, false).stream())
                        .findFirst())
        : Optional.empty();
  }

  /** "17 fewer", "an increase of 12": a difference is no figure of its own. */
  private boolean difference(Quantity quantity) {
    return parse.is(quantity.last() + 1, "cue/less")
        || parse.is(quantity.last() + 1, "cue/more")
        || parse.is(quantity.first() - 1, "cue/partitive")
            && parse.is(quantity.first() - 2, "cue/change");
  }

  /** "40 by the police": who did a part. */
  private Party hands(Phrase phrase) {
    int by = phrase.last() + 1;
    return parse.is(by, "cue/by")
        ? parse.phraseAt(by + 1).map(p -> Parties.party(reading, context, p)).orElse(Party.NONE)
        : Party.NONE;
  }

  /** Whether it measures time, age or a share. */
  private boolean measures(Phrase phrase) {
    return parse.is(phrase.last(), "class/unit")
        || parse.is(phrase.last() + 1, "class/unit")
        || parse.lower(phrase.last() + 1).equals("%");
  }

  /** Whether only words of a comparison stand between its beginning and a figure. */
  private boolean bare(Phrase phrase, int from) {
    for (int i = from; i < phrase.first(); i++) {
      boolean other = parse.predicateAt(i).isPresent() && !parse.is(i, "cue/earlier-figure");
      if (other) {
        return false;
      }
    }
    return true;
  }

  /** Whether words around a figure say that it is a part of the one before. */
  private boolean part(Phrase phrase, List<Tally> all) {
    int before = phrase.first() - 1;
    int after = phrase.last() + 1;
    int lead = parse.lower(before).equals(",") ? before - 1 : before;
    boolean said =
        parse.is(lead, "cue/each")
            || parse.is(after, "cue/each")
            || new CountWholes(reading, context).lead(phrase).isPresent()
            || Lists.any(all, t -> carried.leads(t, phrase));
    boolean opened =
        parse.lower(before).equals(",")
                && (parse.is(after, "cue/for")
                    || parse.is(after, "cue/complement-of")
                    || parse.is(after, "cue/by") && CountConcern.number(parse, phrase))
                && concern.end(phrase) > after - (parse.is(after, "cue/by") ? 1 : 0)
            || Marks.in(parse.lower(before), "(–—:")
                && (parse.is(after, "cue/for")
                    || parse.is(after, "cue/complement-of")
                    || parse.is(after, "cue/through")
                    || parse.is(after, "cue/by")
                    || !CountConcern.number(parse, phrase));
    boolean total = parse.is(after, "cue/in-all");
    return concern.verb(phrase).isPresent()
        || !acts(phrase)
            && (said || opened || total || goesOn(phrase, all) || parallel(phrase, all));
  }

  /** "two of them were dismissed": whether the figure is the subject of another deed. */
  private boolean acts(Phrase phrase) {
    return parse.predicates.stream()
        .filter(p -> parse.subject(p).map(phrase::equals).orElse(false))
        .filter(p -> !parse.is(phrase.last() + 2, "cue/relative") || p.denied)
        .filter(p -> !Marks.in(parse.lower(phrase.last() + 1), "–—)"))
        .filter(p -> p.relative != phrase.last() + 1)
        .filter(p -> !parse.is(p, "frame/exploit") && !parse.is(p.first, "cue/pluperfect"))
        .anyMatch(p -> p.passive ? !p.embedded : !parse.is(p.verb, "cue/be") && !p.embedded);
  }

  /** "21 convictions for sex trafficking and six for forced labor". */
  private boolean parallel(Phrase phrase, List<Tally> all) {
    int before = phrase.first() - 1;
    boolean and = before > 0 && parse.pos[before] == Pos.CCONJ;
    boolean form = CountConcern.number(parse, phrase) && concern.end(phrase) > phrase.last() + 1;
    if (series(phrase, all)) {
      return true;
    }
    return and
        && form
        && Lists.any(
            all,
            t ->
                t.told().phrase().last() < before
                    && (joins(phrase, t.told().end())
                        || joins(phrase, t.told().phrase().last() + 1)));
  }

  /** "four individuals in 2010, three in 2011": figures with a date each. */
  private boolean series(Phrase phrase, List<Tally> all) {
    int before = phrase.first() - 1;
    boolean joint =
        before > 0 && (parse.lower(before).equals(",") || parse.pos[before] == Pos.CCONJ);
    return joint
        && CountConcern.number(parse, phrase)
        && dated(phrase.last() + 1)
        && Lists.any(all, t -> t.told().end() < before && dated(t.told().end()));
  }

  private boolean dated(int token) {
    return parse.is(token, "cue/time") && Lists.any(reading.dates(), d -> d.first() == token + 1);
  }

  /** Whether the same preposition stands after a figure as at a token. */
  private boolean joins(Phrase phrase, int token) {
    int after = phrase.last() + 1;
    return parse.pos[after] == Pos.ADP && parse.lower(after).equals(parse.lower(token));
  }

  /** "ten for sex trafficking, two for forced labor": the next item of a list of parts. */
  private boolean goesOn(Phrase phrase, List<Tally> all) {
    int i = phrase.first() - 1;
    while (i > 0 && (Marks.in(parse.lower(i), ",;") || parse.pos[i] == Pos.CCONJ)) {
      i--;
    }
    int end = i;
    return end < phrase.first() - 1
        && Lists.any(
            all,
            t ->
                t.part()
                    && t.told().phrase().last() < phrase.first()
                    && (t.told().end() > end || described(t.told().phrase(), end)));
  }

  /** "nine men subjected to forced labor and": whether a clause on a part reaches to a token. */
  private boolean described(Phrase part, int end) {
    return parse.predicates.stream()
        .filter(p -> p.last > part.last() && p.first <= end)
        .allMatch(
            p ->
                (p.relative == part.last() + 1 || p.passive && p.embedded)
                    && parse.subject(p).map(part::equals).orElse(false));
  }
}
