// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Changes named graphs by the SPARQL 1.1 Graph Store HTTP Protocol, with indirect identification
 * ({@code ?graph=}). A graph is sent as N-Triples, which every reader of Turtle reads.
 */
record GraphStore(Server server) implements Remote {
  private static final String RDF = "text/turtle, application/n-triples";
  private static final String TURTLE = "text/turtle;charset=utf-8";

  /** Whether an address speaks the protocol: it tells what its default graph is written in. */
  boolean offered() {
    Web.Reply reply = server.send(call("HEAD", "default", "", BodyPublishers.noBody()));
    if (Set.of(405, 501).contains(reply.status())) {
      reply = server.send(call("GET", named("urn:x-tipgraph:none"), "", BodyPublishers.noBody()));
    }
    return reply.status() == 200
        && reply
            .fetched()
            .contentType()
            .matches("(?is).*(turtle|triples|rdf|trig|quads|ld\\+json).*");
  }

  @Override
  public String how() {
    return "the Graph Store Protocol at " + server.address();
  }

  @Override
  public void put(Spool graph) {
    try {
      BodyPublisher body = BodyPublishers.ofFile(graph.file());
      Web.Reply reply = server.send(call("PUT", named(graph.name()), TURTLE, body));
      Refusal.unless(reply, Set.of(200, 201, 202, 204), server, "graph <" + graph.name() + ">");
    } catch (FileNotFoundException e) {
      throw Spool.unusable(graph.file(), e);
    }
  }

  @Override
  public void remove(String graph) {
    Web.Reply reply = server.send(call("DELETE", named(graph), "", BodyPublishers.noBody()));
    Refusal.unless(
        reply, Set.of(200, 202, 204, 404), server, "the removal of graph <" + graph + ">");
  }

  private static String named(String graph) {
    return "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
  }

  private WebRequest call(String method, String which, String type, BodyPublisher body) {
    String address = server.address();
    String joined = address + (address.contains("?") ? "&" : "?") + which;
    return new WebRequest(method, joined, RDF, type, body);
  }
}
