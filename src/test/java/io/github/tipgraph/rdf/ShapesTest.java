// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each shape is broken by one node, and that node breaks no other shape. The node is named after
 * the shape; a blank node breaks the shape after which its file is named.
 */
class ShapesTest {
  static {
    JenaSystem.init();
  }

  private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
  private static final Set<Property> NO_CONSTRAINTS =
      Set.of(
          RDF.type,
          RDFS.comment,
          SHACLM.targetClass,
          SHACLM.targetSubjectsOf,
          SHACLM.property,
          SHACLM.message);
  private static final Map<String, Set<String>> BROKEN = broken();

  static Stream<String> shapes() {
    Model shapes = Graphs.resource("/tipgraph/ontology/shapes.ttl");
    return shapes.listSubjects().toList().stream()
        .filter(RDFNode::isURIResource)
        .filter(ShapesTest::constrains)
        .map(Resource::getLocalName)
        .sorted();
  }

  private static boolean constrains(Resource shape) {
    return shape.getURI().startsWith(Iris.SHAPES)
        && shape.listProperties().toList().stream()
            .anyMatch(s -> !NO_CONSTRAINTS.contains(s.getPredicate()));
  }

  private static Map<String, Set<String>> broken() {
    Map<String, Set<String>> broken = new TreeMap<>();
    for (Path file : Graphs.files(EXAMPLES.toString())) {
      String name = file.getFileName().toString().replace(".ttl", "");
      Model model =
          Graphs.resource("/shapes/" + name + ".ttl").add(Graphs.resource("/shapes/sound.ttl"));
      Graphs.report(model)
          .getEntries()
          .forEach(
              entry ->
                  broken
                      .computeIfAbsent(
                          entry.focusNode().isBlank() ? name : name(entry.focusNode()),
                          k -> new TreeSet<>())
                      .add(name(entry.source())));
    }
    return broken;
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.toString();
  }

  @Test
  void theSoundGraphConforms() {
    assertThat(Graphs.complaints(Graphs.resource("/shapes/sound.ttl"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isBrokenByItsExampleAlone(String shape) {
    assertThat(BROKEN.get(shape)).as("What the node %s breaks", shape).containsExactly(shape);
  }

  @Test
  void nothingElseIsBroken() {
    assertThat(BROKEN.keySet()).containsExactlyInAnyOrderElementsOf(shapes().toList());
  }

  @Test
  void propertyShapesSayWhatIsMeant() {
    Model shapes = Graphs.resource("/tipgraph/ontology/shapes.ttl");
    assertThat(shapes.listSubjectsWithProperty(RDF.type, SHACLM.PropertyShape).toList())
        .allSatisfy(
            shape -> assertThat(shape.getProperty(SHACLM.message).getString()).endsWith("."));
  }

  @Test
  void theVocabulariesConform() {
    Model model = Graphs.folder("vocab");
    assertThat(model.listStatements(null, DCTerms.license, (RDFNode) null).toList())
        .hasSize(Scheme.values().length);
    assertThat(Graphs.complaints(model)).isEmpty();
  }

  @Test
  void theLexiconConforms() {
    assertThat(Graphs.complaints(Graphs.folder("lexicon"))).isEmpty();
  }

  @Test
  void placesConform() {
    Path places = Path.of("ontology/places");
    List<String> complaints =
        places.toFile().isDirectory() ? Graphs.complaints(Graphs.folder("places")) : List.of();
    assertThat(complaints).isEmpty();
  }
}
