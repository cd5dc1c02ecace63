// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final Fact FACT =
      new Finding(new Evidence("d", 0, 5, "Text."), Polarity.GAP, Theme.UNSTATED, Party.NONE);
  private static final Confidence CONFIDENCE =
      new Confidence(
          Map.of(
              "findings/gap", new Confidence.Tally(18, 16),
              "findings/rare", new Confidence.Tally(2, 2),
              "findings/sure", new Confidence.Tally(8, 8),
              "findings/just", new Confidence.Tally(5, 0),
              "counts/verb", new Confidence.Tally(100, 0)));

  private static Confidence.Rated rated(Confidence confidence, String... rules) {
    return confidence.of(
        new Assessment("d", "", "", List.of(FACT), Map.of(FACT, Set.of(rules)), List.of()), FACT);
  }

  @Test
  void isHowOftenTheRuleWasRight() {
    assertThat(rated(CONFIDENCE, "findings/gap"))
        .isEqualTo(new Confidence.Rated("findings/gap", new BigDecimal("0.85")));
    assertThat(rated(CONFIDENCE, "findings/sure").confidence()).isEqualTo("0.9");
    assertThat(rated(CONFIDENCE, "findings/just").confidence()).isEqualTo("0.143");
  }

  @Test
  void aRareOrUnknownRuleHasTheFigureOfItsTable() {
    assertThat(rated(CONFIDENCE, "findings/rare"))
        .isEqualTo(new Confidence.Rated("findings/rare", new BigDecimal("0.771")));
    assertThat(rated(CONFIDENCE, "findings/new").confidence()).isEqualTo("0.771");
    assertThat(rated(CONFIDENCE, "laws/enacted").confidence()).isEqualTo("0.5");
  }

  @Test
  void ofTwoRulesTheBetterCounts() {
    assertThat(rated(CONFIDENCE, "findings/gap", "findings/sure").rule())
        .isEqualTo("findings/sure");
  }

  @Test
  void aFactOfWhichNobodySaysHowItWasFoundHasItsTableForARule() {
    Assessment assessment = new Assessment("d", "", "", List.of(FACT));
    assertThat(CONFIDENCE.of(assessment, FACT))
        .isEqualTo(new Confidence.Rated("findings", new BigDecimal("0.771")));
    Confidence ofTheTable =
        new Confidence(
            Map.of(
                "findings", new Confidence.Tally(2, 2),
                "findingsandmore/x", new Confidence.Tally(100, 0)));
    assertThat(ofTheTable.of(assessment, FACT).confidence()).isEqualTo("0.75");
  }

  @Test
  void whatAReaderSaysIsSure() {
    Confidence.Rated found = rated(CONFIDENCE, "findings/gap");
    Assessment byRule =
        new Assessment("d", "", "", List.of(FACT), Map.of(FACT, Set.of("findings/gap")), List.of());
    assertThat(found.reviewed(byRule, FACT))
        .isEqualTo(new Confidence.Rated("findings/gap", new BigDecimal("1.0")));
    assertThat(found.reviewed(new Assessment("d", "", "", List.of(FACT)), FACT))
        .isEqualTo(new Confidence.Rated("findings/reader", new BigDecimal("1.0")));
  }

  @Test
  void standsAsTriplesInTheProgram() {
    Model triples = CONFIDENCE.toModel();
    assertThat(Graphs.complaints(triples)).isEmpty();
    Resource rule = triples.getResource("https://w3id.org/tipgraph/rule/findings/gap");
    assertThat(rule.getProperty(RDFS.label).getString()).isEqualTo("findings/gap");
    assertThat(rule.getProperty(Tip.rowsFound).getInt()).isEqualTo(18);
    assertThat(rule.getProperty(Tip.rowsRight).getInt()).isEqualTo(16);
    assertThat(triples.getNsPrefixURI("tip")).isEqualTo(Tip.NS);
    assertThat(Confidence.none().tallies()).isEmpty();
    assertThat(Confidence.bundled().tallies().get("counts/verb").right()).isPositive();
    assertThat(Confidence.bundled().tallies())
        .containsKey("counts/verb")
        .allSatisfy((name, tally) -> assertThat(tally.right()).isLessThanOrEqualTo(tally.found()));
  }
}
