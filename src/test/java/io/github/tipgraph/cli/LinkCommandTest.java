// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links from the command line, and what the other commands make of them. */
class LinkCommandTest extends OnSampleStore {
  private static final String CATALOGUE =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX ex: <https://example.org/>
      ex:pk wdt:P297 "PK" ; wdt:P298 "PAK" .
      ex:ministry rdfs:label "Ministry of Labour"@en ; wdt:P17 ex:pk .
      ex:other rdfs:label "Ministry of Work"@en ; skos:altLabel "Labour Ministry"@en .
      """;

  @Test
  void theBundledLinksAreThereWithoutTheNetwork() {
    Cli cli = run("link");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .containsPattern("countries +250 +246 +0 +0\n")
        .containsPattern("subdivisions +\\d+ +4 +0 +0\n")
        .contains("250 links in <https://w3id.org/tipgraph/id/links/bundled> of " + store);
    assertThat(
            run("query", "-e", "SELECT ?item { place:PK owl:sameAs ?item }", "--format", "csv")
                .out())
        .isEqualTo("item\r\nhttp://www.wikidata.org/entity/Q843\r\n");
    assertThat(run("validate").out()).isEqualTo("conforms\n");
    assertThat(run("describe").out())
        .contains("2 documents, ")
        .containsPattern("links/bundled.ttl +250 +0\n");
    assertThat(run("describe", "--format", "turtle").out())
        .containsPattern("links/bundled>\n  a void:Linkset ;")
        .contains("void:linkPredicate owl:sameAs", "void:triples 250");
    assertThat(run("export", "--format", "trig").out()).contains("links/bundled> {", "owl:sameAs");
    assertThat(run("export", "--document", "first").out()).doesNotContain("owl:sameAs");
  }

  @Test
  void onlyWhatDocumentsMentionAndOnlySomeKinds() {
    assertThat(run("link", "--mentioned", "--only", "countries").out())
        .containsPattern("countries +[1-9] +[1-9] ")
        .doesNotContain("subdivisions", "bodies");
  }

  @Test
  void aTableIsReadByTheNamesOfItsColumns() throws IOException {
    Path table =
        write(
            "t.csv",
            "name,alpha-2,iso3166_2,FIPS,wikidata\nSindh,PK,PK-SD,AU,Q37211\nPakistan,PK,,,https://www.wikidata.org/wiki/Q843\n");
    Cli cli = run("link", "--to", table, "--code-column", "iso3166_2");
    assertThat(cli.out())
        .containsPattern("subdivisions +\\d+ +1 +0 ")
        .containsPattern("countries +250 +0 +0 ");
    Path codes =
        write(
            "codes.tsv",
            "Code\tItem\nPK\thttps://example.org/1\nPK-SD\thttps://example.org/2\nXX\thttps://example.org/3\n");
    assertThat(run("link", "--to", codes).out())
        .contains("2 links in <https://w3id.org/tipgraph/id/links/codes>");
    Path numbers = write("numbers.csv", "code,id\nPK,77\n");
    assertThat(
            run("link", "--to", numbers, "--id-column", "id", "--id-prefix", "https://example.org/")
                .code())
        .isZero();
    assertThat(run("query", "-e", "ASK { place:PK owl:sameAs <https://example.org/77> }").out())
        .isEqualTo("yes\n");
  }

  @Test
  void whatCannotBeUsedIsToldOfAndChangesNothing() throws IOException {
    String before = run("export", "--format", "nq").out();
    told(
        2,
        "nowhere: is neither a source that is known (bundled, dbpedia, europa, wikidata)",
        "--to",
        "nowhere");
    told(
        2,
        "bundled: is no table; leave out --code-column",
        "--to",
        "bundled",
        "--code-column",
        "a");
    told(
        2,
        "is no table",
        "--to",
        write("t.ttl", "<x:a> <http://www.w3.org/2002/07/owl#sameAs> <x:b> ."),
        "--id-column",
        "a");
    told(
        2,
        "has no column that is known to hold codes; name one of its columns with --code-column: a, b",
        "--to",
        write("a.csv", "a,b\n1,2\n"));
    told(
        2,
        "has no column that is known to hold identifiers",
        "--to",
        write("b.csv", "code,b\nPK,2\n"));
    told(
        2,
        "record 2: '7' is neither an IRI nor an item of Wikidata",
        "--to",
        write("c.csv", "code,item\nPK,7\n"));
    told(2, "is no Turtle", "--to", write("d.ttl", "<a> <b> \n"));
    told(2, "is data of no known form", "--to", write("e.docx", "x"));
    told(1, "empty.ttl: knows none of", "--to", write("empty.ttl", "<a:a> <b:b> 1 .\n"));
    told(2, "'towns' is not one of countries, subdivisions, bodies, laws", "--only", "towns");
    told(2, "--batch: 0 is too small or too large; give 1 to 1000", "--batch", "0");
    told(
        2,
        "the decision is 'maybe'",
        "--review",
        write(
            "r.csv",
            "decision,entity,name,kind,country,candidate,label,score,reason\nmaybe,,,,,,,,\n"));
    assertThat(run("export", "--format", "nq").out()).isEqualTo(before);
    assertThat(Cli.run("link", "--store", temp.resolve("none")).err())
        .contains("holds no store yet");
  }

  private void told(int code, String line, Object... args) {
    List<Object> all = new ArrayList<>(List.of("link"));
    all.addAll(Arrays.asList(args));
    Cli cli = run(all.toArray());
    assertThat(cli.err()).contains(line).hasLineCount(1);
    assertThat(cli.code()).isEqualTo(code);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aReaderDecides() throws IOException {
    Path catalogue = write("catalogue.ttl", CATALOGUE);
    Path review = temp.resolve("review.csv");
    Cli first = run("link", "--to", catalogue, "--review", review);
    assertThat(first.out())
        .containsPattern("countries +250 +1 +0 ")
        .containsPattern("bodies +\\d+ +0 +1 +0\n");
    assertThat(run("validate").out()).isEqualTo("conforms\n");
    List<String> rows = Files.readAllLines(review);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .contains("Labor Ministry", "https://example.org/ministry", "country PK agrees");
    Files.writeString(
        review,
        rows.get(0)
            + "\nreject"
            + rows.get(1)
            + "\naccept"
            + rows.get(2)
            + "\nreject,https://example.org/gone,,,,https://example.org/x,,,\n");
    Cli second = run("link", "--to", catalogue, "--review", review);
    assertThat(second.err())
        .contains(
            "warning: ", "decides about https://example.org/gone, which the store does not have");
    String query =
        "SELECT ?target ?c ?why { ?l a tip:Link ; tip:target ?target ; tip:confidence ?c ; tip:reason ?why }";
    assertThat(run("query", "-e", query, "--format", "csv").out())
        .contains("https://example.org/other,1.0,accepted by a reader; ")
        .doesNotContain("https://example.org/ministry");
    assertThat(Files.readAllLines(review)).hasSize(4);
    assertThat(run("validate").out()).isEqualTo("conforms\n");
    assertThat(run("export", "--min-confidence", "0.99", "--format", "nt").out())
        .contains("closeMatch");
  }

  @Test
  void whatIsLessSureIsLeftOutWhereThatIsAskedFor() throws IOException {
    run("link", "--to", write("catalogue.ttl", CATALOGUE));
    assertThat(run("export", "--format", "nt").out())
        .contains("closeMatch", "sameAs", "ontology#Link>");
    Path sure = temp.resolve("sure.ttl");
    run("export", "--min-confidence", "0.95", "-o", sure);
    assertThat(sure)
        .content()
        .contains("owl:sameAs", "void:triples 1")
        .doesNotContain("closeMatch <", "tip:Link");
  }

  @Test
  void aBuildKeepsTheLinks() throws IOException {
    run("link");
    Path text = write("new.txt", "The government of Ghana convicted 12 traffickers.\n");
    assertThat(run("build", text).code()).isZero();
    assertThat(run("describe").out())
        .contains("3 documents, ")
        .containsPattern("links/bundled.ttl +250 +0\n");
  }

  @Test
  void timeIsSaidOnlyWhereItIsAskedFor() {
    run("link");
    assertThat(run("query", "-e", "ASK { ?s prov:endedAtTime ?t }").out()).isEqualTo("no\n");
    run("link", "--time");
    assertThat(run("query", "-e", "ASK { ?s prov:endedAtTime ?t }").out()).isEqualTo("yes\n");
  }
}
