// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tipgraph.store.Store;
import io.github.tipgraph.store.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to a SPARQL endpoint on loopback that serves data in the shape of Wikidata. */
class EndpointTest {
  private static final Path SHARED = Path.of("../../shared/open-data");
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String WDT = "http://www.wikidata.org/prop/direct/";
  private static final String PLACE = "https://w3id.org/tipgraph/place/";

  @TempDir private Path temp;
  private Shelf shelf;
  private FusekiServer server;

  @AfterEach
  void close() {
    if (server != null) {
      server.stop();
    }
    if (shelf != null) {
      Store.release(shelf.store());
    }
  }

  /** The address of an endpoint that serves a graph. */
  private String serve(Graph graph) {
    DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
    server = FusekiServer.create().loopback(true).port(0).add("/wikidata", dataset).build().start();
    return "http://localhost:" + server.getPort() + "/wikidata";
  }

  @Test
  void everyPlaceWithACodeIsLinkedAndNoneWrongly() throws IOException {
    Path folder = shared();
    assumeTrue(Files.isRegularFile(folder.resolve("states.csv")), "the open data are not here");
    Map<String, Set<String>> truth = new TreeMap<>();
    Graph graph = GraphFactory.createDefaultGraph();
    countries(folder, graph, truth);
    subdivisions(folder, graph, truth);
    shelf = Shelf.in(temp.resolve("store"), "");
    Linking.Outcome outcome =
        shelf.link(
            serve(graph),
            Shelf.sources(200, Duration.ofSeconds(30)),
            Optional.empty(),
            Kind.COUNTRIES,
            Kind.SUBDIVISIONS);
    Map<String, Set<String>> same = links(OWL2.sameAs.asNode());
    Map<String, Set<String>> close = links(SKOS.closeMatch.asNode());
    Set<String> known = known();
    truth.keySet().retainAll(known);
    List<String> missing = missing(truth, same, close);
    System.out.println(
        "link: "
            + (truth.size() - missing.size())
            + " of "
            + truth.size()
            + " places with a code linked, "
            + same.size()
            + " of them as the same");
    assertThat(missing).isEmpty();
    assertThat(truth.keySet()).containsAll(same.keySet()).containsAll(close.keySet());
    assertThat(truth).hasSizeGreaterThan(5000);
    assertThat(same).hasSizeGreaterThan(truth.size() * 98 / 100);
    assertThat(same.keySet()).doesNotContainAnyElementsOf(close.keySet());
    assertThat(outcome.links()).isGreaterThanOrEqualTo(truth.size());
    assertThat(Store.read(shelf.store(), Validation::of).conforms()).isTrue();
  }

  /** What is not linked as it should be. */
  private static List<String> missing(
      Map<String, Set<String>> truth,
      Map<String, Set<String>> same,
      Map<String, Set<String>> close) {
    List<String> missing = new ArrayList<>();
    truth.forEach(
        (place, items) -> {
          Set<String> linked = new HashSet<>(same.getOrDefault(place, Set.of()));
          linked.addAll(close.getOrDefault(place, Set.of()));
          if (!linked.equals(items)) {
            missing.add(place + " is linked to " + linked + ", not " + items);
          }
        });
    return missing;
  }

  private static Path shared() {
    Path next = Path.of("../shared/open-data");
    return Files.isDirectory(next) ? next : SHARED;
  }

  private Set<String> known() {
    return Store.read(
        shelf.store(),
        dataset -> {
          Set<String> known = new HashSet<>();
          for (CodeKind kind : CodeKind.values()) {
            dataset
                .find(Node.ANY, Node.ANY, kind.property().asNode(), Node.ANY)
                .forEachRemaining(quad -> known.add(quad.getSubject().getURI()));
          }
          return known;
        });
  }

  private Map<String, Set<String>> links(Node property) {
    return Store.read(
        shelf.store(),
        dataset -> {
          Map<String, Set<String>> links = new TreeMap<>();
          for (Node set : Store.linkGraphs(dataset)) {
            dataset
                .find(set, Node.ANY, property, Node.ANY)
                .forEachRemaining(
                    quad ->
                        links
                            .computeIfAbsent(quad.getSubject().getURI(), k -> new HashSet<>())
                            .add(quad.getObject().getURI()));
          }
          return links;
        });
  }

  private static void countries(Path folder, Graph graph, Map<String, Set<String>> truth)
      throws IOException {
    for (CSVRecord row : rows(folder.resolve("country-codes.csv"))) {
      String id = row.get("wikidata_id").replaceFirst(".*/", "");
      String code = row.get("ISO3166-1-Alpha-2");
      if (id.startsWith("Q")) {
        add(graph, id, "P297", text(code));
        add(graph, id, "P298", text(row.get("ISO3166-1-Alpha-3")));
        label(graph, id, row.get("CLDR display name"));
        truth.computeIfAbsent(PLACE + code, k -> new HashSet<>()).add(WD + id);
      }
    }
  }

  private static void subdivisions(Path folder, Graph graph, Map<String, Set<String>> truth)
      throws IOException {
    for (CSVRecord row : rows(folder.resolve("states.csv"))) {
      String id = row.get("wikiDataId");
      String code = row.get("iso3166_2");
      if (id.matches("Q\\d+") && !code.isEmpty()) {
        add(graph, id, "P300", text(code));
        label(graph, id, row.get("name"));
        graph
            .find(Node.ANY, NodeFactory.createURI(WDT + "P297"), text(row.get("country_code")))
            .toList()
            .forEach(triple -> add(graph, id, "P17", triple.getSubject()));
        truth.computeIfAbsent(PLACE + code, k -> new HashSet<>()).add(WD + id);
      }
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(file))) {
      return parser.getRecords();
    }
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static void add(Graph graph, String id, String property, Node value) {
    graph.add(NodeFactory.createURI(WD + id), NodeFactory.createURI(WDT + property), value);
  }

  private static void label(Graph graph, String id, String label) {
    graph.add(
        NodeFactory.createURI(WD + id),
        RDFS.label.asNode(),
        NodeFactory.createLiteralLang(label, "en"));
  }

  @Test
  void bodiesAreLinkedByNameCountryAndKind() throws IOException {
    List<CSVRecord> rows = rows(Path.of("src/test/resources/link/bodies.csv"));
    shelf = Shelf.in(temp.resolve("store"), bodies(rows));
    shelf.link(serve(RDFDataMgr.loadGraph("src/test/resources/link/bodies.ttl")), Kind.BODIES);
    Map<String, Set<String>> links = links(SKOS.closeMatch.asNode());
    int right = 0;
    int there = 0;
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String item = rows.get(i).get("item");
      there += item.isEmpty() ? 0 : 1;
      Set<String> linked = links.getOrDefault(Shelf.BASE + "body/" + i, Set.of());
      for (String target : linked) {
        if (target.equals("https://example.org/item/" + item)) {
          right++;
        } else {
          wrong.add(rows.get(i).get("name") + " " + target);
        }
      }
      if (linked.isEmpty() && !item.isEmpty()) {
        missing.add(rows.get(i).get("name") + " " + rows.get(i).get("country"));
      }
    }
    System.out.println(
        "link: %d of %d body candidates right (wrong: %s), %d of %d bodies found (missing: %s)"
            .formatted(right, right + wrong.size(), wrong, right, there, missing));
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThanOrEqualTo(there * 7 / 10);
  }

  /** The bodies of a table as a document says them. */
  private static String bodies(List<CSVRecord> rows) {
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      turtle.append("<body/%d> a tip:Body ; rdfs:label \"%s\"".formatted(i, row.get("name")));
      if (!row.get("acronym").isEmpty()) {
        turtle.append(" ; skos:altLabel \"").append(row.get("acronym")).append('"');
      }
      if (!row.get("country").isEmpty()) {
        turtle.append(" ; tip:country place:").append(row.get("country"));
      }
      turtle.append(" .\n");
    }
    return turtle.toString();
  }

  @Test
  void aLawIsToldByItsYearAndPlacesByAllTheirCodes() {
    shelf =
        Shelf.in(
            temp.resolve("store"),
            """
            <law/1> a tip:Law ; rdfs:label "Bonded Labour Abolition Act" ; eli:title "Bonded Labour Abolition Act" ; tip:lawYear "1992"^^xsd:gYear ; tip:country place:PK .
            """);
    Graph graph =
        Shelf.graph(
            """
            wd:Q843 wdt:P297 "PK" ; wdt:P298 "PAK" .
            wd:Q1 rdfs:label "Bonded Labour Abolition Act, 1992"@en ; wdt:P17 wd:Q843 ; wdt:P31 wd:Q820655 .
            wd:Q2 rdfs:label "Bonded Labour Abolition Act"@en , "Bonded Labour Abolition Act, 1976"@mul ; wdt:P17 wd:Q668 ; wdt:P31 wd:Q820655 .
            wd:Q668 wdt:P297 "IN" ; wdt:P298 "IND" .
            wd:Q3 wdt:P297 "IN" .
            wd:Q35 wdt:P297 "DK" ; wdt:P298 "DNK" .
            wd:Q756617 wdt:P297 "DK" ; wdt:P298 "DNK" .
            wd:Q5 wdt:P297 "FR" ; wdt:P298 "DEU" .
            wd:Q4 wdt:P300 "PK-SD", "PK-PB" .
            """);
    Linking.Outcome outcome = shelf.link(serve(graph));
    assertThat(shelf.objects(Shelf.BASE + "law/1", SKOS.closeMatch)).containsExactly(WD + "Q1");
    assertThat(shelf.objects(PLACE + "PK", OWL2.sameAs)).containsExactly(WD + "Q843");
    assertThat(shelf.objects(PLACE + "IN", OWL2.sameAs)).containsExactly(WD + "Q668");
    assertThat(shelf.objects(PLACE + "DK", OWL2.sameAs)).isEmpty();
    assertThat(shelf.objects(PLACE + "DK", SKOS.closeMatch))
        .containsExactly(WD + "Q35", WD + "Q756617");
    assertThat(shelf.objects(PLACE + "FR", SKOS.closeMatch)).isEmpty();
    assertThat(shelf.objects(PLACE + "PK-SD", OWL2.sameAs)).isEmpty();
    assertThat(shelf.objects(PLACE + "PK-SD", SKOS.closeMatch)).containsExactly(WD + "Q4");
    assertThat(outcome.tallies().get(0).open()).isEqualTo(2);
    assertThat(Store.read(shelf.store(), Validation::of).lines()).isEmpty();
  }

  @Test
  void theSameAnswersGiveTheSameBytesAndASecondRunReplacesTheFirst() {
    shelf =
        Shelf.in(
            temp.resolve("store"),
            "<law/1> a tip:Law ; rdfs:label \"Penal Code\" ; tip:country place:PK .");
    Graph graph =
        Shelf.graph(
            "wd:Q843 wdt:P297 \"PK\" . wd:Q9 rdfs:label \"Penal Code\"@en ; wdt:P17 wd:Q843 .");
    String address = serve(graph);
    shelf.link(address);
    String first = shelf.bytes();
    shelf.link(address);
    assertThat(shelf.bytes())
        .isEqualTo(first)
        .contains("the label agrees; country PK agrees; of no known kind");
    graph.delete(
        NodeFactory.createURI(WD + "Q9"),
        RDFS.label.asNode(),
        NodeFactory.createLiteralLang("Penal Code", "en"));
    shelf.link(address);
    assertThat(shelf.bytes()).doesNotContain("Q9").contains("Q843");
    assertThat(Store.<List<Node>>read(shelf.store(), Store::linkGraphs)).hasSize(1);
    assertThat(Store.<List<Node>>read(shelf.store(), Store::documentGraphs)).hasSize(1);
  }
}
