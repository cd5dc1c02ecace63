// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was done, in numbers: stated, asserted without a number, or denied; told by verbs, by nouns,
 * by what people are given, or by figures that follow another.
 */
final class CountExtractor implements Extractor {
  @Override
  public List<Count> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (reading.section() == Section.RECOMMENDATIONS
        || parse.sentence.kind() == Block.Kind.HEADING) {
      return List.of();
    }
    List<Tally> tallies = new ArrayList<>();
    CountRules rules = new CountRules();
    CountVerbs verbs = new CountVerbs(reading, context);
    CountServices services = new CountServices(reading, context);
    CountLevels levels = new CountLevels(reading, context);
    CountSubjects subjects = new CountSubjects(reading, context);
    CountGauges gauges = new CountGauges(reading, context);
    CountCalls calls = new CountCalls(reading, context);
    for (Predicate predicate : parse.predicates) {
      List<Tally> done = verbs.tallies(predicate);
      tallies.addAll(rules.note("verb", done));
      List<Tally> served =
          Lists.those(
              services.tallies(predicate),
              s -> Lists.none(done, d -> d.told().phrase().equals(s.told().phrase())));
      tallies.addAll(rules.note("service", served));
      tallies.addAll(rules.note("subject", subjects.tally(predicate).stream().toList()));
      tallies.addAll(rules.note("level", levels.tally(predicate).stream().toList()));
      tallies.addAll(rules.note("gauge", gauges.tally(predicate).stream().toList()));
      tallies.addAll(rules.note("call", calls.tally(predicate).stream().toList()));
    }
    tallies.addAll(rules.note("label", levels.labelled()));
    CountAudience audience = new CountAudience(reading, context);
    for (Predicate predicate : parse.predicates) {
      audience
          .tally(predicate)
          .filter(t -> Lists.none(tallies, o -> o.told().phrase().equals(t.told().phrase())))
          .ifPresent(t -> tallies.addAll(rules.note("audience", List.of(t))));
    }
    for (Phrase phrase : parse.phrases) {
      if (Lists.none(tallies, t -> names(t, phrase))) {
        List<Tally> told = rules.note(named(reading, context, phrase));
        told.stream().filter(t -> Lists.none(tallies, o -> same(o, t))).forEach(tallies::add);
      }
    }
    tallies.addAll(
        rules.note("accomplice", new CountAccomplices(reading, context).tallies(tallies)));
    List<Tally> changed = new CountChanges(reading, context).tallies(tallies);
    tallies.removeIf(t -> t.bare() && Lists.any(changed, c -> c.measure() == t.measure()));
    tallies.addAll(rules.note("change", changed));
    tallies.addAll(rules.note("carried", new CountCarried(reading, context).tallies(tallies)));
    tallies.addAll(rules.note("whole", new CountWholes(reading, context).tallies(tallies)));
    tallies.sort(Comparator.comparingInt(t -> t.told().phrase().first()));
    List<Tally> all = new CountEllipsis(reading, context).complete(tallies);
    all.removeIf(t -> t.measure() == Measure.FACILITIES_OPERATED && t.bare() || vague(parse, t));
    Set<Count> counts = new LinkedHashSet<>();
    all.forEach(context::note);
    all.forEach(t -> counts.addAll(context.rules.by(rules.of(t), t.facts(reading.evidence()))));
    context.counted = Lists.first(all, t -> !t.part() && !t.bare() && !t.denied());
    return List.copyOf(counts);
  }

  /** "…, prosecuted any offenders": what stands under a denial that is far away. */
  private static boolean vague(Parse parse, Tally tally) {
    return tally.bare() && parse.is(tally.told().phrase().first(), "cue/any");
  }

  private static boolean same(Tally one, Tally other) {
    return one.told().phrase().equals(other.told().phrase());
  }

  /** Whether a phrase is that of a figure, or says what a figure before it counts. */
  private static boolean names(Tally tally, Phrase phrase) {
    Phrase kind = tally.told().kind();
    return tally.told().phrase().equals(phrase)
        || kind.equals(phrase) && kind.first() > tally.told().phrase().last();
  }

  /** What a noun phrase tells by itself: a deed, a facility, or what was done to those it names. */
  private static Map<String, Supplier<Optional<Tally>>> named(
      Reading reading, Context context, Phrase phrase) {
    Map<String, Supplier<Optional<Tally>>> rules = new LinkedHashMap<>();
    rules.put("event", () -> new CountEvents(reading, context).tally(phrase));
    rules.put("noun", () -> new CountNouns(reading, context).tally(phrase));
    rules.put("facility", () -> new CountFacilities(reading, context).tally(phrase));
    rules.put("estimate", () -> new CountEstimates(reading, context).tally(phrase));
    return rules;
  }
}
