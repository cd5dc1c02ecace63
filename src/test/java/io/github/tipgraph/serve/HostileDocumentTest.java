// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.TipGraph;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.Param;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.OntologyGraph;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that would be a program, and parameters that would be a query, are text. */
class HostileDocumentTest {
  private static final String EVIL =
      "\"><img src=x onerror=alert(1)><script>alert(2)</script>' onload=alert(3) x='${7*7}";
  private static final String ID = "evil\"><script>alert(4)</script>";
  private static final int PAGES = 120;

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.of(
            folder.resolve("store"),
            dataset -> {
              OntologyGraph.refresh(dataset);
              add(dataset);
            });
  }

  private static void add(DatasetGraph dataset) {
    String text = "The " + EVIL + " Ministry spent $900 for " + EVIL + ".";
    Evidence evidence = Evidence.at(ID, text, 0, text.length());
    String title = EVIL;
    Header header =
        new Header(
            title,
            EVIL,
            "2010-02-01",
            EVIL,
            "PK",
            "interim-assessment",
            "2010",
            "",
            "",
            "",
            "javascript:alert(5)//" + EVIL);
    Document document = new Document(ID, text, header, List.of(), "0123456789abcdef".repeat(4));
    Party body = Party.body(EVIL + " Ministry");
    Assessment assessment =
        new Assessment(
            ID,
            "PK",
            "2010",
            List.of(
                new BodyProfile(evidence, EVIL + " Ministry", EVIL, Level.NATIONAL, "PK"),
                new Funding(
                    evidence,
                    "900",
                    "USD",
                    Bound.EXACT,
                    Modality.BUDGET,
                    Basis.TOTAL,
                    EVIL,
                    body,
                    Party.NONE,
                    "")));
    TipGraph tipGraph = TipGraph.create();
    NamedGraphs.replace(
        dataset,
        NodeFactory.createURI(tipGraph.graph(document)),
        tipGraph.toModel(document, assessment).getGraph());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** Follows the links from the first page, and of the vocabulary's pages only some. */
  @Test
  void noPageBecomesAProgram() {
    Deque<String> open =
        new ArrayDeque<>(
            List.of("/", "/documents", "/search?q=ministry", "/quality", "/map", "/page/place/PK"));
    Set<String> seen = new HashSet<>(open);
    int tells = 0;
    int pages = 0;
    for (; !open.isEmpty() && pages < PAGES; pages++) {
      String path = open.remove();
      HttpResponse<String> answer = served.get(path, "Accept", "text/html");
      assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
      tells += answer.body().contains("&lt;img src=x onerror") ? 1 : 0;
      org.jsoup.nodes.Document page = Jsoup.parse(answer.body());
      page.getAllElements().forEach(element -> isHarmless(path, element));
      for (Element link : page.select("a[href^=/]")) {
        String next = link.attr("href").replaceFirst("#.*", "");
        if (!next.matches("/(assets|tables|ontology|shapes|page/vocab).*|.*[?&]format=.*")
            && seen.add(next)) {
          open.add(next);
        }
      }
    }
    assertThat(tells).isGreaterThan(6);
    assertThat(pages).isGreaterThan(40);
  }

  private static void isHarmless(String path, Element element) {
    String what = path + ": " + element.outerHtml();
    for (Attribute attribute : element.attributes()) {
      assertThat(attribute.getKey()).as(what).doesNotStartWith("on");
      if (Set.of("href", "src", "action", "data-src").contains(attribute.getKey())) {
        assertThat(attribute.getValue().strip())
            .as(what)
            .doesNotMatch("(?is)(javascript|vbscript|data):.*");
      }
    }
    if (element.normalName().equals("script")) {
      assertThat(
              element.attr("src").startsWith("/assets/") && element.data().isEmpty()
                  || element.attr("type").equals("application/json"))
          .as(what)
          .isTrue();
    }
    assertThat(element.normalName()).as(what).isNotIn("img", "iframe", "object", "embed", "base");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\" } UNION { BIND(CONCAT('INJ', 'ECTED') AS ?nation) } #",
        "x' } UNION { BIND(CONCAT('INJ', 'ECTED') AS ?nation) } #",
        "x> } UNION { BIND(CONCAT('INJ', 'ECTED') AS ?nation) } #",
        "x\\\" . ?a ?b ?c } #",
        "?country",
        "PK\n} INSERT { GRAPH <x:g> { <x:a> <x:b> <x:c> } } WHERE {",
        "x'; DROP ALL; #",
        "\u0000"
      })
  void noParameterBecomesAQuery(String value) {
    String encoded = Served.encode(value);
    for (BundledQuery query : new Catalogue().all()) {
      StringBuilder path = new StringBuilder("/query/" + query.name() + "?format=csv");
      for (Param param : query.params()) {
        path.append('&').append(param.name()).append('=').append(encoded);
      }
      if (!query.params().isEmpty() && query.needs().isEmpty() && query.services().isEmpty()) {
        HttpResponse<String> answer = served.get(path.toString());
        assertThat(answer.statusCode()).as(path.toString()).isIn(200, 400);
        assertThat(answer.body()).as(path.toString()).doesNotContain("INJECTED");
      }
    }
    for (String path :
        List.of(
            "/documents?year=",
            "/search?q=",
            "/suggest?q=",
            "/quality?document=",
            "/map?country=",
            "/thing?iri=",
            "/neighbours?iri=",
            "/tables/counts.csv?document=")) {
      HttpResponse<String> answer = served.get(path + encoded);
      assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
      assertThat(answer.body()).as(path).doesNotContain("INJECTED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "DESCRIBE <file:///etc/passwd>",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>('1') AS ?x) {}",
        "LOAD <file:///etc/passwd>"
      })
  void noQueryReadsFiles(String query) {
    HttpResponse<String> answer = served.query(query, "*/*");
    assertThat(answer.statusCode()).isIn(200, 400, 422);
    assertThat(answer.body()).doesNotContain("root:", "Exception");
  }
}
