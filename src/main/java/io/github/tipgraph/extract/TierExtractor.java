// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Answer;
import io.github.tipgraph.fact.Change;
import io.github.tipgraph.fact.Tier;
import io.github.tipgraph.fact.TierRating;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rating of a document's report: its tier, how it moved, and the two answers of the standard
 * formula.
 */
final class TierExtractor {
  /** The rating, as a list of one; empty where the text gives none. */
  List<TierRating> extract(Context context) {
    Optional<Found> found = rating(context);
    if (found.isEmpty() || context.country.isEmpty()) {
      return List.of();
    }
    Change change = Change.UNSTATED;
    Answer complies = Answer.UNSTATED;
    Answer efforts = Answer.UNSTATED;
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
      if (efforts == Answer.UNSTATED && significant.isPresent()) {
        efforts = denied(parse, significant.get().first()) ? Answer.NO : Answer.YES;
      }
    }
    return List.of(
        new TierRating(
            found.get().reading().evidence(),
            context.country,
            context.year,
            found.get().tier(),
            change,
            complies,
            efforts));
  }

  private record Found(Reading reading, Tier tier) {}

  /**
   * The first rating in a heading or label, else the last in running text that is no former one.
   */
  private static Optional<Found> rating(Context context) {
    List<Found> running = new ArrayList<>();
    for (Reading reading : context.readings) {
      Optional<Tier> tier = tier(reading.parse());
      if (tier.isPresent()) {
        boolean label =
            reading.parse().sentence.kind() == Block.Kind.HEADING
                || reading.section() == Section.TIER
                || tierFirst(reading.parse());
        if (label) {
          return Optional.of(new Found(reading, tier.get()));
        }
        running.add(new Found(reading, tier.get()));
      }
    }
    return running.isEmpty() ? Optional.empty() : Optional.of(running.get(0));
  }

  private static boolean tierFirst(Parse parse) {
    return parse.code(0, "tier").isPresent();
  }

  /** The rated tier: not one after "from". */
  private static Optional<Tier> tier(Parse parse) {
    Optional<Tier> found = Optional.empty();
    for (int i = 0; i < parse.size(); i++) {
      Optional<String> code = parse.code(i, "tier");
      boolean begins = code.isPresent() && (i == 0 || parse.code(i - 1, "tier").isEmpty());
      if (begins
          && !parse.lower(i - 1).equals("from")
          && !(parse.lower(i - 1).equals("the") && parse.lower(i - 2).equals("from"))) {
        for (Tier tier : Tier.values()) {
          if (tier.code().equals(code.get())) {
            found = found.isEmpty() ? Optional.of(tier) : found;
          }
        }
      }
    }
    return found;
  }

  private static Change change(Parse parse, Tier tier) {
    boolean rated = false;
    for (int i = 0; i < parse.size(); i++) {
      rated |= parse.code(i, "tier").isPresent();
    }
    if (!rated) {
      return Change.UNSTATED;
    }
    for (Change change : List.of(Change.UPGRADED, Change.DOWNGRADED, Change.REMAINED)) {
      if (parse.has("change/" + change.code(), 0, parse.size())) {
        return change;
      }
    }
    return Change.UNSTATED;
  }

  /** The formula says "comply with" or "meet" the standards. */
  private static boolean meets(Parse parse, Hit standards) {
    for (int i = Math.max(0, standards.first() - 6); i < standards.first(); i++) {
      if (parse.is(i, "cue/comply")) {
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
      if (parse.is(i, "cue/contrast") || parse.lower(i).matches("[;,]")) {
        return false;
      }
    }
    return false;
  }
}
