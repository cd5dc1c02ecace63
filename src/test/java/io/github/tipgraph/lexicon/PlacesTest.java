// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Turtle under {@code ontology/places}: complete, well formed and sorted. */
class PlacesTest {
  private static final Path PLACES = Path.of("ontology", "places");
  private static final String TIP = "https://w3id.org/tipgraph/ontology#";
  private static final String PLACE = "https://w3id.org/tipgraph/place/";
  private static final Property WITHIN =
      ResourceFactory.createProperty("http://www.opengis.net/ont/geosparql#sfWithin");
  private static final Property DEMONYM = ResourceFactory.createProperty(TIP + "demonym");
  private static final Pattern SUBJECT =
      Pattern.compile("^(?:place|city|district|region):(\\S+) a .*");

  /** Without inhabitants of their own, thus without a word for them. */
  private static final Set<String> UNPEOPLED = Set.of("AQ", "BV", "GS", "HM", "TF", "UM");

  private static final Model MODEL = ModelFactory.createDefaultModel();

  @BeforeAll
  static void load() throws IOException {
    for (Path file : files()) {
      RDFDataMgr.read(MODEL, file.toUri().toString());
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PLACES)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @Test
  void hasEveryCountryWithItsCodes() {
    List<Resource> countries = ofType("Country");

    assertThat(countries).hasSize(250);
    assertThat(codes(countries, "iso3166-1"))
        .hasSize(250)
        .allMatch(code -> code.matches("[A-Z]{2}"));
    assertThat(codes(countries, "iso3166-1-alpha3"))
        .hasSize(250)
        .allMatch(code -> code.matches("[A-Z]{3}"));
    assertThat(codes(countries, "iso3166-1-numeric"))
        .as("all but Kosovo, whose code is user-assigned")
        .hasSize(249)
        .allMatch(code -> code.matches("[0-9]{3}"));
  }

  @Test
  void everyCountryWithPeopleHasAWordForThem() {
    assertThat(ofType("Country"))
        .filteredOn(country -> !country.hasProperty(DEMONYM))
        .map(country -> country.getURI().substring(PLACE.length()))
        .isSubsetOf(UNPEOPLED);
  }

  @Test
  void everySubdivisionLiesWithinTheCountryOfItsCode() {
    List<Resource> subdivisions = ofType("Province");

    assertThat(subdivisions).hasSizeGreaterThan(5000);
    assertThat(codes(subdivisions, "iso3166-2")).hasSameSizeAs(subdivisions);
    assertThat(subdivisions)
        .allSatisfy(
            place -> {
              String code = place.getProperty(property("iso3166-2")).getString();
              assertThat(place.getURI()).isEqualTo(PLACE + code);
              assertThat(countryOf(place).getURI()).isEqualTo(PLACE + code.substring(0, 2));
              assertThat(place.hasProperty(property("subdivisionType"))).isTrue();
            });
  }

  @Test
  void everyCityLiesWithinItsCountry() {
    assertThat(Stream.of("City", "District").flatMap(type -> ofType(type).stream()))
        .hasSizeGreaterThan(2000)
        .allSatisfy(
            place ->
                assertThat(countryOf(place).getURI())
                    .isEqualTo(PLACE + place.getLocalName().substring(0, 2)));
  }

  @Test
  void regionsAreNoCountries() {
    assertThat(ofType("Region"))
        .hasSizeGreaterThan(50)
        .noneMatch(region -> region.hasProperty(property("iso3166-1")));
    assertThat(labels("region/gulf")).contains("the Gulf", "Persian Gulf", "Gulf states");
    assertThat(labels("region/southeast-asia")).contains("Southeast Asia", "southeast Asia");
  }

  @Test
  void everyPlaceHasOneNameInEnglish() {
    assertThat(
            Stream.of("Country", "Province", "District", "City", "Region")
                .flatMap(type -> ofType(type).stream()))
        .allSatisfy(
            place -> {
              assertThat(MODEL.listObjectsOfProperty(place, SKOS.prefLabel).toList())
                  .hasSize(1)
                  .allMatch(label -> "en".equals(label.asLiteral().getLanguage()));
              assertThat(
                      MODEL.contains(
                          place, SKOS.altLabel, place.getProperty(SKOS.prefLabel).getObject()))
                  .as("%s has its name once", place)
                  .isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Khyber Pakhtunkhwa, PK-KP",
    "North West Frontier Province, PK-KP",
    "North-West Frontier Province, PK-KP",
    "NWFP, PK-KP",
    "KPK, PK-KP",
    "Balochistan, PK-BA",
    "Baluchistan, PK-BA",
    "Sindh, PK-SD",
    "Sind, PK-SD",
    "Punjab, PK-PB",
    "Punjab, IN-PB",
    "Islamabad, PK-IS",
    "Islamabad Capital Territory, PK-IS",
    "Azad Kashmir, PK-JK",
    "Azad Jammu and Kashmir, PK-JK",
    "Gilgit-Baltistan, PK-GB",
    "Northern Areas, PK-GB",
    "FATA, PK-TA",
    "Federally Administered Tribal Areas, PK-TA",
    "Burma, MM",
    "Ivory Coast, CI",
    "Cote d'Ivoire, CI",
    "Swaziland, SZ",
    "Cape Verde, CV",
    "East Timor, TL",
    "FYROM, MK",
    "Gambia, GM",
    "'Gambia, The', GM",
    "DRC, CD",
    "Congo (Kinshasa), CD",
    "Congo (Brazzaville), CG",
    "UAE, AE",
    "DPRK, KP",
    "Republic of Korea, KR",
    "Czech Republic, CZ",
    "Türkiye, TR",
    "Phnom Penh, KH-12",
    "Western Division, FJ-W",
    "Orissa, IN-OD",
    "Poipet, city/KH-poipet",
    "Rangoon, city/MM-yangon",
  })
  void knowsFormerAndUsualNames(String label, String code) {
    assertThat(labels(code)).contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "Nigerien, NE",
    "Nigerian, NG",
    "Dominican, DM",
    "Dominican, DO",
    "Congolese, CD",
    "Congolese, CG",
    "Filipina, PH",
    "Basotho, LS",
    "Ni-Vanuatu, VU",
    "U.S., US",
    "Dane, DK"
  })
  void knowsThePeople(String demonym, String code) {
    assertThat(MODEL.listObjectsOfProperty(place(code), DEMONYM).toList())
        .map(node -> node.asLiteral().getString())
        .contains(demonym);
  }

  @Test
  void hasNoBlankNodes() {
    assertThat(MODEL.listStatements().toList())
        .noneMatch(statement -> statement.getSubject().isAnon() || statement.getObject().isAnon());
  }

  @ParameterizedTest
  @MethodSource("files")
  void isSorted(Path file) throws IOException {
    List<String> subjects =
        Files.readAllLines(file).stream()
            .map(SUBJECT::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .toList();

    assertThat(subjects).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  private static List<Resource> ofType(String type) {
    ResIterator found =
        MODEL.listResourcesWithProperty(RDF.type, ResourceFactory.createResource(TIP + type));
    return found.toList();
  }

  private static Set<String> codes(List<Resource> places, String property) {
    return places.stream()
        .flatMap(place -> MODEL.listObjectsOfProperty(place, property(property)).toList().stream())
        .map(code -> code.asLiteral().getString())
        .collect(Collectors.toSet());
  }

  private static Set<String> labels(String code) {
    return Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .flatMap(property -> MODEL.listObjectsOfProperty(place(code), property).toList().stream())
        .map(RDFNode::asLiteral)
        .map(label -> label.getString())
        .collect(Collectors.toSet());
  }

  private static Resource countryOf(Resource place) {
    Resource holder = place;
    while (holder.hasProperty(WITHIN)) {
      holder = holder.getPropertyResourceValue(WITHIN);
    }
    return holder;
  }

  private static Resource place(String code) {
    return MODEL.createResource(PLACE + code);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(TIP + name);
  }
}
