// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.endpoint.Endpoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundled query explains itself and gives the known answer on three invented documents. */
class BundledQueriesTest {
  private static final String EXPECTED = "/query/expected/";
  private static final String DATA = "src/test/resources/query/data/";

  /** The values of parameters that have no default. */
  private static final Map<String, Map<String, String>> VALUES =
      Map.of(
          "evidence", Map.of("thing", "FIA"),
          "province", Map.of("place", "PK-SD"),
          "what-a-body-did", Map.of("body", "FIA"),
          "document-sentences", Map.of("assessment", "pk-2010"),
          "links-of-document", Map.of("assessment", "pk-2010"),
          "links-of-thing", Map.of("thing", "https://w3id.org/tipgraph/id/programme/pk/hotline"));

  static List<String> names() {
    return new Catalogue().all().stream().map(BundledQuery::name).toList();
  }

  @Test
  void thereAreQueriesForAllTablesAndManyQuestions() {
    assertThat(names().stream().filter(name -> name.startsWith("facts/"))).hasSize(9);
    assertThat(names().stream().filter(name -> name.startsWith("joins/")))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(names().stream().filter(name -> !name.contains("/")))
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(names()).allMatch(name -> name.matches("([a-z]+/)?[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void explainsItself(String name) {
    BundledQuery query = new Catalogue().find(name);
    assertThat(query.title()).isNotEqualTo(name).doesNotEndWith(".");
    assertThat(query.question()).endsWith("?");
    assertThat(query.description()).endsWith(".");
    assertThat(query.params()).allSatisfy(param -> assertThat(param.text()).isNotBlank());
    assertThat(query.params())
        .allSatisfy(param -> assertThat(query.text()).contains("?" + param.name()));
    assertThat(query.services())
        .allSatisfy(
            service ->
                assertThat(query.text())
                    .contains(
                        "SERVICE <"
                            + Endpoints.known().address(service.name()).orElseThrow()
                            + ">"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasOneOrderAndNoUnusedPrefix(String name) {
    Query query = QueryFactory.create(new Catalogue().find(name).text());
    assertThat(query.hasOrderBy()).isTrue();
    String body = query.cloneQuery().toString().replaceAll("(?m)^PREFIX.*$", "");
    assertThat(query.getPrefixMapping().getNsPrefixMap().keySet())
        .allSatisfy(prefix -> assertThat(body).contains(prefix + ":"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesTheKnownAnswer(String name) {
    BundledQuery query = new Catalogue().find(name);
    givesTheKnownAnswer(name, copies(query));
  }

  @ParameterizedTest
  @MethodSource("asking")
  void givesTheSameAnswerFromAnEndpoint(String name) {
    BundledQuery query = new Catalogue().find(name);
    FusekiServer.Builder builder = FusekiServer.create().loopback(true).port(0);
    copies(query)
        .forEach(
            (service, file) ->
                builder.add(service, DatasetGraphFactory.wrap(RDFDataMgr.loadGraph(file))));
    FusekiServer server = builder.build().start();
    try {
      Map<String, String> endpoints = new HashMap<>();
      copies(query)
          .keySet()
          .forEach(
              service ->
                  endpoints.put(
                      service, "http://localhost:" + server.getPort() + "/" + service + "/sparql"));
      givesTheKnownAnswer(name, endpoints);
    } finally {
      server.stop();
    }
  }

  static List<String> asking() {
    return new Catalogue()
        .all().stream()
            .filter(query -> !query.services().isEmpty())
            .map(BundledQuery::name)
            .toList();
  }

  /** Files that stand for the endpoints that a query asks. */
  private static Map<String, String> copies(BundledQuery query) {
    return query.services().stream()
        .collect(Collectors.toMap(Need::name, service -> DATA + service.name() + ".ttl"));
  }

  private static void givesTheKnownAnswer(String name, Map<String, String> endpoints) {
    BundledQuery query = new Catalogue().find(name);
    Txn.exec(
        SampleStore.dataset(),
        TxnType.READ,
        () -> {
          try (QueryExec exec = exec(query, VALUES.getOrDefault(name, Map.of()), endpoints)) {
            if (exec.getQuery().isSelectType()) {
              assertThat(csv(exec)).isEqualTo(expected(name + ".csv"));
            } else {
              assertThat(ModelFactory.createModelForGraph(exec.construct()))
                  .matches(model -> model.isIsomorphicWith(turtle(name)), "is the expected graph");
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ofACountry")
  void answersForACountryOrForAll(String name) {
    BundledQuery query = new Catalogue().find(name);
    assertThat(rows(query, Map.of("country", "Pakistan")))
        .isNotEmpty()
        .isEqualTo(
            rows(query, Map.of()).stream().filter(row -> row.startsWith("Pakistan,")).toList());
  }

  static List<String> ofACountry() {
    return new Catalogue()
        .all().stream()
            .filter(query -> query.params().stream().anyMatch(p -> p.name().equals("country")))
            .map(BundledQuery::name)
            .toList();
  }

  /** The rows of an answer, which has no line breaks in it. */
  private static List<String> rows(BundledQuery query, Map<String, String> values) {
    return Txn.calculateRead(
        SampleStore.dataset(),
        () -> {
          try (QueryExec exec = exec(query, values, copies(query))) {
            return csv(exec).lines().skip(1).toList();
          }
        });
  }

  /** With the data that the query needs beside the store. */
  private static QueryExec exec(
      BundledQuery query, Map<String, String> values, Map<String, String> endpoints) {
    List<OtherData> others =
        query.needs().stream().map(n -> new OtherData(n.name(), DATA + n.name() + ".csv")).toList();
    Remotes remotes = new Remotes("test", Duration.ofSeconds(30), 0, endpoints);
    QueryRun run = new QueryRun(query, others, List.of(), remotes);
    return run.exec(
        run.beside(SampleStore.dataset(), DatasetGraphFactory.empty(), new DataReader("test")),
        values);
  }

  private static String csv(QueryExec exec) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV)
        .create(ResultSetLang.RS_CSV)
        .write(out, exec.select(), Context.emptyContext());
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static Model turtle(String name) {
    return RDFParser.fromString(expected(name + ".ttl"), Lang.TURTLE).toModel();
  }

  private static String expected(String file) {
    try (InputStream in = BundledQueriesTest.class.getResourceAsStream(EXPECTED + file)) {
      assertThat(in).as("the expected answer " + file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
