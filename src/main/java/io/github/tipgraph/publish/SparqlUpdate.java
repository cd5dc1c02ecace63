// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

/**
 * Changes named graphs by SPARQL 1.1 Update. A graph that is too large for one request is sent in
 * parts to a draft, which then moves to its place.
 *
 * @param server takes updates
 * @param most about how many characters of triples to send at once
 */
record SparqlUpdate(Server server, int most) implements Remote {
  private static final String DRAFT = "#draft";

  /** Whether an address takes updates: it does not mind one that changes nothing. */
  boolean offered() {
    Web.Reply reply = send("INSERT DATA {}");
    Refusal.requireAllowed(reply, server.address());
    return isDone(reply);
  }

  @Override
  public String how() {
    return "SPARQL Update at " + server.address();
  }

  @Override
  public void put(Spool graph) {
    Parts parts = new Parts(graph.file(), most);
    if (parts.oneOnly()) {
      parts.each(part -> require(drop(graph.name()) + ";\n" + insert(graph.name(), part), graph));
      return;
    }
    String draft = graph.name() + DRAFT;
    boolean done = false;
    try {
      require(drop(draft), graph);
      parts.each(part -> require(insert(draft, part), graph));
      require("MOVE GRAPH <" + draft + "> TO GRAPH <" + graph.name() + ">", graph);
      done = true;
    } finally {
      if (!done) {
        forget(draft);
      }
    }
  }

  @Override
  public void remove(String graph) {
    Refusal.unless(
        send(drop(graph)), Set.of(200, 202, 204), server, "the removal of graph <" + graph + ">");
  }

  /** Drops a draft; what has gone wrong before is what is told. */
  private void forget(String draft) {
    try {
      send(drop(draft));
    } catch (ProblemException e) {
      // The next run drops it.
    }
  }

  private static String drop(String graph) {
    return "DROP SILENT GRAPH <" + graph + ">";
  }

  private static String insert(String graph, String triples) {
    return "INSERT DATA { GRAPH <" + graph + "> {\n" + triples + "} }";
  }

  private void require(String update, Spool graph) {
    Refusal.unless(send(update), Set.of(200, 202, 204), server, "graph <" + graph.name() + ">");
  }

  private Web.Reply send(String update) {
    return server.send(
        new WebRequest(
            "POST",
            server.address(),
            "*/*",
            "application/sparql-update",
            BodyPublishers.ofString(update)));
  }

  private static boolean isDone(Web.Reply reply) {
    return Set.of(200, 202, 204).contains(reply.status());
  }
}
