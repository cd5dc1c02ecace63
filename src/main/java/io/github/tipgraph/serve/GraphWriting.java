// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.ForeignRdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The Graph Store Protocol for who may write: named graphs, each by itself. */
final class GraphWriting extends GSP_RW {
  private static final int BAD_REQUEST = 400;
  private static final int UNSUPPORTED = 415;

  /** Against which relative IRIs are resolved; they are not kept. */
  private static final String BASE = "http://server/";

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

  /** What is to be put, before any of it is: Fuseki empties a graph first, and drops quads. */
  private static void requireRdf(HttpAction action) {
    String type = Optional.ofNullable(action.getRequestContentType()).orElse("text/turtle");
    String media = type.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    try {
      if (media.equals("multipart/form-data")) {
        requireParts(action);
      } else {
        // The stream of the action itself can be read once.
        require(media, RDFLanguages.contentTypeToLang(media), action.getRequest().getInputStream());
      }
    } catch (RiotException e) {
      ServletOps.error(BAD_REQUEST, "The graph cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(String media, Lang lang, InputStream body) throws IOException {
    if (lang == null) {
      ServletOps.error(
          UNSUPPORTED,
          "A graph is put in a syntax of RDF, such as text/turtle; not as " + media + ".");
    }
    ForeignRdf.parse(body, RDFParser.create().base(BASE), lang, new OneGraph());
  }

  /** Files of a form (RFC 7578), read as Fuseki reads them: by their types, else by their names. */
  private static void requireParts(HttpAction action) {
    boolean any = false;
    try {
      FileItemInputIterator parts =
          new JakartaServletFileUpload<>().getItemIterator(action.getRequest());
      while (parts.hasNext()) {
        FileItemInput part = parts.next();
        if (!part.isFormField()) {
          any = true;
          String type = Optional.ofNullable(part.getContentType()).orElse("text/plain");
          Lang lang = RDFLanguages.contentTypeToLang(type.replaceFirst("(?s);.*", "").strip());
          boolean byName = lang == null || type.startsWith("text/plain");
          require(
              type,
              byName ? RDFLanguages.pathnameToLang(part.getName()) : lang,
              part.getInputStream());
        }
      }
    } catch (IOException e) {
      // All of the body is here, so that nothing but its form can be wrong.
      any = false;
    }
    if (!any) {
      ServletOps.error(BAD_REQUEST, "The form holds no file, or its parts have no boundaries.");
    }
  }

  /** Refuses what stands in graphs of its own, of which nothing would be kept. */
  private static final class OneGraph extends StreamRDFBase {
    @Override
    public void quad(Quad quad) {
      if (!quad.isDefaultGraph()) {
        throw new RiotException("it holds the graph " + quad.getGraph() + "; put each by itself");
      }
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
