// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.EndpointRows;
import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out where a server answers queries and how its graphs can be changed: at the address itself
 * or where common stores have it.
 */
final class Discovery {
  /** Fuseki, GraphDB and RDF4J, Blazegraph and Virtuoso at the address itself; Oxigraph. */
  private static final List<String> QUERY = List.of("", "/query", "/sparql");

  private static final List<String> GRAPHS = List.of("", "/data", "/rdf-graphs/service", "/store");
  private static final List<String> UPDATE = List.of("", "/update", "/statements");

  private final Target target;
  private final Function<String, Server> servers;
  private final int most;

  /**
   * A look at a server.
   *
   * @param most about how many characters of triples to send in one update
   */
  Discovery(Target target, Function<String, Server> servers, int most) {
    this.target = target;
    this.servers = servers;
    this.most = most;
  }

  /**
   * Who answers queries.
   *
   * @throws ProblemException if nobody does
   */
  EndpointRows query() {
    List<String> heard = new ArrayList<>();
    for (String address : places(target.query(), QUERY)) {
      Server server = servers.apply(address);
      Web.Reply reply =
          server.send(
              WebRequest.form(address, "application/sparql-results+json", "query=ASK+%7B%7D"));
      Refusal.requireAllowed(reply, address);
      Optional<String> wrong = wrong(reply);
      if (wrong.isEmpty()) {
        return new EndpointRows(server);
      }
      heard.add(address + " " + wrong.get());
    }
    throw failure(
        "no SPARQL endpoint was found: " + String.join(", ", heard),
        "check the address, or name the endpoint with --query");
  }

  private static Optional<String> wrong(Web.Reply reply) {
    if (reply.status() != 200) {
      return Optional.of("answered " + reply.status());
    }
    String text = new String(reply.fetched().bytes(), StandardCharsets.UTF_8).strip();
    if (text.startsWith("{") && text.contains("\"boolean\"") && text.endsWith("}")) {
      return Optional.empty();
    }
    boolean page =
        text.startsWith("<")
            || reply.fetched().contentType().toLowerCase(Locale.ROOT).contains("html");
    return Optional.of(page ? "answered with a page" : "gave no answer to ASK in JSON");
  }

  /**
   * How its graphs can be changed: by the Graph Store Protocol, unless it has none or an address of
   * updates alone is given.
   *
   * @throws ProblemException if there is no way
   */
  Remote remote() {
    if (target.update().isEmpty() || !target.graphs().isEmpty()) {
      for (String address : places(target.graphs(), GRAPHS)) {
        GraphStore store = new GraphStore(servers.apply(address));
        if (store.offered()) {
          return store;
        }
      }
    }
    if (target.graphs().isEmpty()) {
      for (String address : places(target.update(), UPDATE)) {
        SparqlUpdate updates = new SparqlUpdate(servers.apply(address), most);
        if (updates.offered()) {
          return updates;
        }
      }
    }
    throw failure(
        target.graphs().isEmpty()
            ? "takes neither graphs by the Graph Store Protocol nor SPARQL Update"
            : "offers no Graph Store Protocol at " + target.graphs(),
        "name where it does with --graphs or --update");
  }

  private List<String> places(String given, List<String> suffixes) {
    return given.isEmpty()
        ? suffixes.stream().map(suffix -> target.address() + suffix).toList()
        : List.of(given);
  }

  private ProblemException failure(String what, String remedy) {
    return new ProblemException(Problem.failure(target.address(), "", what, remedy));
  }
}
