// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.rdf.Dcat;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Provenance;
import io.github.tipgraph.read.Secrets;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What is known of a dataset of somebody else, after DCAT 3: the dataset, the file that it was read
 * from, and the run that read it.
 */
final class DatasetDescription {
  private final OtherData data;
  private final DataFile file;
  private final Notes notes;

  DatasetDescription(OtherData data, DataFile file, Notes notes) {
    this.data = data;
    this.file = file;
    this.notes = notes;
  }

  /** The description; of a file that is not on the web it tells the name alone, not the folder. */
  Graph graph(Optional<Instant> ended) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.mapping());
    Resource dataset =
        model
            .createResource(data.iri(), DCAT.Dataset)
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(DCTerms.identifier, data.name())
            .addProperty(
                DCTerms.title,
                notes
                    .title()
                    .or(() -> file.about().title())
                    .map(Secrets::without)
                    .orElse(data.name()))
            .addProperty(DCTerms.description, "Data of others, read from " + title() + ".", "en")
            .addProperty(VOID.triples, Long.toString(file.graph().size()), XSDDatatype.XSDinteger);
    notes.version().ifPresent(version -> dataset.addProperty(Dcat.VERSION, version));
    notes.source().ifPresent(iri -> dataset.addProperty(DCTerms.source, iri(model, iri)));
    Resource distribution = distribution(model);
    dataset.addProperty(DCAT.distribution, distribution);
    notes
        .licence()
        .or(() -> file.about().licence().map(Secrets::without))
        .map(iri -> iri(model, iri))
        .ifPresent(
            licence -> {
              dataset.addProperty(DCTerms.license, licence);
              distribution.addProperty(DCTerms.license, licence);
            });
    Provenance.generated(dataset, data.iri() + "/run", file.hashes(), ended);
    return model.getGraph();
  }

  private Resource distribution(Model model) {
    Resource distribution =
        model
            .createResource(data.iri() + "/distribution", DCAT.Distribution)
            .addProperty(DCTerms.title, title())
            .addProperty(DCAT.accessURL, iri(model, access()))
            .addProperty(DCAT.mediaType, iri(model, Dcat.MEDIA_TYPES + file.mediaType()))
            .addProperty(
                DCAT.byteSize, Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger)
            .addProperty(Dcat.CHECKSUM, checksum(model));
    if (data.isRemote()) {
      distribution.addProperty(DCAT.downloadURL, iri(model, data.location()));
    }
    if (file.packed()) {
      distribution.addProperty(
          DCAT.compressFormat, iri(model, Dcat.MEDIA_TYPES + "application/gzip"));
    }
    return distribution;
  }

  private Resource checksum(Model model) {
    return model
        .createResource(data.iri() + "/checksum", Dcat.CHECKSUM_CLASS)
        .addProperty(Dcat.ALGORITHM, Dcat.SHA256)
        .addProperty(Dcat.CHECKSUM_VALUE, file.sha256(), XSDDatatype.XSDhexBinary);
  }

  private String title() {
    return data.isRemote() ? data.location() : data.location().replaceFirst("(?s)^.*[/\\\\]", "");
  }

  /** DCAT-AP asks for an address; a file on a disk has none, but the graph has its name. */
  private String access() {
    return data.isRemote() ? data.location() : notes.source().orElse(data.iri());
  }

  private static Resource iri(Model model, String iri) {
    return model.createResource(iri);
  }
}
