// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The codes of countries are those that Java has of ISO 3166-1, and lead to the EU's table. */
class CountryCodesTest {
  private static final String AUTHORITY =
      "http://publications.europa.eu/resource/authority/country/";

  private static final Model PLACES = Graphs.resource("/tipgraph/ontology/places/countries.ttl");

  private static List<Resource> countries() {
    return PLACES.listSubjectsWithProperty(RDF.type, Tip.Country).toList();
  }

  private static String text(Resource country, Property property) {
    return country.getProperty(property).getString();
  }

  @Test
  void theyAreThoseOfIso() {
    Set<String> ofJava = Set.of(Locale.getISOCountries());
    Set<String> ours =
        countries().stream()
            .map(country -> text(country, Tip.iso3166_1))
            .filter(code -> !code.equals("XK"))
            .collect(Collectors.toSet());
    assertThat(ours).isSubsetOf(ofJava).hasSize(249);
    for (Resource country : countries()) {
      String code = text(country, Tip.iso3166_1);
      if (ofJava.contains(code)) {
        assertThat(text(country, Tip.iso3166_1_alpha3))
            .isEqualTo(new Locale("", code).getISO3Country());
        assertThat(text(country, Tip.iso3166_1_numeric)).matches("\\d{3}");
      }
    }
  }

  @Test
  void eachLeadsToTheTableOfTheEuropeanUnionByItsCode() {
    for (Resource country : countries()) {
      if (country.hasProperty(Tip.iso3166_1_numeric)) {
        assertThat(country.getPropertyResourceValue(SKOS.exactMatch).getURI())
            .isEqualTo(AUTHORITY + text(country, Tip.iso3166_1_alpha3));
      } else {
        assertThat(country.hasProperty(SKOS.exactMatch)).isFalse();
      }
    }
  }
}
