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
  }

  @Test
  void prefixesComeFromTheStandardOfEachVocabulary() {
    assertThat(Prefixes.mapping().getNsPrefixURI("tip")).isEqualTo(Tip.NS);
    assertThat(Prefixes.mapping().getNsPrefixURI("law-action"))
        .isEqualTo(Scheme.LAW_ACTION.namespace());
  }
}
