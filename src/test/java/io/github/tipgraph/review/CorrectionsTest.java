// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.FactReader;
import io.github.tipgraph.fact.Review;
import io.github.tipgraph.fact.Review.Decision;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import io.github.tipgraph.read.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions applied to the facts of a small document. */
class CorrectionsTest {
  private static final String FIRST = "\uD83C\uDFE5 Police arrested 12 people and 3 women.";
  private static final String SECOND = "Judges convicted 7 people.";
  private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\nAgain: " + SECOND + "\n";
  private static final Map<String, String> TWELVE = arrests("12");
  private static final Map<String, String> THREE = arrests("3");
  private static final Map<String, String> SEVEN =
      Map.of("measure", "convictions", "value", "7", "bound", "exact", "reported", "yes");
  private static final List<Fact> FACTS =
      List.of(fact(TWELVE, 0), fact(THREE, 0), fact(SEVEN, 1), fact(SEVEN, 2));

  private final List<Problem> warnings = new ArrayList<>();

  private static Map<String, String> arrests(String value) {
    return Map.of("measure", "arrests", "value", value, "bound", "exact", "reported", "yes");
  }

  private static Fact fact(Map<String, String> cells, int place) {
    String quote = place == 0 ? FIRST : SECOND;
    int begin = place < 2 ? TEXT.indexOf(quote) : TEXT.lastIndexOf(quote);
    Evidence evidence = Evidence.at("d", TEXT, begin, begin + quote.length());
    return FactReader.read(Table.COUNTS, evidence, cells);
  }

  private static Correction correction(
      Decision decision, Map<String, String> was, Map<String, String> now, String quote) {
    return new Correction("d", Table.COUNTS, decision, was, now, quote, "Ann", "2026-03-01");
  }

  private Assessment apply(Correction... corrections) {
    return apply(FACTS, corrections);
  }

  private Assessment apply(List<Fact> facts, Correction... corrections) {
    List<CorrectionFile.Located> located = new ArrayList<>();
    for (Correction correction : corrections) {
      located.add(new CorrectionFile.Located("c.jsonl", located.size() + 1, correction));
    }
    Document document = new Document("d", TEXT, Header.EMPTY, List.of(), "");
    Assessment read = new Assessment("d", "", "", facts);
    return new Corrections(located).apply(document, read, warnings::add);
  }

  @Test
  void whatIsRejectedVanishesWhereItIsQuoted() {
    Assessment corrected = apply(correction(Decision.REJECT, THREE, Map.of(), FIRST));
    assertThat(corrected.facts()).containsExactly(FACTS.get(0), FACTS.get(2), FACTS.get(3));
    assertThat(corrected.reviews())
        .containsExactly(
            new Review(Decision.REJECT, "Ann", "2026-03-01", List.of(FACTS.get(1)), List.of()));
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatIsAcceptedStandsAndBearsTheReadersName() {
    Assessment corrected = apply(correction(Decision.ACCEPT, TWELVE, Map.of(), FIRST));
    assertThat(corrected.facts()).isEqualTo(FACTS);
    assertThat(corrected.reviews())
        .singleElement()
        .satisfies(
            review -> {
              assertThat(review.before()).isEmpty();
              assertThat(review.after()).containsExactly(FACTS.get(0));
            });
  }

  @Test
  void whatIsEditedIsReplacedWithItsEvidence() {
    Map<String, String> now = arrests("30");
    Assessment corrected = apply(correction(Decision.EDIT, THREE, now, FIRST));
    assertThat(corrected.facts()).contains(fact(now, 0)).doesNotContain(FACTS.get(1));
    assertThat(corrected.reviews().get(0).before()).containsExactly(FACTS.get(1));
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatIsAddedStandsAtItsSentence() {
    Map<String, String> now = Map.of("measure", "sentences", "reported", "no");
    Assessment corrected =
        apply(correction(Decision.ADD, Map.of(), now, SECOND.replace(" ", "\n ")));
    assertThat(corrected.facts()).hasSize(5).contains(fact(now, 1));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aChangedCellBesideTheKeyDoesNotLoseTheFact() {
    Map<String, String> was =
        Map.of("measure", "arrests", "value", "12", "bound", "about", "reported", "yes");
    Assessment corrected = apply(correction(Decision.ACCEPT, was, Map.of(), FIRST));
    assertThat(corrected.facts()).contains(fact(was, 0)).doesNotContain(FACTS.get(0));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFactThatTheProgramHasComeToFindAsTheReaderSaysIsAccepted() {
    Assessment corrected = apply(correction(Decision.EDIT, arrests("2"), THREE, FIRST));
    assertThat(corrected.facts()).isEqualTo(FACTS);
    assertThat(corrected.reviews().get(0).after()).containsExactly(FACTS.get(1));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aLostFactIsReportedAndStandsOnTheReadersWord() {
    List<Fact> fewer = FACTS.subList(2, 4);
    Assessment corrected =
        apply(
            fewer,
            correction(Decision.ACCEPT, TWELVE, Map.of(), FIRST),
            correction(Decision.REJECT, THREE, Map.of(), FIRST));
    assertThat(corrected.facts()).contains(FACTS.get(0)).doesNotContain(FACTS.get(1));
    assertThat(warnings)
        .extracting(Problem::line)
        .containsExactly(
            "c.jsonl, line 1: its fact is not found any more, and stands on the reader's word alone;"
                + " review it again",
            "c.jsonl, line 2: its fact is not found any more, so there is nothing to reject; review"
                + " it again");
  }

  @Test
  void aLostSentenceIsReported() {
    Assessment corrected =
        apply(correction(Decision.ADD, Map.of(), THREE, "A sentence that is gone."));
    assertThat(corrected.facts()).isEqualTo(FACTS);
    assertThat(warnings)
        .extracting(Problem::line)
        .containsExactly(
            "c.jsonl, line 1: its sentence no longer stands in d, so it is not applied; review it"
                + " again");
  }

  @Test
  void ofTwoDecisionsAboutOneFactTheLaterHolds() {
    Correction later =
        new Correction(
            "d", Table.COUNTS, Decision.REJECT, THREE, Map.of(), FIRST, "Bob", "2026-03-02");
    Assessment corrected = apply(later, correction(Decision.ACCEPT, THREE, Map.of(), FIRST));
    assertThat(corrected.facts()).doesNotContain(FACTS.get(1));
    assertThat(warnings)
        .extracting(Problem::line)
        .containsExactly("c.jsonl, line 2: is overruled by line 1 of c.jsonl; review it again");
  }

  @Test
  void decisionsAboutOtherDocumentsDoNotMatter() {
    Correction other =
        new Correction(
            "other", Table.COUNTS, Decision.REJECT, THREE, Map.of(), FIRST, "Bob", "2026-03-02");
    assertThat(apply(other).facts()).isEqualTo(FACTS);
    assertThat(warnings).isEmpty();
  }
}
