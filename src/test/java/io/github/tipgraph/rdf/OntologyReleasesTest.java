// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResIterator;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Terms that were released stay, those that are given up say so and lead to others, and the
 * ontology says what each version changed. The terms of each release stand in {@code
 * ontology-terms-VERSION.txt}; {@code -Dontology.write=true} writes those of this version.
 */
class OntologyReleasesTest {
  private static final Path LISTS = Path.of("src/test/resources");
  private static final String LIST = "ontology-terms-";
  private static final String ROOT = "https://w3id.org/tipgraph/";
  private static final Model MODEL = load();
  private static final Resource ONTOLOGY = MODEL.createResource(ROOT + "ontology");

  @ParameterizedTest
  @MethodSource("lists")
  void noTermOfAReleaseHasGone(Path list) throws IOException {
    assertThat(terms()).containsAll(Files.readAllLines(list));
  }

  @Test
  void theReleasesAreListed() throws IOException {
    if (Boolean.getBoolean("ontology.write")) {
      Files.write(LISTS.resolve(LIST + Tip.VERSION_INFO + ".txt"), terms());
    }
    assertThat(lists()).isNotEmpty().allSatisfy(list -> assertThat(list).isNotEmptyFile());
  }

  @Test
  void whatIsDeprecatedLeadsToATermThatIsNot() {
    assertThat(broken(MODEL)).isEmpty();
    Model bad = ModelFactory.createDefaultModel().add(MODEL);
    bad.add(Tip.Flow, OWL2.deprecated, bad.createTypedLiteral(true));
    assertThat(broken(bad)).containsExactly(Tip.Flow.getURI());
    bad.add(Tip.Flow, DCTerms.isReplacedBy, Tip.Flow);
    assertThat(broken(bad)).containsExactly(Tip.Flow.getURI());
    bad.removeAll(Tip.Flow, DCTerms.isReplacedBy, null);
    bad.add(Tip.Flow, DCTerms.isReplacedBy, Tip.Count);
    assertThat(broken(bad)).isEmpty();
  }

  @Test
  void theVersionIsToldWithWhatItChanged() {
    String version = MODEL.getRequiredProperty(ONTOLOGY, OWL2.versionInfo).getString();
    assertThat(version).isEqualTo(Tip.VERSION_INFO).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(MODEL.getRequiredProperty(ONTOLOGY, OWL2.versionIRI).getResource().getURI())
        .isEqualTo(ONTOLOGY.getURI() + "/" + version);
    assertThat(MODEL.listObjectsOfProperty(ONTOLOGY, SKOS.changeNote).toList())
        .extracting(note -> note.asLiteral().getLexicalForm())
        .anyMatch(note -> note.startsWith(version + ": "));
  }

  /** The terms that are given up and lead to none that stands. */
  private static List<String> broken(Model model) {
    return model
        .listSubjectsWithProperty(OWL2.deprecated)
        .filterDrop(
            term ->
                model
                    .listObjectsOfProperty(term, DCTerms.isReplacedBy)
                    .filterKeep(other -> !model.contains(other.asResource(), OWL2.deprecated))
                    .filterKeep(other -> terms().contains(other.toString()))
                    .hasNext())
        .mapWith(Resource::getURI)
        .toList();
  }

  /** The classes and properties of the ontology and the concepts of its vocabularies, sorted. */
  private static List<String> terms() {
    ResIterator subjects = MODEL.listSubjects();
    return subjects
        .filterKeep(Resource::isURIResource)
        .mapWith(Resource::getURI)
        .filterKeep(iri -> iri.startsWith(Tip.NS) || iri.startsWith(ROOT + "vocab/"))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      return files.filter(file -> file.getFileName().toString().startsWith(LIST)).sorted().toList();
    }
  }

  private static Model load() {
    Model model = RDFDataMgr.loadModel("ontology/tipgraph.ttl");
    try (Stream<Path> files = Files.list(Path.of("ontology/vocab"))) {
      files.forEach(file -> RDFDataMgr.read(model, file.toString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return model;
  }
}
