// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** Two small documents with facts set by hand. */
public final class Samples {
  /**
   * The identifier of a document about Pakistan whose first sentence has a character outside the
   * basic plane.
   */
  public static final String FIRST = "first";

  /** The identifier of a document about Ghana. */
  public static final String SECOND = "second";

  private static final TipGraph TIPGRAPH = TipGraph.create();
  private static final String CLINIC =
      "The Labor Ministry (LM) ran a clinic \uD83C\uDFE5 for <$900> & more.";
  private static final String COURTS = "Courts convicted 12 people; \"none\" was an official.";

  private Samples() {}

  /** Puts the ontology and both documents into a store. */
  public static void fill(Path store) {
    Store.fill(store, filling -> give(filling::put));
  }

  /** The text of the first document. */
  public static String text() {
    return "A report\n\n" + CLINIC + "\n\n" + COURTS + "\n";
  }

  /** The first document. */
  public static Document first() {
    return document(FIRST, "A report", text());
  }

  /** What the first document states. */
  public static Assessment firstAssessment() {
    Evidence clinic = evidence(CLINIC);
    Evidence courts = evidence(COURTS);
    Party ministry = Party.body("Labor Ministry");
    return new Assessment(
        FIRST,
        "PK",
        "2010",
        List.of(
            new BodyProfile(clinic, "Labor Ministry", "LM", Level.NATIONAL, "PK"),
            new Funding(
                clinic,
                "900",
                "USD",
                Bound.EXACT,
                Modality.BUDGET,
                Basis.TOTAL,
                "clinic",
                ministry,
                Party.NONE,
                ""),
            count(courts, Measure.CONVICTIONS, "12", true),
            count(courts, Measure.OFFICIALS_CONVICTED, "", false)));
  }

  /** The graph of the first document. */
  public static Graph firstGraph() {
    return TIPGRAPH.toModel(first(), firstAssessment()).getGraph();
  }

  /** The graph of the second document. */
  public static Graph secondGraph() {
    String text = "Courts in Ghana convicted 3 people.";
    Evidence evidence = new Evidence(SECOND, 0, text.length(), text);
    List<Fact> facts = List.of(count(evidence, Measure.CONVICTIONS, "3", true));
    Document document = document(SECOND, "Another report", text);
    return TIPGRAPH.toModel(document, new Assessment(SECOND, "GH", "2011", facts)).getGraph();
  }

  /** A dataset in memory with the ontology and both documents, in a transaction. */
  public static DatasetGraph dataset() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.begin(TxnType.WRITE);
    OntologyGraph.refresh(dataset);
    add(dataset);
    return dataset;
  }

  /** Puts the graphs of both documents into a dataset. */
  public static void add(DatasetGraph dataset) {
    give((name, graph) -> NamedGraphs.replace(dataset, name, graph));
  }

  private static void give(BiConsumer<Node, Graph> taker) {
    taker.accept(NodeFactory.createURI(TIPGRAPH.graph(first())), firstGraph());
    Document second = document(SECOND, "", "-");
    taker.accept(NodeFactory.createURI(TIPGRAPH.graph(second)), secondGraph());
  }

  private static Count count(Evidence evidence, Measure measure, String value, boolean reported) {
    Bound bound = value.isEmpty() ? Bound.UNSTATED : Bound.EXACT;
    return new Count(
        evidence,
        measure,
        value,
        bound,
        reported,
        Set.of(),
        Set.of(),
        List.of(),
        Party.NONE,
        "2010");
  }

  private static Evidence evidence(String sentence) {
    int begin = text().indexOf(sentence);
    return Evidence.at(FIRST, text(), begin, begin + sentence.length());
  }

  private static Document document(String id, String title, String text) {
    Header header = new Header(title, "", "", "", "", "", "", "", "", "", "");
    return new Document(id, text, header, List.of(), "0123456789abcdef".repeat(4));
  }
}
