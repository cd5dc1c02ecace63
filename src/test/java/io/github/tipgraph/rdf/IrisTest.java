// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Coded;
import io.github.tipgraph.fact.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs depend on what they name and on nothing else. */
class IrisTest {
  private static final String BASE = "https://w3id.org/tipgraph/id/";

  @ParameterizedTest
  @CsvSource({
    "Federal Investigation Agency, federal-investigation-agency",
    "Société d’Aide – Côte d'Ivoire, societe-d-aide-cote-d-ivoire",
    "'  National Plan (2009), revised. ', national-plan-2009-revised",
    "Straße Łódź Ørsted, strasse-lodz-orsted",
    "Bonded Labour, bonded-labour",
    "ﬁnance ministry, finance-ministry",
    "وزارة, %D9%88%D8%B2%D8%A7%D8%B1%D8%A9",
    "№ 5, no-5",
    "—, %E2%80%94",
  })
  void namesBecomeSlugs(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void identifiersArePercentEncoded() {
    Iris iris = new Iris();
    assertThat(iris.document("2015-pk")).isEqualTo(BASE + "document/2015-pk");
    assertThat(iris.graph("a b/ç.x~y_z")).isEqualTo(BASE + "graph/a%20b%2F%C3%A7.x~y_z");
    assertThat(iris.run("a#b")).isEqualTo(BASE + "document/a%23b#run");
    assertThat(iris.evidence(new Evidence("d", 3, 5, "é😀")))
        .isEqualTo(BASE + "document/d#char=3,5");
  }

  @Test
  void everyKindOfThingHasItsPlaceUnderTheBase() {
    Iris iris = new Iris();
    assertThat(iris.dataset()).isEqualTo(BASE + "dataset");
    assertThat(iris.catalogue()).isEqualTo(BASE + "catalogue");
    assertThat(iris.links("a b")).isEqualTo(BASE + "links/a%20b");
    assertThat(iris.publisher("A Ministry")).isEqualTo(BASE + "publisher/a-ministry");
    assertThat(iris.person("Ann O")).isEqualTo(BASE + "person/Ann%20O");
    assertThat(iris.review("d", "Ann O", "2026-03-01"))
        .isEqualTo(BASE + "document/d#review-Ann%20O-2026-03-01");
    assertThat(iris.period("d")).isEqualTo(BASE + "document/d#period");
    assertThat(iris.law("pk", "Passport Act", "1974")).isEqualTo(BASE + "law/pk/passport-act-1974");
    assertThat(iris.law("pk", "Passport Act", "")).isEqualTo(BASE + "law/pk/passport-act");
    assertThat(iris.government("pk")).isEqualTo(BASE + "body/pk/government");
  }

  @Test
  void whatIsEverybodysStandsUnderNoBase() {
    String root = "https://w3id.org/tipgraph/";
    assertThat(Iris.place("PK-SD")).isEqualTo(root + "place/PK-SD");
    assertThat(Iris.vocabulary("theme")).isEqualTo(root + "vocab/theme");
    assertThat(Iris.data("a b")).isEqualTo(root + "data/a%20b");
    assertThat(Iris.dataDescription("a b")).isEqualTo(root + "data/a%20b/description");
    assertThat(Iris.rule("counts/verb")).isEqualTo(root + "rule/counts/verb");
    assertThat(Iris.software("1.0+x")).isEqualTo(root + "software/1.0%2Bx");
  }

  @Test
  void aPlaceBelongsToTheCountryBeforeItsHyphen() {
    assertThat(Iris.countryOf("PK-SD")).isEqualTo("PK");
    assertThat(Iris.countryOf("PK")).isEqualTo("PK");
    assertThat(Iris.countryOf("")).isEmpty();
  }

  @Test
  void aBaseEndsInOneSlash() {
    assertThat(new Iris("https://example.org").base()).isEqualTo("https://example.org/");
    assertThat(new Iris("https://example.org/x/").base()).isEqualTo("https://example.org/x/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "graph",
        "/graph",
        "https://example.org/a b",
        "https://example.org/#x",
        "https://example.org/?q",
        "urn:x"
      })
  void otherBasesAreRefused(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Iris(base))
        .withMessageContaining("IRI");
  }

  @Test
  void codesOutsideAVocabularyAreRefused() {
    Coded bound = Bound.ABOUT;
    assertThat(Scheme.BOUND.concept(bound.code()).getURI())
        .isEqualTo("https://w3id.org/tipgraph/vocab/bound/about");
    assertThatIllegalArgumentException().isThrownBy(() -> Scheme.TIER.concept(bound.code()));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Software.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(Software.agent()).startsWith("TIPGraph/" + Software.version() + " (+https://");
  }

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/tipgraph/ontology#Count, tip:Count",
    "https://w3id.org/tipgraph/place/PK-SD, place:PK-SD",
    "http://www.w3.org/ns/prov#used, prov:used",
    "http://www.w3.org/ns/prov#, prov:",
    "http://example.org/x#y/z, http://example.org/x#y/z",
    "urn:x, urn:x"
  })
  void irisAreShortenedByThePrefixOfTheirNamespace(String iri, String shortened) {
    assertThat(Prefixes.shorten(iri)).isEqualTo(shortened);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/caf\u00E9?q#f, true",
    "HTTP://example.org/, true",
    "urn:isbn:0451450523, true",
    "ftp://example.org/, false",
    "see https://example.org/, false",
    "https://example.org/a b, false",
    "https://, false",
    "http://[x/, false",
    "http://example.org/%zz, false",
    "urn:x, false",
    "'', false"
  })
  void thingsOfTheWebAreTold(String text, boolean sound) {
    assertThat(WebIri.isSound(text)).isEqualTo(sound);
  }

  @Test
  void prefixesComeFromTheStandardOfEachVocabulary() {
    assertThat(Prefixes.mapping().getNsPrefixURI("tip")).isEqualTo(Tip.NS);
    assertThat(Prefixes.mapping().getNsPrefixURI("law-action"))
        .isEqualTo(Scheme.LAW_ACTION.namespace());
  }
}
