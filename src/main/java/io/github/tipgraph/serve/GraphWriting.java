// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;

/** The Graph Store Protocol for who may write: named graphs, each by itself. */
final class GraphWriting extends GSP_RW {
  private static final int UNSUPPORTED = 415;

  private final Writing writing;

  GraphWriting(Writing writing) {
    this.writing = writing;
  }

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    return action.getRequestMethod().equals("GET") ? UnionReading.of(dataset) : dataset;
  }

  @Override
  protected void doPut(HttpAction action) {
    write(
        action,
        () -> {
          requireRdf(action);
          super.doPut(action);
        });
  }

  @Override
  protected void doPost(HttpAction action) {
    write(
        action,
        () -> {
          requireRdf(action);
          super.doPost(action);
        });
  }

  @Override
  protected void doDelete(HttpAction action) {
    write(action, () -> super.doDelete(action));
  }

  private static void requireRdf(HttpAction action) {
    String type = Optional.ofNullable(action.getRequestContentType()).orElse("text/turtle");
    String media = type.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    if (!media.equals("multipart/form-data") && RDFLanguages.contentTypeToLang(media) == null) {
      ServletOps.error(
          UNSUPPORTED,
          "A graph is put in a syntax of RDF, such as text/turtle; not as " + media + ".");
    }
  }

  private void write(HttpAction action, Runnable change) {
    writing.run(
        action,
        () -> {
          String graph = action.getRequestParameter("graph");
          if (graph == null || graph.isEmpty() || graph.equals("default")) {
            Writing.refuseDefaultGraph();
          }
          change.run();
        });
  }
}
