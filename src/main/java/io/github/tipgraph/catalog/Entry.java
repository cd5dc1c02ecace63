// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.rdf.Dcat;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Software;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** What all entries of a catalogue have: a title, who publishes them, how they are to be had. */
final class Entry {
  /** The authority tables of the European Union, from which DCAT-AP takes its terms. */
  static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  private final Publication publication;

  Entry(Publication publication) {
    this.publication = publication;
  }

  /** Who publishes, or where that is not told, the program. */
  Resource publisher(Model model) {
    Iris iris = publication.iris();
    String name = publication.publisher().orElse(Software.NAME + " " + Software.version());
    return model
        .createResource(
            publication.publisher().map(iris::publisher).orElse(Iris.software(Software.version())),
            FOAF.Agent)
        .addProperty(FOAF.name, name);
  }

  /** Adds the licence, if it is told. */
  void licence(Resource entry) {
    publication
        .licence()
        .ifPresent(iri -> entry.addProperty(DCTerms.license, entry.getModel().createResource(iri)));
  }

  /**
   * Adds a way to have a dataset.
   *
   * @param name of it within the dataset
   * @param fileType of the authority table
   * @param address where it is, if that is told
   */
  Resource distribution(
      Resource dataset,
      String name,
      String title,
      String mediaType,
      String fileType,
      Optional<String> address) {
    Model model = dataset.getModel();
    Resource distribution =
        model
            .createResource(dataset.getURI() + "#" + name, DCAT.Distribution)
            .addProperty(DCTerms.title, title, "en")
            .addProperty(DCAT.mediaType, model.createResource(Dcat.MEDIA_TYPES + mediaType))
            .addProperty(DCTerms.format, model.createResource(AUTHORITY + "file-type/" + fileType))
            .addProperty(DCAT.accessURL, model.createResource(address.orElse(dataset.getURI())));
    dataset.addProperty(DCAT.distribution, distribution);
    return distribution;
  }
}
