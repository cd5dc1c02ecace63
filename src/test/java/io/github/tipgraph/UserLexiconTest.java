// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.resource.Bundled;
import io.github.tipgraph.store.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's words are used as the bundled ones are, and a wrong file of words is told apart. */
class UserLexiconTest {
  private static final String PREFIXES =
      """
      @prefix my: <https://example.org/words/> .
      @prefix tip: <https://w3id.org/tipgraph/ontology#> .
      @prefix v: <https://w3id.org/tipgraph/vocab/> .
      @prefix place: <https://w3id.org/tipgraph/place/> .
      @prefix geo: <http://www.opengis.net/ont/geosparql#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/2.0/lexinfo#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;
  private static final String WORDS =
      """
      my:nab a ontolex:Word ; rdfs:label "nab"@en ; lexinfo:partOfSpeech lexinfo:verb ;
        tip:past "nabbed"@en ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> .
      <https://w3id.org/tipgraph/vocab/bound/about> a skos:Concept ; skos:altLabel "give or take"@en .
      place:city-PK-examplabad a tip:City ; skos:prefLabel "Examplabad"@en ; geo:sfWithin place:PK-SD .
      """;
  private static final String TEXT =
      "Pakistan\n\nIn 2009, police in Examplabad nabbed 12 traffickers.\n";

  @TempDir private Path temp;

  @Test
  void addsWordsAndPlaces() throws IOException {
    assertThat(counts(List.of())).isEmpty();
    List<Count> counts = counts(List.of(UserLexicon.read(file(PREFIXES + WORDS))));
    assertThat(counts).hasSize(1);
    assertThat(counts.get(0).cells()).contains("arrests", "12", "PK-SD");
  }

  private List<Count> counts(List<UserLexicon> lexicons) throws IOException {
    TipGraph tipgraph = TipGraph.create(new Iris(), Optional.empty(), lexicons);
    Path text = Files.writeString(temp.resolve("text.txt"), TEXT);
    Document document = tipgraph.document(text);
    Assessment assessment = tipgraph.extract(document);
    return assessment.facts().stream()
        .filter(Count.class::isInstance)
        .map(Count.class::cast)
        .toList();
  }

  @Test
  void theGraphNamesWhatWasUsed() throws IOException {
    UserLexicon words = UserLexicon.read(file(PREFIXES + WORDS));
    TipGraph tipgraph = TipGraph.create(new Iris(), Optional.empty(), List.of(words));
    Document document = tipgraph.document(Files.writeString(temp.resolve("text.txt"), TEXT));
    assertThat(tipgraph.toModel(document, tipgraph.extract(document)).getGraph().stream())
        .anyMatch(t -> t.getObject().toString().equals("urn:sha256:" + words.sha256()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my:x a ontolex:Word ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> . | rdfs:label",
        "my:x a ontolex:Word ; rdfs:label \"x\" . my:y ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> ; rdfs:label \"y\" . | ontolex:evokes",
        "my:x a ontolex:Word ; rdfs:label \"x\" ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arests> . | measure:arests",
        "my:x a ontolex:Word ; rdfs:label \"x\" ; lexinfo:partOfSpeech lexinfo:adverb ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> . | lexinfo:partOfSpeech",
        "[] a ontolex:Word ; rdfs:label \"x\" ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> . | no blank node",
        "my:x a ontolex:Word ; rdfs:label \"x\" ; tip:past my:y ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> . | past form",
        "my:x a ontolex:Word ; rdfs:label \"x\" ; tip:plural my:y ; ontolex:evokes <https://w3id.org/tipgraph/vocab/measure/arrests> . | plural",
        "my:x a skos:Concept ; skos:altLabel \"x\" . | concept that the program knows",
        "<https://w3id.org/tipgraph/vocab/bound/about> a skos:Concept ; skos:prefLabel \"x\" . | skos:altLabel",
        "my:x a tip:City ; skos:prefLabel \"X\" ; geo:sfWithin place:PK-SD . | tipgraph/place/",
        "place:x a tip:City ; skos:altLabel \"X\" ; geo:sfWithin place:PK-SD . | skos:prefLabel",
        "place:x a tip:City ; skos:prefLabel \"X\" ; geo:sfWithin place:PK-XX . | geo:sfWithin",
        "my:x a ontolex:Word . | my-words.ttl: holds no word",
        "my:x a | line 11, column 1"
      })
  void tellsWhatIsWrong(String turtle, String message) throws IOException {
    Path file = file(PREFIXES + turtle + "\n");
    assertThatThrownBy(() -> UserLexicon.read(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("my-words.ttl")
        .hasMessageContaining(message);
  }

  @Test
  void theBundledWordsConform() {
    Graph words = GraphFactory.createDefaultGraph();
    for (String folder : List.of("ontology/lexicon", "ontology/places")) {
      Bundled.list(folder).stream()
          .filter(file -> file.endsWith(".ttl"))
          .forEach(file -> read(words, file));
    }
    Lexicon bundled = Lexicon.bundled();
    bundled
        .concepts()
        .forEach(
            iri ->
                words.add(
                    NodeFactory.createURI(iri),
                    RDF.type.asNode(),
                    NodeFactory.createURI("http://www.w3.org/ns/lemon/ontolex#LexicalConcept")));
    bundled
        .placeIris()
        .forEach(
            iri ->
                words.add(
                    NodeFactory.createURI(iri),
                    RDF.type.asNode(),
                    NodeFactory.createURI("https://w3id.org/tipgraph/ontology#Place")));
    assertThat(Validation.ofLexicon(words).lines()).isEmpty();
  }

  private static void read(Graph words, String file) {
    RDFDataMgr.read(words, new ByteArrayInputStream(Bundled.find(file).orElseThrow()), Lang.TURTLE);
  }

  private Path file(String turtle) throws IOException {
    return Files.writeString(temp.resolve("my-words.ttl"), turtle);
  }
}
