// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.ForeignRdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String PARTS = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=\"?([\\w'()+,./:=? -]{1,70})\"?\\s*$");

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
    Lang lang = RDFLanguages.contentTypeToLang(media);
    boolean parts = media.equals(PARTS) && action.getRequestMethod().equals("POST");
    if (parts) {
      requireParts(action, type);
    } else if (lang == null) {
      ServletOps.error(
          UNSUPPORTED,
          "A graph is put in a syntax of RDF, such as text/turtle; not as " + media + ".");
    } else {
      try {
        ForeignRdf.parse(body(action), RDFParser.create().base(BASE), lang, new OneGraph());
      } catch (RiotException e) {
        ServletOps.error(BAD_REQUEST, "The graph cannot be read: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static InputStream body(HttpAction action) throws IOException {
    // That of the action can be read once.
    return action.getRequest().getInputStream();
  }

  /** RFC 7578: parts between boundaries, of which the last is closed. */
  private static void requireParts(HttpAction action, String type) {
    Matcher boundary = BOUNDARY.matcher(type);
    try {
      String body = new String(body(action).readAllBytes(), StandardCharsets.ISO_8859_1);
      if (!boundary.find() || !body.contains("\r\n--" + boundary.group(1) + "--")) {
        ServletOps.error(
            BAD_REQUEST, "The parts of the form are not between boundaries, of which one closes.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
