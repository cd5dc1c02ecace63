// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.fact.Review;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What outlives a document, and what readers decided about it. */
class ThingsTest {
  private static final String TEXT = "A text.";
  private static final Evidence SPAN = new Evidence("d", 0, 7, TEXT);
  private static final String BASE = "https://w3id.org/tipgraph/id/";
  private static final String PLACE = "https://w3id.org/tipgraph/place/";

  private static Model map(String country, List<Fact> facts, Review... reviews) {
    Document document = new Document("d", TEXT, Header.EMPTY, List.of(), "");
    Assessment assessment = new Assessment("d", country, "", facts, Map.of(), List.of(reviews));
    return new AssessmentToRdf(
            new Iris(),
            Optional.empty(),
            code -> "the land " + code,
            List.of("ab12"),
            Confidence::none)
        .map(document, assessment);
  }

  private static Fact body(String name, String acronym, Level level, String area) {
    return new BodyProfile(SPAN, name, acronym, level, area);
  }

  private static Fact plan(Party operator) {
    return new ProgrammeProfile(
        SPAN, "plan", ProgrammeKind.PLAN, operator, List.of(), ProgrammeStatus.UNSTATED, "");
  }

  private static Finding finding(Party actor) {
    return new Finding(SPAN, Polarity.GAP, Theme.UNSTATED, actor);
  }

  private static List<String> values(Model model, String thing, Property property) {
    return model
        .getResource(BASE + thing)
        .listProperties(property)
        .mapWith(s -> s.getObject().isLiteral() ? s.getString() : s.getResource().getURI())
        .toList();
  }

  @Test
  void anOfficeWhoseNameBeginsWithAnAcronymIsAPartOfThatBody() {
    Model model =
        map(
            "PK",
            List.of(
                body("Federal Agency", "FA", Level.NATIONAL, ""),
                body("FA border unit", "", Level.NATIONAL, ""),
                body("FA", "", Level.NATIONAL, ""),
                body("Border force", "", Level.NATIONAL, "")));
    assertThat(values(model, "body/pk/fa-border-unit", ORG.subOrganizationOf))
        .containsExactly(BASE + "body/pk/federal-agency");
    assertThat(model.listSubjectsWithProperty(ORG.subOrganizationOf).toList()).hasSize(1);
    assertThat(values(model, "body/pk/federal-agency", SKOS.altLabel)).containsExactly("FA");
    assertThat(values(model, "body/pk/border-force", SKOS.altLabel)).isEmpty();
  }

  @Test
  void bodiesStandWhereTheyBelong() {
    Model model =
        map(
            "PK",
            List.of(
                body("Ministry", "", Level.NATIONAL, ""),
                body("Province", "", Level.SUBNATIONAL, "PK-SD"),
                body("Embassy", "", Level.FOREIGN, "OM-MA"),
                body("Consulate", "", Level.FOREIGN, ""),
                body("Union", "", Level.INTERNATIONAL, ""),
                body("Aid", "", Level.NGO, ""),
                body("Group", "", Level.UNSTATED, "")));
    assertThat(values(model, "body/pk/ministry", Tip.jurisdiction)).containsExactly(PLACE + "PK");
    assertThat(values(model, "body/pk/ministry", Tip.country)).containsExactly(PLACE + "PK");
    assertThat(values(model, "body/pk/province", Tip.jurisdiction))
        .containsExactly(PLACE + "PK-SD");
    assertThat(values(model, "body/pk/province", Tip.country)).containsExactly(PLACE + "PK");
    assertThat(values(model, "body/om/embassy", Tip.country)).containsExactly(PLACE + "OM");
    for (String nowhere : List.of("pk/consulate", "int/union", "pk/aid", "pk/group")) {
      assertThat(values(model, "body/" + nowhere, RDFS.label)).as(nowhere).hasSize(1);
      assertThat(values(model, "body/" + nowhere, Tip.country)).as(nowhere).isEmpty();
      assertThat(values(model, "body/" + nowhere, Tip.jurisdiction)).as(nowhere).isEmpty();
    }
  }

  @Test
  void governmentsAreCalledByTheirCountries() {
    Model model = map("PK", List.of(finding(Party.GOVERNMENT), finding(Party.country("OM"))));
    assertThat(values(model, "body/pk/government", RDFS.label))
        .containsExactly("Government of the land PK");
    assertThat(values(model, "body/om/government", Tip.jurisdiction)).containsExactly(PLACE + "OM");
    Model unknown = map("", List.of(finding(Party.GOVERNMENT)));
    assertThat(values(unknown, "body/doc-d/government", RDFS.label)).containsExactly("Government");
    assertThat(values(unknown, "body/doc-d/government", Tip.country)).isEmpty();
  }

  @Test
  void programmesOfOneNameAreToldApartByTheBodiesThatRunThem() {
    Model several = map("PK", List.of(plan(Party.body("Police")), plan(Party.GOVERNMENT)));
    assertThat(several.listSubjectsWithProperty(RDF.type, Tip.Programme).toList())
        .extracting(Resource::getURI)
        .containsExactlyInAnyOrder(
            BASE + "programme/pk/plan-of-police", BASE + "programme/pk/plan");
    assertThat(values(several, "programme/pk/plan-of-police", RDFS.label)).containsExactly("plan");
    Model one = map("PK", List.of(plan(Party.body("Police"))));
    assertThat(one.listSubjectsWithProperty(RDF.type, Tip.Programme).toList())
        .extracting(Resource::getURI)
        .containsExactly(BASE + "programme/pk/plan");
  }

  @Test
  void aLawHasTheYearAndTheCountryThatAreKnown() {
    Model model =
        map("PK", List.of(new LegalMeasure(SPAN, "Act", "1992", LawAction.IN_FORCE, "", "")));
    assertThat(values(model, "law/pk/act-1992", Tip.lawYear)).containsExactly("1992");
    assertThat(values(model, "law/pk/act-1992", Tip.country)).containsExactly(PLACE + "PK");
    Model unknown = map("", List.of(new LegalMeasure(SPAN, "Act", "", LawAction.IN_FORCE, "", "")));
    assertThat(values(unknown, "law/doc-d/act", RDFS.label)).containsExactly("Act");
    assertThat(values(unknown, "law/doc-d/act", Tip.lawYear)).isEmpty();
    assertThat(values(unknown, "law/doc-d/act", Tip.country)).isEmpty();
  }

  @Test
  void whatReadersDecidedIsToldWithWhoAndWhen() {
    Finding stands = finding(Party.GOVERNMENT);
    Finding earlier = finding(Party.country("OM"));
    Finding gone = finding(Party.country("IN"));
    Model model =
        map(
            "PK",
            List.of(stands),
            new Review(
                Review.Decision.EDIT,
                "Ann",
                "2026-03-01",
                List.of(earlier, stands),
                List.of(stands)),
            new Review(Review.Decision.REJECT, "Bob", "2026-03-02", List.of(gone), List.of()));
    Iris iris = new Iris();
    String ann = iris.review("d", "Ann", "2026-03-01").substring(BASE.length());
    assertThat(values(model, ann, Terms.PROV_WAS_ASSOCIATED_WITH))
        .containsExactly(iris.person("Ann"));
    assertThat(values(model, ann, DCTerms.date)).containsExactly("2026-03-01");
    assertThat(model.getResource(BASE + ann).hasProperty(RDF.type, Terms.PROV_ACTIVITY)).isTrue();
    assertThat(values(model, "person/Ann", RDFS.label)).containsExactly("Ann");
    String fact = iris.fact(stands).substring(BASE.length());
    assertThat(values(model, fact, Terms.PROV_WAS_ATTRIBUTED_TO))
        .containsExactly(iris.person("Ann"));
    assertThat(values(model, fact, Terms.PROV_WAS_REVISION_OF)).containsExactly(iris.fact(earlier));
    assertThat(values(model, fact, Terms.PROV_WAS_INVALIDATED_BY)).isEmpty();
    assertThat(values(model, fact, Tip.confidence)).containsExactly("1.0");
    assertThat(values(model, fact, Tip.rule))
        .containsExactly("https://w3id.org/tipgraph/rule/findings/reader");
    for (Finding taken : List.of(earlier, gone)) {
      assertThat(
              values(
                  model, iris.fact(taken).substring(BASE.length()), Terms.PROV_WAS_INVALIDATED_BY))
          .hasSize(1);
    }
  }

  @Test
  void ofTwoRulesForOneFactTheBetterCounts() {
    Fact one = plan(Party.GOVERNMENT);
    Fact again =
        new ProgrammeProfile(
            new Evidence("d", 0, 1, "A"),
            "plan",
            ProgrammeKind.PLAN,
            Party.GOVERNMENT,
            List.of(),
            ProgrammeStatus.UNSTATED,
            "");
    Map<Fact, Set<String>> rules = Map.of(one, Set.of("a/bad"), again, Set.of("a/good"));
    Confidence known =
        new Confidence(
            Map.of("a/bad", new Confidence.Tally(8, 0), "a/good", new Confidence.Tally(8, 8)));
    for (List<Fact> facts : List.of(List.of(one, again), List.of(again, one))) {
      Model model =
          new AssessmentToRdf(new Iris(), Optional.empty(), code -> code, List.of(), () -> known)
              .map(
                  new Document("d", TEXT, Header.EMPTY, List.of(), ""),
                  new Assessment("d", "PK", "", facts, rules, List.of()));
      String fact = new Iris().fact(one).substring(BASE.length());
      assertThat(values(model, fact, Tip.confidence)).containsExactly("0.9");
      assertThat(values(model, fact, Tip.evidence)).hasSize(2);
    }
  }

  @Test
  void aSourceIsAnIriOrAText() {
    for (String source : List.of("https://example.org/a", "Archive, box 7")) {
      Header header = new Header("", "", "", "", "", "", "", "", "", "", source);
      Model model =
          new AssessmentToRdf(new Iris())
              .map(
                  new Document("d", TEXT, header, List.of(), ""),
                  new Assessment("d", "", "", List.of()));
      assertThat(values(model, "document/d", DCTerms.source)).containsExactly(source);
      assertThat(model.containsResource(model.getResource(source)))
          .isEqualTo(source.startsWith("https:"));
    }
  }

  @Test
  void theRunUsedWhatItIsToldBesideTheDocument() {
    Model model = map("PK", List.of());
    assertThat(values(model, "document/d#run", Terms.PROV_USED)).containsExactly("urn:sha256:ab12");
    assertThat(values(model, "document/d", Terms.PROV_WAS_DERIVED_FROM)).isEmpty();
  }
}
