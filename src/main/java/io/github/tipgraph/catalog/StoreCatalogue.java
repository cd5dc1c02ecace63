// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Datasets;
import io.github.tipgraph.query.Description;
import io.github.tipgraph.rdf.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The catalogue of a store after DCAT-AP 3: what documents state, with its VoID description and the
 * sets of links; the ontology with its places; and the data of others that are attached. It says
 * only what the store holds and what whoever publishes it has given, so that it is the same each
 * time.
 */
public final class StoreCatalogue {
  static final String ENGLISH = Entry.AUTHORITY + "language/ENG";

  private StoreCatalogue() {}

  /**
   * The catalogue.
   *
   * @param attached the graphs of what is attached
   */
  public static Graph of(DatasetGraph store, DatasetGraph attached, Publication publication) {
    Model model = ModelFactory.createDefaultModel();
    model.add(ModelFactory.createModelForGraph(Description.of(store, publication.iris())));
    model.add(ModelFactory.createModelForGraph(Datasets.descriptions(attached)));
    Entry entry = new Entry(publication);
    Resource facts = new FactsEntry(store, publication, model).add();
    new LinkEntries(store, model).add(facts);
    Resource ontology = new OntologyEntry(store, model).add(entry);
    Resource catalogue =
        model
            .createResource(publication.iris().catalogue(), DCAT.Catalog)
            .addProperty(DCTerms.title, "Catalogue of a TIPGraph store", "en")
            .addProperty(
                DCTerms.description,
                "What documents state, the ontology in which it is told, and data of others beside it.",
                "en")
            .addProperty(DCTerms.language, model.createResource(ENGLISH))
            .addProperty(DCTerms.publisher, entry.publisher(model))
            .addProperty(DCAT.dataset, facts)
            .addProperty(DCAT.dataset, ontology);
    entry.licence(catalogue);
    for (String name : AttachedData.names(attached)) {
      catalogue.addProperty(DCAT.dataset, model.createResource(Iris.data(name)));
    }
    return model.getGraph();
  }
}
