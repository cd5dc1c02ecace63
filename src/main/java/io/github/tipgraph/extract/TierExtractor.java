// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Answer;
import io.github.tipgraph.fact.Change;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Tier;
import io.github.tipgraph.fact.TierRating;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rating of a document's report: its tier, how it moved, and the two answers of the standard
 * formula.
 */
final class TierExtractor {
  /** A label has fewer tokens than this ("Tier 2 Watch List -"). */
  private static final int LABEL = 8;

  /** How many words before a tier may say that it is one of before. */
  private static final int SEGMENT = 6;

  /** Within how many sentences or clauses the formula follows a label. */
  private static final int REACH = 3;

  /** The rating, as a list of one; empty where the text gives none. */
  List<TierRating> extract(Context context, Document document) {
    Optional<Found> found = rating(context);
    if (found.isEmpty() || context.country.isEmpty()) {
      return List.of();
    }
    Change change = Change.UNSTATED;
    Answer complies = Answer.UNSTATED;
    Answer efforts = Answer.UNSTATED;
    Reading last = found.get().reading();
    for (Reading reading : context.readings) {
      Parse parse = reading.parse();
      if (reading.section() == Section.RECOMMENDATIONS) {
        continue;
      }
      if (change == Change.UNSTATED) {
        change = change(parse, found.get().tier());
      }
      Optional<Hit> standards = parse.first("cue/standards", 0, parse.size());
      if (complies == Answer.UNSTATED && standards.isPresent() && meets(parse, standards.get())) {
        complies = denied(parse, standards.get().first()) ? Answer.NO : Answer.YES;
      }
      Optional<Hit> significant = parse.first("cue/significant-efforts", 0, parse.size());
      if (efforts == Answer.UNSTATED && significant.filter(s -> formula(parse, s)).isPresent()) {
        boolean denied = denied(parse, significant.get().first());
        boolean plain = parse.is(significant.get().first(), "cue/plain-efforts");
        efforts = denied ? Answer.NO : plain ? Answer.UNSTATED : Answer.YES;
        last = reading;
      }
    }
    return List.of(
        new TierRating(
            evidence(context, document, found.get(), last),
            context.country,
            ReportYear.told(document, context.year),
            found.get().tier(),
            change,
            complies,
            efforts));
  }

  /**
   * The sentence that rates; after a label, its clause and what goes on with the standard formula.
   */
  private static Evidence evidence(Context context, Document document, Found found, Reading last) {
    Reading first = found.reading();
    int at = context.readings.indexOf(first);
    int end = at;
    boolean label = !heading(found) && tierFirst(first.parse()) && first.parse().size() < LABEL;
    for (int i = at + 1; label && i <= at + REACH && i < context.readings.size(); i++) {
      Sentence next = context.readings.get(i).parse().sentence;
      if (next.paragraph() != first.parse().sentence.paragraph()) {
        break;
      }
      if (i == at + 1 || context.readings.get(i) == last) {
        end = i;
      }
    }
    return Evidence.at(
        document.id(),
        document.text(),
        first.parse().sentence.begin(),
        context.readings.get(end).parse().sentence.end());
  }

  private record Found(Reading reading, Tier tier) {}

  /**
   * The first rating in a label, else in a heading, told by the sentence that says the same if
   * there is one; else the first in running text.
   */
  private static Optional<Found> rating(Context context) {
    List<Found> all = new ArrayList<>();
    for (Reading reading : context.readings) {
      tier(reading.parse()).ifPresent(tier -> all.add(new Found(reading, tier)));
    }
    Optional<Found> label = Lists.first(all, f -> heading(f) || labels(f.reading()));
    if (label.isEmpty() || !heading(label.get())) {
      return label.or(() -> all.stream().findFirst());
    }
    return Lists.first(all, f -> !heading(f) && f.tier() == label.get().tier()).or(() -> label);
  }

  private static boolean heading(Found found) {
    return found.reading().parse().sentence.kind() == Block.Kind.HEADING;
  }

  private static boolean labels(Reading reading) {
    return reading.section() == Section.TIER || tierFirst(reading.parse());
  }

  private static boolean tierFirst(Parse parse) {
    return parse.code(0, "tier").isPresent();
  }

  /** The rated tier: not one of before, and of several that to which a country was moved. */
  static Optional<Tier> tier(Parse parse) {
    if (parse.has("cue/waiver", 0, parse.size())) {
      return Optional.empty();
    }
    List<Integer> present =
        IntStream.range(0, parse.size())
            .filter(i -> begins(parse, i) && !former(parse, i))
            .boxed()
            .toList();
    return Lists.first(present, i -> goal(parse, i))
        .or(() -> present.stream().findFirst())
        .flatMap(i -> named(parse, i));
  }

  private static boolean begins(Parse parse, int token) {
    boolean first = token == 0 || parse.code(token - 1, "tier").isEmpty();
    return first && parse.code(token, "tier").isPresent();
  }

  /** "to Tier 2", "to the Tier 2 Watch List". */
  private static boolean goal(Parse parse, int token) {
    int before = parse.lower(token - 1).equals("the") ? token - 2 : token - 1;
    return parse.lower(before).equals("to");
  }

  private static Change change(Parse parse, Tier tier) {
    boolean rates = Lists.any(0, parse.size(), i -> parse.code(i, "tier").isPresent());
    Optional<Change> moved = moved(parse);
    if (moved.isPresent() && tier(parse).filter(t -> t == tier).isPresent()) {
      return moved.get();
    }
    boolean other = tier(parse).filter(t -> t != tier).isPresent();
    if (!rates || other || parse.has("cue/waiver", 0, parse.size())) {
      return Change.UNSTATED;
    }
    for (Change change : List.of(Change.UPGRADED, Change.DOWNGRADED, Change.REMAINED)) {
      if (parse.has("change/" + change.code(), 0, parse.size())) {
        return change;
      }
    }
    return Change.UNSTATED;
  }

  /** "lowered from Tier 2 to the Tier 2 Watch List": a change told by the tier before. */
  private static Optional<Change> moved(Parse parse) {
    Optional<Tier> to = tier(parse);
    for (int i = 0; i < parse.size() && to.isPresent(); i++) {
      boolean before = begins(parse, i) && (former(parse, i) || goes(parse) && !goal(parse, i));
      Optional<Tier> from = before ? named(parse, i) : Optional.empty();
      if (from.isPresent() && from.get() != to.get() && from.get() != Tier.SPECIAL) {
        boolean down = from.get().compareTo(to.get()) < 0;
        return to.get() == Tier.SPECIAL
            ? Optional.empty()
            : Optional.of(down ? Change.DOWNGRADED : Change.UPGRADED);
      }
    }
    return Optional.empty();
  }

  /** Whether a sentence says to which tier a country was moved. */
  private static boolean goes(Parse parse) {
    return Lists.any(0, parse.size(), i -> begins(parse, i) && goal(parse, i));
  }

  /** Whether a tier is that before a change: "from Tier 2", "until then on Tier 2". */
  private static boolean former(Parse parse, int token) {
    boolean from =
        parse.lower(token - 1).equals("from")
            || parse.lower(token - 1).equals("the") && parse.lower(token - 2).equals("from");
    int start = token;
    while (start > Math.max(0, token - SEGMENT) && !Marks.in(parse.lower(start - 1), ",;")) {
      start--;
    }
    return from || parse.has("cue/tier-before", start, token);
  }

  private static Optional<Tier> named(Parse parse, int token) {
    Optional<String> code = parse.code(token, "tier");
    return Arrays.stream(Tier.values())
        .filter(t -> code.filter(t.code()::equals).isPresent())
        .findFirst();
  }

  /**
   * The formula goes on with "to do so" or "to bring itself into compliance"; what a plan would be
   * is no effort.
   */
  private static boolean formula(Parse parse, Hit significant) {
    int first = significant.first();
    return parse.has("cue/formula-aim", significant.last(), significant.last() + 5)
        && !parse.has("cue/future", Math.max(0, first - 3), first);
  }

  /** The formula says "comply with", "meet" or "is in compliance with" the standards. */
  private static boolean meets(Parse parse, Hit standards) {
    for (int i = Math.max(0, standards.first() - 6); i < standards.first(); i++) {
      int before = parse.pos[Math.max(0, i - 1)] == Pos.ADV ? i - 2 : i - 1;
      boolean aim = parse.lower(before).equals("to") && !parse.is(before - 1, "cue/failure");
      boolean state = parse.pos[i] != Pos.NOUN || parse.is(before, "cue/location");
      if (parse.is(i, "cue/comply") && !aim && state) {
        return true;
      }
    }
    return false;
  }

  private static boolean denied(Parse parse, int before) {
    for (int i = before - 1; i >= 0 && i > before - 8; i--) {
      if (parse.is(i, "cue/denial")) {
        return true;
      }
      boolean yet = parse.is(i - 1, "cue/denial");
      if (!yet && parse.is(i, "cue/contrast") || Marks.in(parse.lower(i), ";,")) {
        return false;
      }
    }
    return false;
  }
}
