// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of validation are told in lines, and as a report that is the same each time. */
class ValidationTest {
  private static final String BROKEN =
      """
      PREFIX tip: <https://w3id.org/tipgraph/ontology#>
      <http://example.org/finding> a tip:Fact, tip:Finding .
      <http://example.org/span> a tip:Evidence ; tip:inDocument "a text" .
      """;

  @TempDir private Path temp;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static DatasetGraph dataset(String graph) {
    DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
    Node name = NodeFactory.createURI("http://example.org/graph");
    RDFParser.fromString(graph, Lang.TURTLE)
        .toGraph()
        .find()
        .forEachRemaining(triple -> dataset.getGraph(name).add(triple));
    return dataset;
  }

  @Test
  void eachResultIsALineWithNodeShapePropertyAndMessage() throws IOException {
    Validation validation = Validation.of(file("broken.ttl", BROKEN));
    assertThat(validation.conforms()).isFalse();
    assertThat(validation.lines())
        .isSorted()
        .doesNotHaveDuplicates()
        .anyMatch(
            line ->
                line.startsWith("http://example.org/finding, polarity, tip:polarity: ")
                    && line.endsWith("."))
        .contains(
            "http://example.org/span, inDocument, tip:inDocument:"
                + " A span stands in exactly one document. (a text)")
        .anyMatch(line -> line.contains("span, stated-where-it-stands, ^tip:evidence/tip:statedIn"))
        .allMatch(line -> line.matches("\\S+, [\\w-]+(, \\S+)?: .+"));
    assertThat(Validation.of(file("sound.ttl", "")).conforms()).isTrue();
  }

  @Test
  void aStoreIsHeldAgainstTheShapesWithWhatIsSaidOfOthersData() {
    assertThat(Validation.of(dataset("")).conforms()).isTrue();
    assertThat(Validation.of(dataset("")).report().size()).isEqualTo(2);
    Validation broken = Validation.of(dataset(BROKEN));
    assertThat(broken.lines()).anyMatch(line -> line.contains(" polarity, "));
    Graph others = RDFParser.fromString(BROKEN, Lang.TURTLE).toGraph();
    assertThat(Validation.of(dataset(""), others).lines()).hasSameSizeAs(broken.lines());
  }

  @Test
  void wordsHaveShapesOfTheirOwn() {
    assertThat(Validation.ofLexicon(GraphFactory.createDefaultGraph()).conforms()).isTrue();
    Graph words =
        RDFParser.fromString(
                "<urn:x:w> a <http://www.w3.org/ns/lemon/ontolex#LexicalEntry> .", Lang.TURTLE)
            .toGraph();
    assertThat(Validation.ofLexicon(words).lines())
        .allMatch(line -> line.startsWith("urn:x:w, "))
        .anyMatch(line -> line.startsWith("urn:x:w, entryLabel, rdfs:label: An entry has its "));
  }

  @Test
  void theReportHasTheSameLabelsWhateverTheOrderOfResults() throws IOException {
    String moved = "<http://example.org/a> a tip:Fact, tip:Count .\n";
    Graph one = Validation.of(file("one.ttl", BROKEN + moved)).report();
    Graph other =
        Validation.of(
                file(
                    "other.ttl",
                    BROKEN.replace("<http://example.org/f", moved + "<http://example.org/f")))
            .report();
    assertThat(text(one)).isEqualTo(text(other));
    List<String> labels =
        one.find(Node.ANY, RDF.Nodes.type, SHACL.ValidationResult)
            .mapWith(t -> t.getSubject().getBlankNodeLabel())
            .toList();
    assertThat(labels).isNotEmpty().allMatch(label -> label.matches("result\\d+"));
    assertThat(
            one.find(Node.ANY, RDF.Nodes.type, SHACL.ValidationReport)
                .mapWith(t -> t.getSubject().getBlankNodeLabel())
                .toList())
        .containsExactly("report1");
  }

  private static List<String> text(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(Lang.NTRIPLES).output(out);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  @Test
  void partsOfResultsHaveLabelsInTheOrderOfWhatTheySay() {
    String report =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        _:x a sh:ValidationReport ; sh:result _:y, _:z .
        _:y a sh:ValidationResult ; sh:focusNode <urn:x:b> ; sh:resultPath [ sh:inversePath _:p ] .
        _:z a sh:ValidationResult ; sh:focusNode <urn:x:a> .
        _:p sh:alternativePath <urn:x:c> .
        """;
    Graph graph = ReportGraph.labelled(RDFParser.fromString(report, Lang.TURTLE).toGraph());
    assertThat(graph.size()).isEqualTo(10);
    assertThat(label(graph, "focusNode", NodeFactory.createURI("urn:x:a"))).isEqualTo("result2");
    assertThat(label(graph, "focusNode", NodeFactory.createURI("urn:x:b"))).isEqualTo("result3");
    assertThat(label(graph, "alternativePath", NodeFactory.createURI("urn:x:c")))
        .isEqualTo("node5");
    assertThat(label(graph, "inversePath", NodeFactory.createBlankNode("node5")))
        .isEqualTo("node4");
  }

  private static String label(Graph graph, String property, Node value) {
    Node name = NodeFactory.createURI("http://www.w3.org/ns/shacl#" + property);
    return graph.find(Node.ANY, name, value).next().getSubject().getBlankNodeLabel();
  }

  @Test
  void filesAreReadInTheSyntaxOfTheirName() throws IOException {
    assertThat(RdfFile.read(file("a.ttl", "<x> <y> <z> .")).stream().toList())
        .singleElement()
        .satisfies(quad -> assertThat(quad.getSubject().getURI()).isEqualTo(temp.toUri() + "x"));
    assertThat(RdfFile.read(file("a.nq", "<urn:s> <urn:p> <urn:o> <urn:g> .")).size()).isEqualTo(1);
    Path packed = temp.resolve("a.nt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("<urn:s> <urn:p> <urn:o> .".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(RdfFile.read(packed).getDefaultGraph().size()).isEqualTo(1);
  }

  @Test
  void filesThatAreNoRdfAreToldWithThePlace() throws IOException {
    assertProblem(file("a.txt", ""), "", "no extension of an RDF syntax");
    assertProblem(file("a.ttl", "<x> <y> .\n"), "line 1, column 9", "");
    assertProblem(file("a.jsonld", "{\"@context\": \"http://127.0.0.1:1/\"}"), "", "is not RDF: ");
    assertProblem(temp.resolve("missing.ttl"), "", "");
    Files.createDirectory(temp.resolve("folder.ttl"));
    assertProblem(temp.resolve("folder.ttl"), "", "");
  }

  private static void assertProblem(Path file, String where, String what) {
    assertThatThrownBy(() -> RdfFile.read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().file()).isEqualTo(file.toString());
              assertThat(e.problem().where()).isEqualTo(where);
              assertThat(e.problem().what()).contains(what).doesNotContain("[line");
            });
  }
}
