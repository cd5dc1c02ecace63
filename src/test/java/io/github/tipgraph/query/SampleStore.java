// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.query.SampleText.Sample;
import io.github.tipgraph.rdf.AssessmentToRdf;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * A store in memory with three invented documents, as the mapping writes them, and two links to
 * invented items.
 */
final class SampleStore {
  /** The documents and the facts that they state. */
  static final List<Sample> SAMPLES =
      List.of(SamplePakistan2010.sample(), SamplePakistan2011.sample(), SampleOman2011.sample());

  private static final DatasetGraph DATASET = load();

  private SampleStore() {}

  /** The store, with the ontology, the vocabularies and the places. */
  static DatasetGraph dataset() {
    return DATASET;
  }

  private static DatasetGraph load() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(dataset, () -> fill(dataset));
    return dataset;
  }

  private static void fill(DatasetGraph dataset) {
    Iris iris = new Iris();
    AssessmentToRdf mapping = new AssessmentToRdf(iris);
    for (Sample sample : SAMPLES) {
      Node name = NodeFactory.createURI(iris.graph(sample.document().id()));
      add(dataset, name, mapping.map(sample.document(), sample.assessment()).getGraph());
    }
    add(dataset, Store.ONTOLOGY, OntologyGraph.load());
    Node links = NodeFactory.createURI(iris.links("wikidata"));
    dataset.add(links, links, RDF.Nodes.type, VOID.Linkset.asNode());
    link(dataset, links, "Federal Investigation Agency", SKOS.closeMatch.asNode(), "Q1");
    link(dataset, links, "International Organization for Migration", OWL2.sameAs.asNode(), "Q3");
  }

  private static void link(
      DatasetGraph dataset, Node links, String label, Node property, String item) {
    Node name = NodeFactory.createLiteralString(label);
    Node body = dataset.find(Node.ANY, Node.ANY, RDFS.label.asNode(), name).next().getSubject();
    Node target = NodeFactory.createURI("http://www.wikidata.org/entity/" + item);
    dataset.add(links, body, property, target);
  }

  private static void add(DatasetGraph dataset, Node name, Graph graph) {
    graph.find().forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
  }
}
