// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which measure a verb or noun evokes, given the class of what it counts. */
final class Classes {
  private static final Map<Measure, Set<String>> COUNTED = new EnumMap<>(Measure.class);

  static {
    Set<String> victims = Set.of("class/victim", "class/person", "class/worker");
    Set<String> accused = Set.of("class/accused", "class/person", "class/case", "class/worker");
    for (Measure measure : Measure.values()) {
      switch (measure) {
        case INVESTIGATIONS, ARRESTS, PROSECUTIONS, CONVICTIONS, SENTENCES ->
            COUNTED.put(measure, accused);
        case OFFICIALS_INVESTIGATED, OFFICIALS_PROSECUTED, OFFICIALS_CONVICTED ->
            COUNTED.put(measure, Set.of("class/official"));
        case DOCUMENTS_ISSUED -> COUNTED.put(measure, Set.of("class/document"));
        case HOUSING_UNITS_BUILT -> COUNTED.put(measure, Set.of("class/dwelling"));
        case FACILITIES_OPERATED -> COUNTED.put(measure, Set.of("class/facility"));
        case PEOPLE_TRAINED ->
            COUNTED.put(measure, Set.of("class/official", "class/trainee", "class/person"));
        case PEOPLE_REACHED ->
            COUNTED.put(measure, Set.of("class/audience", "class/person", "class/trainee"));
        case HOTLINE_CALLS -> COUNTED.put(measure, Set.of("class/call"));
        default -> COUNTED.put(measure, victims);
      }
    }
  }

  private Classes() {}

  /** The measure of a verb with a counted phrase; empty where it counts nothing of the kind. */
  static Optional<Measure> measure(Parse parse, Hit verb, Phrase phrase, int end) {
    boolean officials = officials(parse, phrase.first(), end);
    Measure best = null;
    for (Measure measure : measures(verb)) {
      boolean counted = COUNTED.get(measure).stream().anyMatch(c -> parse.is(phrase.last(), c));
      if (counted && (best == null || officials && measure.code().startsWith("officials"))) {
        best = measure;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a phrase names people who may be victims. */
  static boolean people(Parse parse, Phrase phrase) {
    return parse.is(phrase.last(), "class/victim")
        || parse.is(phrase.last(), "class/person")
        || parse.is(phrase.last(), "class/worker");
  }

  /** The measure of a noun, of officials or of others. */
  static Optional<Measure> measure(Hit noun, boolean officials) {
    Set<Measure> measures = measures(noun);
    return measures.stream()
        .filter(
            m ->
                m.code().startsWith("officials")
                    == (officials
                        && measures.stream().anyMatch(o -> o.code().startsWith("officials"))))
        .findFirst();
  }

  private static Set<Measure> measures(Hit hit) {
    Set<Measure> measures = new LinkedHashSet<>();
    for (Measure measure : Measure.values()) {
      if (hit.is("measure/" + measure.code())) {
        measures.add(measure);
      }
    }
    return measures;
  }

  /** Whether those counted within a range are officials. */
  static boolean officials(Parse parse, int from, int to) {
    return parse.has("class/official", from, to) || parse.has("class/complicit", from, to);
  }
}
