// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tipgraph.endpoint.Endpoints;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions that go to the endpoints of others, put to those themselves. Where there is no way
 * to one, or it is out of order, that is said, and nothing is tested: only what an endpoint answers
 * can be wrong here.
 */
class LiveEndpointsTest extends OnSampleStore {
  private static final int MILLISECONDS_TO_CONNECT = 5_000;
  private static final int HTTPS = 443;

  /** How the first row begins, of what will stay as it is. */
  private static final Map<String, String> FIRST_ROW =
      Map.of("countries-in-wikidata", "GH,Ghana,", "currency-names", "USD,");

  static List<String> queriesThatAsk() {
    return new Catalogue()
        .all().stream()
            .filter(query -> !query.services().isEmpty())
            .map(BundledQuery::name)
            .toList();
  }

  @ParameterizedTest
  @MethodSource("queriesThatAsk")
  void aBundledQueryIsAnswered(String name) {
    BundledQuery query = new Catalogue().find(name);
    query.services().forEach(service -> assumeReached(service.name()));
    String columns = String.join(",", QueryFactory.create(query.text()).getResultVars());
    Cli cli = answered("query", name, "--format", "csv", "--store", store);
    assertThat(cli.out()).startsWith(columns + "\r\n" + FIRST_ROW.getOrDefault(name, ""));
  }

  @Test
  void wikidataKnowsTheCountries() {
    assumeReached("wikidata");
    answered("link", "--to", "wikidata", "--mentioned", "--only", "countries", "--store", store);
    String items = "SELECT ?item { place:PK owl:sameAs ?item }";
    assertThat(Cli.run("query", "-e", items, "--format", "csv", "--store", store).out())
        .isEqualTo("item\r\nhttp://www.wikidata.org/entity/Q843\r\n");
  }

  @Test
  void dbpediaHasTheBundledBodies() {
    assumeReached("dbpedia");
    Endpoints.known().address("dbpedia").ifPresent(this::hasTheBundledBodies);
  }

  private void hasTheBundledBodies(String dbpedia) {
    RDFDataMgr.loadGraph("ontology/links/bundled.ttl").stream()
        .map(triple -> triple.getSubject().getURI())
        .filter(item -> item.startsWith("http://dbpedia.org/resource/"))
        .distinct()
        .forEach(
            item -> {
              String label = "ASK { SERVICE <%s> { <%s> rdfs:label ?label } }";
              Cli cli = answered("query", "-e", label.formatted(dbpedia, item), "--store", store);
              assertThat(cli.out()).as(item).isEqualTo("yes\n");
            });
  }

  /** What a command gives; ends the test where the endpoint does not serve as it should. */
  private static Cli answered(Object... args) {
    Cli cli = Cli.run(args);
    assumeTrue(cli.code() != 1, () -> "not tested, for the endpoint is out of order: " + cli.err());
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isZero();
    return cli;
  }

  private static void assumeReached(String endpoint) {
    String host = URI.create(Endpoints.known().address(endpoint).orElseThrow()).getHost();
    Optional<IOException> failure = failure(host);
    assumeTrue(
        failure.isEmpty(),
        () -> "not tested, for there is no way to " + host + ": " + failure.get());
  }

  private static Optional<IOException> failure(String host) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, HTTPS), MILLISECONDS_TO_CONNECT);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }
}
