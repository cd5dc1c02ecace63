// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts in, the triples of {@code src/test/resources/rdf} out. */
class AssessmentToRdfTest {
  private static final Iris IRIS = new Iris();

  static Set<String> examples() {
    return Examples.all().keySet();
  }

  private static Model facts(String example) {
    Model all = map(Examples.all().get(example));
    return all.difference(map(List.of()));
  }

  private static Model map(List<Fact> facts) {
    return new AssessmentToRdf(IRIS).map(Examples.document(), Examples.assessment(facts));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void factsGiveTheExpectedTriples(String example) throws IOException {
    assertSame(facts(example), expected(example));
  }

  @Test
  void theDocumentGivesTheExpectedTriples() throws IOException {
    Instant ended = Instant.parse("2010-03-01T12:00:00.5Z");
    Model model =
        new AssessmentToRdf(
                IRIS, Optional.of(ended), UnaryOperator.identity(), List.of(), Confidence::none)
            .map(Examples.document(), Examples.assessment(List.of()));
    assertSame(model, expected("document"));
  }

  private static Model expected(String example) throws IOException {
    try (InputStream in =
        AssessmentToRdfTest.class.getResourceAsStream("/rdf/" + example + ".ttl")) {
      String turtle =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("VERSION", Software.version());
      return RDFParser.fromString(turtle, Lang.TURTLE).toModel();
    }
  }

  private static void assertSame(Model actual, Model expected) {
    assertThat(actual.difference(expected).listStatements().toList()).as("not expected").isEmpty();
    assertThat(expected.difference(actual).listStatements().toList()).as("missing").isEmpty();
    assertThat(actual.isIsomorphicWith(expected)).isTrue();
  }

  @Test
  void allExamplesTogetherConformWithoutBlankNodes() {
    Model model = map(Examples.all().values().stream().flatMap(Collection::stream).toList());
    assertThat(Graphs.complaints(model)).isEmpty();
    assertThat(model.listSubjects().toList()).noneMatch(Resource::isAnon);
    assertThat(model.listObjects().toList()).noneMatch(object -> object.isAnon());
  }

  @Test
  void everyTermOfTheGraphIsInTheOntology() {
    Model ontology = Graphs.ontology();
    Model model = map(Examples.all().values().stream().flatMap(Collection::stream).toList());
    assertThat(model.listStatements().toList())
        .extracting(s -> s.getPredicate().equals(RDF.type) ? s.getResource() : s.getPredicate())
        .filteredOn(term -> term.getURI().startsWith(Tip.NS))
        .allMatch(term -> ontology.containsResource(term));
  }

  @Test
  void theSameFactSaidTwiceHasOneIriAndTwoEvidences() {
    Model model = map(Examples.all().get("said-twice"));
    assertThat(model.listSubjectsWithProperty(RDF.type, Tip.Count).toList())
        .singleElement()
        .satisfies(count -> assertThat(count.listProperties(Tip.evidence).toList()).hasSize(2));
    assertThat(model.listSubjectsWithProperty(RDF.type, Tip.Finding).toList()).hasSize(2);
  }

  @Test
  void theBaseMovesDocumentsAndThingsButNotPlaces() {
    AssessmentToRdf toRdf = new AssessmentToRdf(new Iris("https://example.org/graph"));
    Model model =
        toRdf.map(
            Examples.document(), Examples.assessment(Examples.all().get("programme-profile")));
    assertThat(model.listSubjectsWithProperty(RDF.type, Tip.Programme).toList())
        .extracting(Resource::getURI)
        .containsExactly("https://example.org/graph/programme/pk/plan-against-bonded-labour");
    assertThat(uris(model, Tip.area)).contains("https://w3id.org/tipgraph/place/PK-SD");
  }

  @Test
  void whatIsNotKnownOfADocumentIsLeftOut() {
    Document bare = new Document("bare one", "Text.", Header.EMPTY, List.of(), "");
    Model model =
        new AssessmentToRdf(IRIS).map(bare, new Assessment("bare one", "", "", List.of()));
    Resource document = model.getResource("https://w3id.org/tipgraph/id/document/bare%20one");
    assertThat(document.hasProperty(Tip.assesses)).isFalse();
    assertThat(document.hasProperty(Tip.covers)).isFalse();
    assertThat(document.hasProperty(Tip.reportYear)).isFalse();
    assertThat(Graphs.complaints(model)).isEmpty();
  }

  @Test
  void thingsOfUnknownCountriesAreNotShared() {
    List<Fact> facts = Examples.all().get("programme-profile");
    Model model =
        new AssessmentToRdf(IRIS)
            .map(Examples.document(), new Assessment(Examples.ID, "", "", facts));
    assertThat(uris(model, Tip.operator))
        .containsExactly(IRIS.base() + "body/doc-an-assessment/government");
    assertThat(Graphs.complaints(model)).isEmpty();
  }

  @Test
  void theOrderOfFactsDoesNotMatter() {
    List<Fact> facts =
        Examples.all().values().stream().flatMap(Collection::stream).distinct().toList();
    List<Fact> reversed = new ArrayList<>(facts);
    Collections.reverse(reversed);
    assertSame(map(reversed), map(facts));
  }

  private static List<String> uris(Model model, Property property) {
    return model.listObjectsOfProperty(property).mapWith(o -> o.asResource().getURI()).toList();
  }
}
