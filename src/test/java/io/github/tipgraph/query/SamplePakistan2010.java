// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Bound;
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
import io.github.tipgraph.query.SampleText.Sample;
import io.github.tipgraph.read.Header;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An invented interim assessment of Pakistan. */
final class SamplePakistan2010 {
  private static final String FIA = "Federal Investigation Agency";
  private static final String PUNJAB = "Punjab provincial government";
  private static final String POLICE = "provincial police";
  private static final String COMMISSION = "Law Reform Commission";
  private static final String COUNCIL = "Victims Council";
  private static final String IOM = "International Organization for Migration";
  private static final String SCHOOLS = "school project for children freed from bonded labor";

  private static final SampleText TEXT =
      new SampleText(
          "pk-2010",
          "The FIA, the Federal Investigation Agency, sent guidelines on care to the provincial police"
              + " of Sindh in October 2009.",
          "The Punjab provincial government went on with its $500,000 school project for children"
              + " freed from bonded labor, begun in 2007.",
          "The government spends some 2 million rupees a year on a hotline (📞 1098) that it opened"
              + " in Sindh and Punjab in June 2006.",
          "It paid 30,000 rupees of compensation to victims and lent them 120,000 rupees.",
          "It reported no convictions of officials, and 40 or more investigations of forced labor"
              + " and sex trafficking in 2009.",
          "In Sindh 85 women and children were rescued from brick kilns, none of whom was helped.",
          "The Law Reform Commission drafted an amendment of the 1992 Bonded Labour Abolition Act;"
              + " the 2002 Ordinance on Trafficking carries seven to 14 years.",
          "Pakistan is a country of origin and transit, and its men are in forced labor in Oman.",
          "The government signed a memorandum with Oman on 5 November 2009, and the International"
              + " Organization for Migration (IOM) trained the FIA.",
          "It set up a Victims Council in November 2009, which the FIA leads.",
          "The protection of victims got better.",
          "The provinces hardly work together.",
          "The government should open shelters in each province.",
          "A shelter is planned in Balochistan.",
          "To say it again, 85 women and children were rescued in Sindh.");

  private SamplePakistan2010() {}

  static Sample sample() {
    Header header =
        new Header(
            "An interim assessment of Pakistan",
            "The Assessor",
            "2010-03-01",
            "The Assessor, An interim assessment of Pakistan",
            "Pakistan",
            "interim-assessment",
            "2010",
            "2009 report",
            "2009-05",
            "2009-11",
            "");
    List<Fact> facts =
        Stream.of(bodies(), programmes(), funding(), counts(), laws(), actions(), others())
            .flatMap(List::stream)
            .toList();
    return TEXT.states(header, "PK", "2010", facts);
  }

  private static List<Fact> bodies() {
    return List.of(
        new BodyProfile(TEXT.saying("The FIA"), FIA, "FIA", Level.NATIONAL, ""),
        new BodyProfile(TEXT.saying("The FIA"), POLICE, "", Level.SUBNATIONAL, "PK-SD"),
        new BodyProfile(TEXT.saying("The Punjab"), PUNJAB, "", Level.SUBNATIONAL, "PK-PB"),
        new BodyProfile(TEXT.saying("The Law"), COMMISSION, "", Level.NATIONAL, ""),
        new BodyProfile(TEXT.saying("The government signed"), IOM, "IOM", Level.INTERNATIONAL, ""),
        new BodyProfile(TEXT.saying("It set up"), COUNCIL, "", Level.NATIONAL, ""));
  }

  private static List<Fact> programmes() {
    return List.of(
        new ProgrammeProfile(
            TEXT.saying("The Punjab"),
            SCHOOLS,
            ProgrammeKind.PROJECT,
            Party.body(PUNJAB),
            List.of("PK-PB"),
            ProgrammeStatus.CONTINUED,
            "2007"),
        new ProgrammeProfile(
            TEXT.saying("The government spends"),
            "hotline",
            ProgrammeKind.HOTLINE,
            Party.GOVERNMENT,
            List.of("PK-SD", "PK-PB"),
            ProgrammeStatus.LAUNCHED,
            "2006-06"),
        new ProgrammeProfile(
            TEXT.saying("A shelter"),
            "shelter",
            ProgrammeKind.FACILITY,
            Party.NONE,
            List.of("PK-BA"),
            ProgrammeStatus.PLANNED,
            ""));
  }

  private static List<Fact> funding() {
    Evidence paid = TEXT.saying("It paid");
    return List.of(
        new Funding(
            TEXT.saying("The Punjab"),
            "500000",
            "USD",
            Bound.EXACT,
            Modality.BUDGET,
            Basis.TOTAL,
            SCHOOLS,
            Party.body(PUNJAB),
            Party.NONE,
            ""),
        new Funding(
            TEXT.saying("The government spends"),
            "2000000",
            "PKR",
            Bound.ABOUT,
            Modality.EXPENDITURE,
            Basis.ANNUAL,
            "hotline",
            Party.GOVERNMENT,
            Party.NONE,
            "2006-06"),
        money(paid, "30000", Modality.COMPENSATION),
        money(paid, "120000", Modality.LOAN));
  }

  private static Fact money(Evidence evidence, String amount, Modality modality) {
    return new Funding(
        evidence,
        amount,
        "PKR",
        Bound.EXACT,
        modality,
        Basis.TOTAL,
        "",
        Party.GOVERNMENT,
        Party.VICTIMS,
        "");
  }

  private static List<Fact> counts() {
    Evidence reported = TEXT.saying("It reported");
    return List.of(
        new Count(
            reported,
            Measure.OFFICIALS_CONVICTED,
            "",
            Bound.UNSTATED,
            false,
            Set.of(),
            Set.of(),
            List.of(),
            Party.GOVERNMENT,
            ""),
        new Count(
            reported,
            Measure.INVESTIGATIONS,
            "40",
            Bound.AT_LEAST,
            true,
            Set.of(),
            Set.of(Form.FORCED_LABOR, Form.SEX_TRAFFICKING),
            List.of(),
            Party.GOVERNMENT,
            "2009"),
        rescued(TEXT.saying("In Sindh")),
        rescued(TEXT.saying("To say it again")),
        new Count(
            TEXT.saying("In Sindh"),
            Measure.VICTIMS_ASSISTED,
            "0",
            Bound.EXACT,
            true,
            Set.of(Group.WOMEN, Group.CHILDREN),
            Set.of(),
            List.of("PK-SD"),
            Party.NONE,
            ""));
  }

  private static Fact rescued(Evidence evidence) {
    return new Count(
        evidence,
        Measure.VICTIMS_RESCUED,
        "85",
        Bound.EXACT,
        true,
        Set.of(Group.CHILDREN, Group.WOMEN),
        Set.of(Form.BONDED_LABOR),
        List.of("PK-SD"),
        Party.NONE,
        "");
  }

  private static List<Fact> laws() {
    Evidence law = TEXT.saying("The Law");
    return List.of(
        new LegalMeasure(law, "Bonded Labour Abolition Act", "1992", LawAction.DRAFTED, "", ""),
        new LegalMeasure(law, "Ordinance on Trafficking", "2002", LawAction.IN_FORCE, "7", "14"));
  }

  private static List<Fact> actions() {
    Evidence signed = TEXT.saying("The government signed");
    Evidence founded = TEXT.saying("It set up");
    return List.of(
        new Action(
            TEXT.saying("The FIA"),
            Party.body(FIA),
            ActionType.DISSEMINATED,
            Party.body(POLICE),
            "guidelines on care",
            List.of("PK-SD"),
            "2009-10"),
        new Action(
            signed,
            Party.GOVERNMENT,
            ActionType.AGREED,
            Party.country("OM"),
            "memorandum",
            List.of(),
            "2009-11-05"),
        action(signed, Party.body(IOM), ActionType.TRAINED, Party.body(FIA), ""),
        action(founded, Party.GOVERNMENT, ActionType.ESTABLISHED, Party.body(COUNCIL), "2009-11"),
        action(founded, Party.body(FIA), ActionType.LEADS, Party.body(COUNCIL), ""));
  }

  private static Fact action(
      Evidence evidence, Party actor, ActionType type, Party partner, String date) {
    return new Action(evidence, actor, type, partner, "", List.of(), date);
  }

  private static List<Fact> others() {
    Evidence flow = TEXT.saying("Pakistan is");
    return List.of(
        new Flow(flow, Role.SOURCE, "PK", "", Set.of(), Set.of()),
        new Flow(flow, Role.TRANSIT, "", "", Set.of(), Set.of()),
        new Flow(flow, Role.ROUTE, "PK", "OM", Set.of(Group.MEN), Set.of(Form.FORCED_LABOR)),
        new Finding(
            TEXT.saying("The protection"), Polarity.PROGRESS, Theme.PROTECTION, Party.GOVERNMENT),
        new Finding(TEXT.saying("The provinces"), Polarity.GAP, Theme.COORDINATION, Party.NONE),
        new Finding(
            TEXT.saying("The government should"),
            Polarity.RECOMMENDATION,
            Theme.PROTECTION,
            Party.GOVERNMENT));
  }
}
