// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** A store with places and a few bodies and laws, to be linked. */
record Shelf(Path store) {
  static final String BASE = "https://w3id.org/tipgraph/id/";
  private static final String PREFIXES =
      """
      PREFIX tip: <https://w3id.org/tipgraph/ontology#>
      PREFIX place: <https://w3id.org/tipgraph/place/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX eli: <http://data.europa.eu/eli/ontology#>
      BASE <https://w3id.org/tipgraph/id/>
      """;

  /** Makes it in a folder, with one document that says this in Turtle. */
  static Shelf in(Path folder, String turtle) {
    Store.update(
        folder,
        dataset -> {
          OntologyGraph.refresh(dataset);
          return NamedGraphs.replace(
              dataset, NodeFactory.createURI(BASE + "graph/document"), graph(turtle));
        });
    return new Shelf(folder);
  }

  static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  Linking.Outcome link(String to, Kind... kinds) {
    return link(to, sources(100, Duration.ofSeconds(30)), Optional.empty(), kinds);
  }

  Linking.Outcome link(String to, Sources sources, Optional<Path> review, Kind... kinds) {
    Set<Kind> all = kinds.length == 0 ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(List.of(kinds));
    return new Linking(new Iris(), Optional.empty(), all, false, new BigDecimal("0.7"))
        .run(store, sources, to, review, text -> {});
  }

  /** Asks twice at most. */
  static Sources sources(int batch, Duration timeout) {
    Columns columns = new Columns(Optional.empty(), Optional.empty(), "");
    return new Sources("TIPGraph test", Optional.empty(), columns, batch, timeout, 1);
  }

  /** What a property leads to from a thing, by all links. */
  List<String> objects(String thing, Property property) {
    Node subject = NodeFactory.createURI(thing);
    return Store.read(
        store,
        dataset ->
            Store.linkGraphs(dataset).stream()
                .flatMap(
                    set ->
                        dataset
                            .getGraph(set)
                            .find(subject, property.asNode(), Node.ANY)
                            .toList()
                            .stream())
                .map(
                    triple ->
                        triple.getObject().isURI()
                            ? triple.getObject().getURI()
                            : triple.getObject().getLiteralLexicalForm())
                .sorted()
                .toList());
  }

  /** All graphs but that of the ontology, as bytes. */
  String bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Store.use(
        store, dataset -> new TripleWriter(Syntax.NQ).write(dataset, Store.graphs(dataset), out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
