// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Answer;
import io.github.tipgraph.fact.Assessment;
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
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Facts of an invented document about Pakistan, a list for each file of expected triples. */
final class Examples {
  static final String ID = "an-assessment";
  private static final String TEXT = "Pakistan is on Tier 2. It trains, funds and builds.";
  private static final Evidence FIRST = Evidence.at(ID, TEXT, 0, 22);
  private static final Evidence SECOND = Evidence.at(ID, TEXT, 23, TEXT.length());

  private static final Party FIA = Party.body("Federal Investigation Agency");

  private static final BodyProfile FIA_PROFILE =
      new BodyProfile(SECOND, "Federal Investigation Agency", "FIA", Level.NATIONAL, "");

  private Examples() {}

  static Map<String, List<Fact>> all() {
    Map<String, List<Fact>> all = new TreeMap<>();
    all.put("tier-rating", List.of(rating()));
    all.put("flow", List.of(flow()));
    all.put("body-profile", bodies());
    all.put("programme-profile", List.of(programme()));
    all.put("funding", List.of(funding(), compensation()));
    all.put("count", List.of(count(), denial()));
    all.put("legal-measure", List.of(law(), lacking()));
    all.put("action", List.of(FIA_PROFILE, action()));
    all.put("finding", List.of(finding(FIRST)));
    all.put("said-twice", List.of(count(), again(), finding(FIRST), finding(SECOND)));
    return all;
  }

  static Assessment assessment(List<Fact> facts) {
    return new Assessment(ID, "PK", "2010", facts);
  }

  /** The document of the facts. */
  static Document document() {
    Header header =
        new Header(
            "An assessment",
            "A ministry",
            "2010-02-24",
            "A ministry, An assessment, 24 February 2010",
            "Pakistan",
            "interim-assessment",
            "2010",
            "2009 report",
            "2009-05",
            "2009-11",
            "https://example.org/original");
    return new Document(ID, TEXT, header, List.of(), "0123456789abcdef".repeat(4));
  }

  private static Fact rating() {
    return new TierRating(
        FIRST, "PK", "2010", Tier.TIER_2WL, Change.REMAINED, Answer.NO, Answer.YES);
  }

  private static Fact flow() {
    return new Flow(
        FIRST,
        Role.ROUTE,
        "PK",
        "OM",
        Set.of(Group.GIRLS, Group.WOMEN),
        Set.of(Form.BONDED_LABOR, Form.SEX_TRAFFICKING));
  }

  private static List<Fact> bodies() {
    return List.of(
        FIA_PROFILE,
        new BodyProfile(SECOND, "Punjab provincial government", "", Level.SUBNATIONAL, "PK-PB"),
        new BodyProfile(SECOND, "Embassy of the Sultanate", "", Level.FOREIGN, "OM"),
        new BodyProfile(
            SECOND, "International Organization for Migration", "IOM", Level.INTERNATIONAL, ""),
        new BodyProfile(SECOND, "Société d'Aide", "", Level.NGO, ""));
  }

  private static Fact programme() {
    return new ProgrammeProfile(
        SECOND,
        "plan against bonded labour",
        ProgrammeKind.PLAN,
        Party.GOVERNMENT,
        List.of("PK-SD", "PK-BA"),
        ProgrammeStatus.EXPANDED,
        "2008-11");
  }

  private static Fact funding() {
    return new Funding(
        SECOND,
        "1400000.50",
        "USD",
        Bound.UNDER,
        Modality.BUDGET,
        Basis.ANNUAL,
        "legal aid program",
        Party.country("OM"),
        FIA,
        "2005");
  }

  private static Fact compensation() {
    return new Funding(
        SECOND,
        "500",
        "PKR",
        Bound.EXACT,
        Modality.COMPENSATION,
        Basis.TOTAL,
        "",
        Party.NONE,
        Party.VICTIMS,
        "");
  }

  private static Fact count() {
    return count(FIRST);
  }

  private static Fact again() {
    return count(SECOND);
  }

  private static Fact count(Evidence evidence) {
    return new Count(
        evidence,
        Measure.VICTIMS_RESCUED,
        "650",
        Bound.ABOUT,
        true,
        Set.of(Group.CHILDREN),
        Set.of(Form.FORCED_LABOR),
        List.of("PK-SD"),
        Party.GOVERNMENT,
        "2007-05/2007-11");
  }

  private static Fact denial() {
    return new Count(
        FIRST,
        Measure.CONVICTIONS,
        "",
        Bound.UNSTATED,
        false,
        Set.of(),
        Set.of(),
        List.of(),
        Party.NONE,
        "2009-10");
  }

  private static Fact law() {
    return new LegalMeasure(
        FIRST, "Bonded Labour Abolition Act", "1992", LawAction.IN_FORCE, "0.5", "life");
  }

  private static Fact lacking() {
    return new LegalMeasure(
        FIRST, "prohibition of all forms of trafficking", "", LawAction.LACKING, "", "");
  }

  private static Fact action() {
    return new Action(
        SECOND,
        FIA,
        ActionType.DISSEMINATED,
        Party.body("provincial police"),
        "findings of the report",
        List.of("PK-PB"),
        "2009-10-31");
  }

  private static Fact finding(Evidence evidence) {
    return new Finding(evidence, Polarity.PROGRESS, Theme.PREVENTION, Party.GOVERNMENT);
  }
}
