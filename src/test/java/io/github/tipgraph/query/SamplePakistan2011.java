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

/** An invented narrative on Pakistan, a year later. */
final class SamplePakistan2011 {
  private static final String FIA = "Federal Investigation Agency";
  private static final String TRUST = "Lantern Trust";
  private static final String PUNJAB = "Punjab provincial government";

  /** The same body as in the year before, written in another way. */
  private static final String POLICE = "Provincial Police";

  private static final String SCHOOLS = "school project for children freed from bonded labor";

  private static final SampleText TEXT =
      new SampleText(
          "pk-2011",
          "Pakistan rose to Tier 2 in 2011: it falls short of the standards but works hard.",
          "The Provincial Police of Sindh arrested around 120 people between May and November 2010.",
          "The United States granted $250,000.50 to extend the hotline to Balochistan.",
          "The Lantern Trust, a charity, sent 12 girls on to the Federal Investigation Agency,"
              + " which recognised 30 victims.",
          "The Punjab provincial government closed the school project for children freed from bonded"
              + " labor, which cost $500,000.",
          "Parliament passed the 2010 Domestic Workers Act with prison for life at most, and joined"
              + " the UN TIP Protocol.",
          "There is no law on the protection of witnesses.",
          "Two officials were brought to court, yet many get away.",
          "Women from Bangladesh are sold to brothels in Pakistan.",
          "The Federal Investigation Agency should share its figures with the provinces.");

  private SamplePakistan2011() {}

  static Sample sample() {
    Header header =
        new Header(
            "Pakistan in 2011",
            "The Assessor",
            "2011-06",
            "",
            "Pakistan",
            "country-narrative",
            "2011",
            "",
            "",
            "",
            "");
    List<Fact> facts =
        Stream.of(bodies(), programmes(), counts(), laws(), others())
            .flatMap(List::stream)
            .toList();
    return TEXT.states(header, "PK", "2011", facts);
  }

  private static List<Fact> bodies() {
    Evidence trust = TEXT.saying("The Lantern");
    return List.of(
        new BodyProfile(TEXT.saying("The Provincial"), POLICE, "", Level.SUBNATIONAL, "PK-SD"),
        new BodyProfile(trust, TRUST, "", Level.NGO, ""),
        new BodyProfile(trust, FIA, "", Level.NATIONAL, ""),
        new BodyProfile(TEXT.saying("The Punjab"), PUNJAB, "", Level.SUBNATIONAL, "PK-PB"));
  }

  private static List<Fact> programmes() {
    Evidence extended = TEXT.saying("The United States");
    Evidence closed = TEXT.saying("The Punjab");
    return List.of(
        new ProgrammeProfile(
            extended,
            "hotline",
            ProgrammeKind.HOTLINE,
            Party.GOVERNMENT,
            List.of("PK-BA"),
            ProgrammeStatus.EXPANDED,
            ""),
        new Funding(
            extended,
            "250000.5",
            "USD",
            Bound.EXACT,
            Modality.GRANT,
            Basis.UNSTATED,
            "hotline",
            Party.country("US"),
            Party.GOVERNMENT,
            ""),
        new ProgrammeProfile(
            closed,
            SCHOOLS,
            ProgrammeKind.PROJECT,
            Party.body(PUNJAB),
            List.of("PK-PB"),
            ProgrammeStatus.ENDED,
            ""),
        new Funding(
            closed,
            "500000",
            "USD",
            Bound.EXACT,
            Modality.BUDGET,
            Basis.TOTAL,
            SCHOOLS,
            Party.body(PUNJAB),
            Party.NONE,
            ""));
  }

  private static List<Fact> counts() {
    Evidence trust = TEXT.saying("The Lantern");
    return List.of(
        new Count(
            TEXT.saying("The Provincial"),
            Measure.ARRESTS,
            "120",
            Bound.ABOUT,
            true,
            Set.of(),
            Set.of(),
            List.of("PK-SD"),
            Party.body(POLICE),
            "2010-05/2010-11"),
        count(trust, Measure.VICTIMS_REFERRED, "12", Set.of(Group.GIRLS), Party.body(TRUST)),
        count(trust, Measure.VICTIMS_IDENTIFIED, "30", Set.of(), Party.body(FIA)),
        count(
            TEXT.saying("Two officials"), Measure.OFFICIALS_PROSECUTED, "2", Set.of(), Party.NONE));
  }

  private static Fact count(
      Evidence evidence, Measure measure, String value, Set<Group> groups, Party agent) {
    return new Count(
        evidence, measure, value, Bound.EXACT, true, groups, Set.of(), List.of(), agent, "");
  }

  private static List<Fact> laws() {
    Evidence passed = TEXT.saying("Parliament");
    return List.of(
        new LegalMeasure(passed, "Domestic Workers Act", "2010", LawAction.ENACTED, "", "life"),
        new LegalMeasure(passed, "UN TIP Protocol", "", LawAction.ACCEDED, "", ""),
        new LegalMeasure(
            TEXT.saying("There is no"),
            "law on the protection of witnesses",
            "",
            LawAction.LACKING,
            "",
            ""));
  }

  private static List<Fact> others() {
    Evidence officials = TEXT.saying("Two officials");
    return List.of(
        new TierRating(
            TEXT.saying("Pakistan rose"),
            "PK",
            "2011",
            Tier.TIER_2,
            Change.UPGRADED,
            Answer.NO,
            Answer.YES),
        new Flow(
            TEXT.saying("Women"),
            Role.ROUTE,
            "BD",
            "PK",
            Set.of(Group.WOMEN),
            Set.of(Form.SEX_TRAFFICKING)),
        new Action(
            TEXT.saying("The Lantern"),
            Party.body(TRUST),
            ActionType.REFERRED,
            Party.body(FIA),
            "girls",
            List.of(),
            ""),
        new Finding(officials, Polarity.PROGRESS, Theme.PROSECUTION, Party.NONE),
        new Finding(officials, Polarity.GAP, Theme.PROSECUTION, Party.NONE),
        new Finding(
            TEXT.saying("The Federal"),
            Polarity.RECOMMENDATION,
            Theme.COORDINATION,
            Party.body(FIA)));
  }
}
