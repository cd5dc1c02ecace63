// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Answer;
import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Change;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.fact.Tier;
import io.github.tipgraph.fact.TierRating;
import io.github.tipgraph.query.SampleText.Sample;
import io.github.tipgraph.read.Header;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An invented narrative on Oman. */
final class SampleOman2011 {
  private static final String POLICE = "Royal Oman Police";
  private static final String EMBASSY = "embassy of Pakistan";
  private static final String IOM = "International Organization for Migration";
  private static final String COMMITTEE = "National Committee";

  private static final SampleText TEXT =
      new SampleText(
          "om-2011",
          "Oman stays on Tier 2 and works hard.",
          "Oman is a country of destination for men and women in forced labor and domestic"
              + " servitude.",
          "Men from Pakistan come to Oman for forced labor.",
          "The Royal Oman Police worked together with the embassy of Pakistan and the International"
              + " Organization for Migration.",
          "Pakistan gave premises to the National Committee, and the government worked together"
              + " with a trust fund.",
          "The government convicted seven people in 2010 and nine in 2009.",
          "The law against trafficking prescribes three years and a half, and death at most.",
          "A court fined an employer 1,000 rials.",
          "The awareness campaign went on and reached more than 10,000 people.",
          "No shelter takes men.",
          "Oman made progress.");

  private SampleOman2011() {}

  static Sample sample() {
    Header header = new Header("", "", "", "", "Oman", "country-narrative", "2011", "", "", "", "");
    List<Fact> facts =
        Stream.of(ratings(), bodies(), actions(), counts(), others())
            .flatMap(List::stream)
            .toList();
    return TEXT.states(header, "OM", "2011", facts);
  }

  private static List<Fact> ratings() {
    return List.of(
        new TierRating(
            TEXT.saying("Oman stays"),
            "OM",
            "2011",
            Tier.TIER_2,
            Change.REMAINED,
            Answer.UNSTATED,
            Answer.YES),
        new Flow(
            TEXT.saying("Oman is"),
            Role.DESTINATION,
            "",
            "OM",
            Set.of(Group.MEN, Group.WOMEN),
            Set.of(Form.FORCED_LABOR, Form.DOMESTIC_SERVITUDE)),
        new Flow(
            TEXT.saying("Men from"),
            Role.ROUTE,
            "PK",
            "OM",
            Set.of(Group.MEN),
            Set.of(Form.FORCED_LABOR)));
  }

  private static List<Fact> bodies() {
    Evidence together = TEXT.saying("The Royal");
    return List.of(
        new BodyProfile(together, POLICE, "", Level.NATIONAL, ""),
        new BodyProfile(together, EMBASSY, "", Level.FOREIGN, "PK"),
        new BodyProfile(together, IOM, "", Level.INTERNATIONAL, ""),
        new BodyProfile(TEXT.saying("Pakistan gave"), COMMITTEE, "", Level.NATIONAL, ""));
  }

  private static List<Fact> actions() {
    Evidence together = TEXT.saying("The Royal");
    Evidence gave = TEXT.saying("Pakistan gave");
    return List.of(
        action(together, Party.body(POLICE), ActionType.COOPERATED, Party.body(EMBASSY)),
        action(together, Party.body(POLICE), ActionType.COOPERATED, Party.body(IOM)),
        action(gave, Party.country("PK"), ActionType.SUPPORTED, Party.body(COMMITTEE)),
        action(gave, Party.GOVERNMENT, ActionType.COOPERATED, Party.body("trust fund")));
  }

  private static Fact action(Evidence evidence, Party actor, ActionType type, Party partner) {
    return new Action(evidence, actor, type, partner, "", List.of(), "");
  }

  private static List<Fact> counts() {
    Evidence convicted = TEXT.saying("The government convicted");
    return List.of(
        count(convicted, Measure.CONVICTIONS, "7", Bound.EXACT, Party.GOVERNMENT, "2010"),
        count(convicted, Measure.CONVICTIONS, "9", Bound.EXACT, Party.GOVERNMENT, "2009"),
        count(
            TEXT.saying("The awareness"),
            Measure.PEOPLE_REACHED,
            "10000",
            Bound.OVER,
            Party.NONE,
            ""));
  }

  private static Fact count(
      Evidence evidence, Measure measure, String value, Bound bound, Party agent, String period) {
    return new Count(
        evidence, measure, value, bound, true, Set.of(), Set.of(), List.of(), agent, period);
  }

  private static List<Fact> others() {
    return List.of(
        new ProgrammeProfile(
            TEXT.saying("The awareness"),
            "awareness campaign",
            ProgrammeKind.CAMPAIGN,
            Party.NONE,
            List.of("OM"),
            ProgrammeStatus.CONTINUED,
            ""),
        new Funding(
            TEXT.saying("A court"),
            "1000",
            "OMR",
            Bound.EXACT,
            Modality.FINE,
            Basis.UNSTATED,
            "",
            Party.NONE,
            Party.NONE,
            ""),
        new LegalMeasure(
            TEXT.saying("The law"),
            "law against trafficking",
            "",
            LawAction.IN_FORCE,
            "3.5",
            "death"),
        new Finding(TEXT.saying("No shelter"), Polarity.GAP, Theme.PROTECTION, Party.NONE),
        new Finding(TEXT.saying("Oman made"), Polarity.PROGRESS, Theme.UNSTATED, Party.GOVERNMENT));
  }
}
