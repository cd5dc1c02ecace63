// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each syntax is read back to the same triples and written in one order. */
class TripleWriterTest {
  private static final String EX = "http://example.org/";

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void isReadBackToTheSameTriples(Syntax syntax) {
    Graph graph = Samples.firstGraph();
    assertThat(read(syntax, write(syntax, graph)).isIsomorphicWith(graph)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void keepsWhatIsHardToQuote(Syntax syntax) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String text :
        List.of(
            "",
            "\"\"\"\\",
            "a\nb\r\nc\td",
            "<&>'\"]]>",
            "\uD83C\uDFE5 \u0627\u0644",
            "{}@$%",
            " ")) {
      graph.add(iri("s"), iri("p"), NodeFactory.createLiteralString(text));
      graph.add(iri("s"), iri("q#x"), NodeFactory.createLiteralLang(text, "en-GB"));
    }
    graph.add(iri("a'b(c)?x=1&y=2"), iri("p"), iri("caf\u00E9"));
    graph.add(NodeFactory.createBlankNode("one"), iri("p"), NodeFactory.createBlankNode("two"));
    assertThat(read(syntax, write(syntax, graph)).isIsomorphicWith(graph)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void writesTheSameBytesInWhateverOrderTriplesCame(Syntax syntax) {
    Graph graph = Samples.firstGraph();
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    Collections.shuffle(triples, new Random(7));
    Graph shuffled = GraphFactory.createDefaultGraph();
    triples.forEach(shuffled::add);
    assertThat(write(syntax, shuffled)).isEqualTo(write(syntax, graph));
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void writesGraphsApartWhereTheSyntaxHasThem(Syntax syntax) {
    DatasetGraph dataset = Samples.dataset();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(syntax).write(dataset, Store.documentGraphs(dataset), out);
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(out.toByteArray()), lang(syntax));
    if (syntax.hasGraphs()) {
      assertThat(read.getDefaultGraph().isEmpty()).isTrue();
      assertThat(Store.documentGraphs(read)).isEqualTo(Store.documentGraphs(dataset));
      for (Node name : Store.documentGraphs(dataset)) {
        assertThat(read.getGraph(name).isIsomorphicWith(dataset.getGraph(name))).isTrue();
      }
    } else {
      Graph both = Samples.firstGraph();
      Samples.secondGraph().find().forEachRemaining(both::add);
      assertThat(read.getDefaultGraph().isIsomorphicWith(both)).isTrue();
    }
    dataset.abort();
  }

  @Test
  void writesOnlyWhatIsWanted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(Syntax.NT, triple -> triple.getPredicate().equals(Tip.value.asNode()))
        .write(Samples.firstGraph(), out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(1)
        .allMatch(line -> line.contains("\"12\""));
  }

  @Test
  void turtleHasTheTypeFirstAndOneParagraphASubject() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(iri("s"), iri("p"), NodeFactory.createLiteralString("b"));
    graph.add(iri("s"), iri("p"), NodeFactory.createLiteralString("a"));
    graph.add(iri("s"), RDF.Nodes.type, Tip.Body.asNode());
    String turtle = new String(write(Syntax.TURTLE, graph), StandardCharsets.UTF_8);
    assertThat(turtle)
        .endsWith(
            """

        <http://example.org/s>
          a tip:Body ;
          <http://example.org/p> "a", "b" .
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010", "p/", "a#1", ""})
  void rdfXmlRefusesPropertiesThatItHasNoNameFor(String property) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(iri("s"), iri("name"), NodeFactory.createLiteralString("a"));
    graph.add(iri("t"), iri(property), NodeFactory.createLiteralString("a"));
    refuses(Syntax.RDFXML, graph, "the property <" + EX + property + ">");
    assertThat(read(Syntax.JSONLD, write(Syntax.JSONLD, graph)).isIsomorphicWith(graph)).isTrue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(Syntax.RDFXML, triple -> triple.getSubject().equals(iri("s")))
        .write(graph, out);
    assertThat(read(Syntax.RDFXML, out.toByteArray()).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"RDFXML", "JSONLD"})
  void triplesInTriplesAreRefusedWhereTheSyntaxHasNone(Syntax syntax) {
    Node said = NodeFactory.createTripleTerm(iri("s"), iri("p"), iri("o"));
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(iri("s"), iri("p"), said);
    refuses(syntax, graph, "triples that stand in triples");
    assertThat(read(Syntax.TURTLE, write(Syntax.TURTLE, graph)).isIsomorphicWith(graph)).isTrue();
  }

  private static void refuses(Syntax syntax, Graph graph, String what) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> new TripleWriter(syntax).write(graph, out))
        .isInstanceOf(ProblemException.class)
        .hasMessageContainingAll("cannot write " + what, "choose another format, such as turtle");
    assertThat(out.size()).isZero();
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(EX + name);
  }

  private static byte[] write(Syntax syntax, Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(syntax).write(graph, out);
    return out.toByteArray();
  }

  private static Graph read(Syntax syntax, byte[] bytes) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, new ByteArrayInputStream(bytes), lang(syntax));
    return dataset.getDefaultGraph();
  }

  private static Lang lang(Syntax syntax) {
    return switch (syntax) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NT -> Lang.NTRIPLES;
      case NQ -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD;
      case RDFXML -> Lang.RDFXML;
    };
  }
}
