// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Review.Decision;
import io.github.tipgraph.fact.Table;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reader's answers, line by line. */
class SessionTest {
  private static final String TEXT =
      "Police arrested 12 people. The court sat on Monday.\n\nThe ministry did nothing.\n";
  private static final Map<String, String> TWELVE =
      Map.of("measure", "arrests", "value", "12", "reported", "yes");
  private static final Map<String, String> GAP = Map.of("polarity", "gap");
  private static final List<Session.Item> ITEMS =
      List.of(
          new Session.Item(Table.COUNTS, TWELVE, "Police arrested 12 people."),
          new Session.Item(Table.FINDINGS, GAP, "The ministry did nothing."));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<List<Correction>> saved = new ArrayList<>();

  private List<Correction> run(List<Correction> before, String... lines) {
    return session(before, lines).run(false);
  }

  private Session session(List<Correction> before, String... lines) {
    Decisions kept = new Decisions(before);
    return new Session(
        ITEMS,
        TEXT,
        before,
        new Session.Signature("d", "Ann", "2026-03-01"),
        new BufferedReader(new StringReader(String.join("\n", lines) + "\n")),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        decision -> {
          kept.take(decision);
          saved.add(kept.all());
          return kept.all();
        });
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachAnswerIsKeptAtOnce() {
    List<Correction> decisions = run(List.of(), "a", "reject");
    assertThat(decisions)
        .extracting(Correction::decision)
        .containsExactly(Decision.ACCEPT, Decision.REJECT);
    assertThat(decisions).extracting(Correction::by).containsOnly("Ann");
    assertThat(saved).hasSize(2);
    assertThat(said()).contains("“Police arrested 12 people.”").contains("[2/2] findings");
  }

  @Test
  void cellsAreEdited() {
    Correction edit = run(List.of(), "e", "value=13", "bound = about", "reported", "", "q").get(0);
    assertThat(edit.decision()).isEqualTo(Decision.EDIT);
    assertThat(edit.was()).isEqualTo(TWELVE);
    assertThat(edit.now()).containsEntry("value", "13").containsEntry("bound", "about");
    assertThat(said()).contains("'reported' is not of the form column=value");
  }

  @Test
  void whatIsNoFactIsNotKept() {
    assertThat(run(List.of(), "e", "measure=", "", "e", "bound=near", "", "s", "q")).isEmpty();
    assertThat(said()).contains("measure is empty, where").contains("bound is 'near', where exact");
  }

  @Test
  void anEditThatChangesNothingAccepts() {
    assertThat(run(List.of(), "e", "", "q").get(0).decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void factsAreAddedToAnySentence() {
    List<Correction> decisions =
        run(
            List.of(),
            "n",
            "findings",
            "",
            "polarity=progress",
            "",
            "n",
            "findings",
            "sat on",
            "polarity=gap",
            "",
            "n",
            "findings",
            "on",
            "n",
            "finding",
            "n",
            "findings",
            "no such words",
            "q");
    assertThat(decisions)
        .extracting(Correction::quote)
        .containsExactly("Police arrested 12 people.", "The court sat on Monday.");
    assertThat(said()).contains("no table 'finding'").contains("these words do not stand");
  }

  @Test
  void backGoesToTheFactBefore() {
    List<Correction> decisions = run(List.of(), "a", "b", "r", "q");
    assertThat(decisions).extracting(Correction::decision).containsExactly(Decision.REJECT);
    assertThat(said()).contains("(accept, Ann, 2026-03-01)");
  }

  @Test
  void whatWasDecidedIsNotAskedAgain() {
    List<Correction> before = run(List.of(), "a", "q");
    out.reset();
    assertThat(run(before, "a")).hasSize(2);
    assertThat(said()).doesNotContain("[1/2]").contains("[2/2]");
    out.reset();
    assertThat(session(before, "s", "q").run(true)).isEqualTo(before);
    assertThat(said()).contains("[1/2]");
  }

  @Test
  void theEndOfTheInputEndsTheSession() {
    assertThat(run(List.of(), "e", "value=13")).isEmpty();
    assertThat(run(List.of(), "what", "s")).isEmpty();
    assertThat(said()).contains("'what' is no answer");
  }

  @Test
  void aDecisionAboutWhatStandsOnAnEarlierOneChangesThatOne() {
    Map<String, String> ten = Map.of("measure", "arrests", "value", "10", "reported", "yes");
    Correction edited =
        new Correction(
            "d",
            Table.COUNTS,
            Decision.EDIT,
            ten,
            TWELVE,
            "Police  arrested 12 people.",
            "Bob",
            "2026-01-01");
    Correction added = edited.of(Decision.ADD, Map.of(), TWELVE);
    assertThat(session(List.of(edited), "a", "q").run(true)).containsExactly(edited);
    assertThat(session(List.of(edited), "r", "q").run(true))
        .singleElement()
        .satisfies(c -> assertThat(c.decision()).isEqualTo(Decision.REJECT))
        .satisfies(c -> assertThat(c.was()).isEqualTo(ten));
    assertThat(session(List.of(edited), "e", "value=9", "", "q").run(true))
        .singleElement()
        .satisfies(c -> assertThat(c.was()).isEqualTo(ten))
        .satisfies(c -> assertThat(c.now()).containsEntry("value", "9"));
    assertThat(session(List.of(added), "r", "q").run(true)).isEmpty();
    assertThat(session(List.of(added), "e", "value=9", "", "q").run(true))
        .singleElement()
        .satisfies(c -> assertThat(c.decision()).isEqualTo(Decision.ADD));
  }
}
