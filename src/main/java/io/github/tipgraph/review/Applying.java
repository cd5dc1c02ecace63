// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Review;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies decisions to the facts of one document, one after the other. */
final class Applying {
  private final Document document;
  private final Assessment assessment;
  private final List<Fact> facts;
  private final List<Review> reviews = new ArrayList<>();
  private final Set<Fact> judged = new HashSet<>();

  Applying(Document document, Assessment assessment) {
    this.document = document;
    this.assessment = assessment;
    this.facts = new ArrayList<>(assessment.facts());
  }

  /** The facts as they stand now. */
  Assessment done() {
    facts.sort(Comparator.comparing(Fact::table));
    List<Review> all = new ArrayList<>(assessment.reviews());
    all.addAll(reviews);
    return assessment.with(facts, all);
  }

  /** Applies a decision, and says what is wrong with it, if anything. */
  String apply(Correction correction) {
    List<Evidence> places =
        Quotes.in(document.text(), correction.quote()).stream()
            .map(s -> Evidence.at(document.id(), document.text(), s.begin(), s.end()))
            .toList();
    if (places.isEmpty()) {
      return "its sentence no longer stands in " + document.id() + ", so it is not applied";
    }
    Optional<Fact> found = find(correction, correction.subject(), places);
    if (found.isEmpty() && correction.decision() == Review.Decision.EDIT) {
      found = find(correction, correction.now(), places);
      if (found.isPresent()) {
        stand(correction, found.get());
        return "";
      }
    }
    if (found.isPresent()) {
      if (correction.decision() == Review.Decision.REJECT) {
        facts.remove(found.get());
        note(correction, List.of(found.get()), List.of());
      } else {
        stand(correction, found.get());
      }
      return "";
    }
    return lost(correction, places.get(0));
  }

  /** The word of the reader holds where the program finds the fact no more. */
  private String lost(Correction correction, Evidence place) {
    if (correction.decision() == Review.Decision.REJECT) {
      return "its fact is not found any more, so there is nothing to reject";
    }
    Fact fact = correction.fact(place);
    facts.add(fact);
    judged.add(fact);
    note(correction, List.of(), List.of(fact));
    return correction.decision() == Review.Decision.ADD
        ? ""
        : "its fact is not found any more, and stands on the reader's word alone";
  }

  private void stand(Correction correction, Fact found) {
    Table table = correction.table();
    boolean same = table.cells(found).equals(correction.stands());
    Fact fact = same ? found : correction.fact(found.evidence());
    facts.set(facts.indexOf(found), fact);
    judged.add(fact);
    note(correction, same ? List.of() : List.of(found), List.of(fact));
  }

  private void note(Correction correction, List<Fact> before, List<Fact> after) {
    reviews.add(new Review(correction.decision(), correction.by(), correction.on(), before, after));
  }

  /** The fact of some cells at one of some places that no decision has dealt with yet. */
  private Optional<Fact> find(
      Correction correction, Map<String, String> cells, List<Evidence> places) {
    Table table = correction.table();
    return facts.stream()
        .filter(fact -> fact.table() == table && !judged.contains(fact))
        .filter(fact -> places.stream().anyMatch(place -> overlap(place, fact.evidence())))
        .filter(fact -> sameKey(table, cells, table.cells(fact)))
        .max(
            Comparator.comparingLong((Fact fact) -> agreeing(cells, table.cells(fact)))
                .thenComparing(fact -> places.contains(fact.evidence())));
  }

  private static boolean sameKey(
      Table table, Map<String, String> cells, Map<String, String> found) {
    return table.key().stream()
        .allMatch(column -> cells.getOrDefault(column, "").equals(found.getOrDefault(column, "")));
  }

  private static long agreeing(Map<String, String> cells, Map<String, String> found) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getValue().equals(found.get(cell.getKey())))
        .count();
  }

  private static boolean overlap(Evidence place, Evidence evidence) {
    int both = Math.min(place.end(), evidence.end()) - Math.max(place.begin(), evidence.begin());
    int shorter = Math.min(place.end() - place.begin(), evidence.end() - evidence.begin());
    return 2 * both >= shorter;
  }
}
