// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for readers. */
class PagesTest {
  private static final String MINISTRY = "/page/id/body/pk/labor-ministry";
  private static final String DOCUMENT = "/page/id/document/first";
  private static final String EVIL = "<img src=x onerror=alert(1)>\"'</script>Ünïcode bureau";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.samples(
            folder.resolve("store"),
            dataset -> {
              Node graph = NodeFactory.createURI(new Iris().graph("first"));
              Node evil = NodeFactory.createURI(new Iris().base() + "body/pk/evil");
              dataset.add(graph, evil, RDF.Nodes.type, Tip.Body.asNode());
              dataset.add(graph, evil, RDFS.label.asNode(), NodeFactory.createLiteralString(EVIL));
              dataset.add(
                  graph, evil, Tip.country.asNode(), NodeFactory.createURI(Iris.place("PK")));
            });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = served.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theFirstPageTellsWhatThereIs() {
    String page = page("/");
    assertThat(page)
        .contains("<dt>documents</dt><dd>2</dd>")
        .contains("<dt>programme</dt><dd>1</dd>")
        .contains("<dt>facts</dt><dd>5</dd>")
        .contains("href=\"/page/id/document/first\"")
        .contains("action=\"/search\"")
        .contains("href=\"/query/tier-history\"", "<h3>Money</h3>");
  }

  @Test
  void whatIsNotThereCanBeSought() {
    HttpResponse<String> answer = served.get("/nothing", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("action=\"/search\"");
  }

  @Test
  void theFirstPageIsSmall() {
    String page = page("/");
    int bytes = page.getBytes(StandardCharsets.UTF_8).length;
    Matcher asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
    while (asset.find()) {
      bytes += served.get(asset.group(1)).body().length();
    }
    assertThat(bytes).isLessThan(100_000);
  }

  @Test
  void aDocumentShowsItsTextWithTheEvidenceMarked() {
    String page = page(DOCUMENT);
    assertThat(page)
        .contains("id=\"char=10,67\"")
        .contains("\uD83C\uDFE5 for &lt;$900&gt; &amp; more.")
        .contains("class=\"u l0 bodies\"")
        .contains("href=\"#facts-1\"")
        .contains("aria-label=\"2 facts: bodies, funding\"")
        .contains("href=\"#char=10,67\"")
        .contains("<a href=\"" + MINISTRY + "\">Labor Ministry</a>");
    String text = page.replaceAll("(?s).*<article[^>]*>|</article>.*", "");
    String plain = text.replaceAll("<a class=\"ref\".*?</a>|<[^>]*>", "");
    assertThat(plain.replaceAll("\\s+", " ").strip())
        .isEqualTo(
            Samples.text()
                .replaceAll("\\s+", " ")
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"));
  }

  @Test
  void aTableCanBeShownAlone() {
    assertThat(page(DOCUMENT + "?table=counts"))
        .contains("id=\"show-counts\" checked")
        .doesNotContain("id=\"show-bodies\" checked");
    assertThat(page(DOCUMENT)).contains("id=\"show-bodies\" checked");
  }

  @Test
  void theTablesOfADocumentAreToBeHad() throws IOException {
    HttpResponse<String> csv = served.get("/tables/counts.csv?document=first");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"first-counts.csv\"");
    assertThat(csv.body().lines())
        .hasSize(3)
        .first()
        .isEqualTo(String.join(",", Table.COUNTS.columns()));
    assertThat(csv.body()).doesNotContain("second");
    byte[] zip = served.bytes("/tables/all.zip?document=first");
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactlyElementsOf(
            Arrays.stream(Table.values()).map(table -> table.title() + ".csv").toList());
    assertThat(served.bytes("/tables/all.zip?document=first")).isEqualTo(zip);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tables/counts.csv",
        "/tables/counts.csv?document=nothing",
        "/tables/nothing.csv?document=first",
        "/tables/../counts.csv?document=first",
        "/tables/counts.csv?document=first%0d%0aX-Evil:%201",
        "/neighbours",
        "/neighbours?iri=x",
      })
  void whatIsNotThereIsNotFound(String path) {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
  }

  @Test
  void aThingHasItsFactsWithTheirSentences() {
    String page = page(MINISTRY);
    assertThat(page)
        .contains("<h1>Labor Ministry</h1>")
        .contains("2 facts speak of it")
        .contains("<blockquote class=\"quote\"><a href=\"/page/id/document/first#char=10,67\">")
        .contains("data-src=\"/neighbours?iri=")
        .contains("<span class=\"date\">2010</span>", "told of in")
        .contains(">Pakistan</a>");
    // Both are stated by one sentence, which stands there once.
    assertThat(page.split("<blockquote", -1)).hasSize(2);
  }

  @Test
  void aFactHasItsPage() {
    Matcher fact = Pattern.compile("href=\"(/page/id/fact/[^\"]+)\"").matcher(page(DOCUMENT));
    assertThat(fact.find()).isTrue();
    assertThat(page(fact.group(1)))
        .contains("#char=10,67")
        .contains("Stated in <a href=\"" + DOCUMENT + "\">A report</a>");
  }

  @Test
  void aCountryIsToldOverTheYears() {
    assertThat(page("/page/place/PK"))
        .contains("data-plot=\"counts\"")
        .contains("data-plot=\"money\"")
        .contains("href=\"/query/counts-by-year?country=PK\"")
        .contains("<td>convictions</td>")
        .doesNotContain("data-plot=\"tiers\"");
  }

  @Test
  void neighboursAreToBeHadInJson() {
    String iri = Served.encode(new Iris().base() + "body/pk/labor-ministry");
    HttpResponse<String> answer = served.get("/neighbours?iri=" + iri);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).contains("\"name\":\"Pakistan\"", "\"kind\":\"country\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Labor", "LABÓR", "min lab", "labor mínis", "  labor   ministry "})
  void namesAreFoundWithoutCaseAndAccents(String words) {
    assertThat(served.get("/suggest?q=" + Served.encode(words)).body())
        .contains("\"name\":\"Labor Ministry\",\"kind\":\"body\",\"href\":\"" + MINISTRY + "\"");
    assertThat(page("/search?q=" + Served.encode(words)))
        .contains("<a href=\"" + MINISTRY + "\">Labor Ministry</a>");
  }

  @Test
  void otherNamesAreFoundToo() {
    assertThat(page("/search?q=unicode")).contains("&lt;img src=x");
    assertThat(page("/search?q=cote+d%27ivoire")).contains("Côte d'Ivoire");
    assertThat(page("/search?q=pakistan")).containsSubsequence("/page/place/PK\"", "Pakistan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AND OR NOT",
        "+-&&||!(){}[]^\"~*?:\\/",
        "iri:*",
        "\"unfinished",
        "a* b* c* d* e* f* g* h* i* j* k* l*",
        "<script>alert(1)</script>",
      })
  void anyWordsMayBeSought(String words) {
    String page = page("/search?q=" + Served.encode(words));
    assertThat(page).doesNotContain("<script>alert");
    assertThat(served.get("/suggest?q=" + Served.encode(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void sparqlFindsNamesToo() {
    page("/search?q=labor");
    String query =
        "PREFIX text: <http://jena.apache.org/text#> SELECT ?b { (?b ?score) text:query 'labor' }";
    assertThat(served.query(query, "text/csv").body()).contains("body/pk/labor-ministry");
  }

  @Test
  void aHostileNameIsText() {
    for (String path : List.of("/page/id/body/pk/evil", "/search?q=bureau", "/page/place/PK")) {
      assertThat(page(path)).as(path).contains("&lt;img src=x").doesNotContain("<img src=x");
    }
    assertThat(served.get("/suggest?q=bureau").body()).doesNotContain("<img");
  }

  @Test
  void documentsAreListedByYear() {
    assertThat(page("/documents?year=2010")).contains("A report").doesNotContain("document/second");
    assertThat(page("/documents")).contains("document/first", "document/second");
  }
}
