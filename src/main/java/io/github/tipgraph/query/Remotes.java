// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.endpoint.EndpointRows;
import io.github.tipgraph.endpoint.Endpoints;
import io.github.tipgraph.endpoint.LocalRows;
import io.github.tipgraph.endpoint.Rows;
import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who answers the SERVICE clauses of queries: the endpoints that they name, or those or the files
 * that a user names instead.
 */
public final class Remotes {
  private static final String DATA = "endpoint";

  private final String userAgent;
  private final Duration timeout;
  private final int retries;
  private final Map<String, String> instead = new LinkedHashMap<>();
  private final Map<String, Rows> opened = new HashMap<>();
  private Optional<Set<String>> allowed = Optional.empty();

  /**
   * The endpoints.
   *
   * @param userAgent what servers are told of who asks
   * @param timeout how long to wait for a whole answer
   * @param retries how often to ask again what may pass
   * @param given what to ask instead of an endpoint, an address or a file, by the known name or the
   *     IRI of the endpoint
   * @throws ProblemException if one is neither known nor an IRI, or leads to nothing
   */
  public Remotes(String userAgent, Duration timeout, int retries, Map<String, String> given) {
    this.userAgent = userAgent;
    this.timeout = timeout;
    this.retries = retries;
    given.forEach(
        (name, location) -> {
          if (instead.putIfAbsent(iri(name), checked(name, location)) != null) {
            throw mistake(name, "is given twice, by its name and its IRI", "give it once");
          }
        });
  }

  /** No others than these. */
  public static Remotes only(String userAgent, Duration timeout, int retries, Set<String> allowed) {
    Remotes remotes = new Remotes(userAgent, timeout, retries, Map.of());
    remotes.allowed = Optional.of(Set.copyOf(allowed));
    return remotes;
  }

  /** Those that queries name. */
  public static Remotes named(String userAgent, Duration timeout, int retries) {
    return new Remotes(userAgent, timeout, retries, Map.of());
  }

  private static String iri(String name) {
    Endpoints known = Endpoints.known();
    if (name.matches("[A-Za-z][\\w+.-]*:\\S+")) {
      return name;
    }
    return known
        .address(name)
        .orElseThrow(
            () ->
                mistake(
                    name,
                    "is neither an endpoint that is known nor an IRI",
                    Nearest.of(name, known.names())
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                            "those known are "
                                + String.join(", ", known.names())
                                + "; any other by its IRI")));
  }

  private static String checked(String name, String location) {
    if (location.isEmpty()) {
      throw mistake(
          name, "leads to nothing", "give " + name + "=ADDRESS or " + name + "=FILE of RDF");
    }
    if (!isAddress(location) && !Files.exists(Path.of(location))) {
      throw new ProblemException(
          Problem.mistake(
              location,
              "",
              "is neither an http(s) address nor a file",
              "check it; --endpoint " + name + "= takes one of them"));
    }
    return location;
  }

  private static boolean isAddress(String location) {
    return location.matches("(?i)https?://.*");
  }

  /**
   * Checks that a query asks each endpoint for which there is something else.
   *
   * @param asked the endpoints that the query names; with none, it may ask any
   */
  void requireUsed(String query, Optional<Set<String>> asked) {
    for (String iri : instead.keySet()) {
      if (asked.isPresent() && !asked.get().contains(iri)) {
        throw mistake(
            iri,
            "is not asked by query " + query,
            asked.get().isEmpty()
                ? "it has no SERVICE"
                : "it asks " + String.join(", ", asked.get()));
      }
    }
  }

  /**
   * Reads the files.
   *
   * @throws ProblemException if one cannot be read
   */
  void open() {
    instead.forEach(
        (iri, location) -> {
          if (!isAddress(location)) {
            opened.computeIfAbsent(iri, key -> data(location));
          }
        });
  }

  /**
   * Who answers for an endpoint.
   *
   * @throws ProblemException if it cannot be asked
   */
  Rows of(String iri) {
    if (allowed.isPresent() && !allowed.get().contains(iri)) {
      throw new ProblemException(
          Problem.mistake(
              "SERVICE <" + iri + ">",
              "",
              "is not asked from here",
              "name one of " + allowed.get().stream().sorted().toList()));
    }
    return opened.computeIfAbsent(iri, key -> rows(instead.getOrDefault(iri, iri)));
  }

  private Rows rows(String location) {
    if (!isAddress(location)) {
      throw new ProblemException(
          Problem.mistake(
              "SERVICE <" + location + ">",
              "",
              "is no http(s) address",
              "name a file or an address that answers in its place: --endpoint "
                  + location
                  + "=FILE"));
    }
    return DataReader.isNameOfData(location) ? data(location) : endpoint(location);
  }

  private Rows endpoint(String address) {
    Web web = Web.patient(userAgent, timeout);
    return new EndpointRows(
        new Server(address, web, retries, Server.Pause.SLEEP, Optional.empty()));
  }

  private Rows data(String location) {
    return new LocalRows(new DataReader(userAgent).read(new OtherData(DATA, location)));
  }

  private static ProblemException mistake(String name, String what, String remedy) {
    return new ProblemException(Problem.mistake("--endpoint " + name, "", what, remedy));
  }
}
