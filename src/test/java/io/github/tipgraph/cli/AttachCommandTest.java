// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data of others that the store keeps, and what the commands make of them. */
class AttachCommandTest extends OnSampleStore {
  private static final String TABLE = "iso3166_2,name,population\nPK-SD,Sindh,55000000\n";

  private static final String NAMES =
      "SELECT ?name { GRAPH data:states { ?row states:name ?name } } ORDER BY ?name";

  private Cli attach(String text, Object... more) throws IOException {
    List<Object> all = new ArrayList<>(List.of("attach", "states=" + write("s.csv", text)));
    all.addAll(Arrays.asList(more));
    return run(all.toArray());
  }

  private String names() {
    return run("query", "-e", NAMES, "--format", "csv").out().replace("\r\n", "\n");
  }

  @Test
  void queriesSeeItAsTheyDoWhatIsGivenWithThem() throws IOException {
    Path file = write("states.csv", TABLE);
    String with =
        run("query", "province-population", "--with", "states=" + file, "--format", "csv").out();
    assertThat(attach(TABLE).out()).startsWith("3 triples of ").contains("data:states");
    assertThat(run("query", "province-population", "--format", "csv").out()).isEqualTo(with);
    assertThat(names()).isEqualTo("name\nSindh\n");
    String joined =
        "SELECT ?place ?label { ?place tip:iso3166-2 ?code "
            + "GRAPH data:states { ?row states:iso3166_2 ?code } ?place skos:prefLabel ?label }";
    assertThat(run("query", "-e", joined, "--format", "csv").out())
        .isEqualTo("place,label\r\nhttps://w3id.org/tipgraph/place/PK-SD,Sindh\r\n");
    String union = "SELECT (COUNT(*) AS ?n) { ?row states:name ?name }";
    assertThat(run("query", "-e", union, "--format", "csv").out()).isEqualTo("n\r\n0\r\n");
    String from = "SELECT ?n FROM data:states { ?row states:name ?n }";
    assertThat(run("query", "-e", from, "--format", "csv").out()).isEqualTo("n\r\nSindh\r\n");
  }

  @Test
  void columnsThatRdfXmlHasNoNameForAreRefusedInIt() throws IOException {
    attach("country,2010\nPK,5\n");
    Path file = write("e.rdf", "as it was");
    Cli cli = run("export", "--attached", "--format", "rdfxml", "-o", file);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("data/states#2010>").hasLineCount(1);
    assertThat(file).hasContent("as it was");
    String all = "CONSTRUCT { ?s ?p ?o } { GRAPH data:states { ?s ?p ?o } }";
    Cli query = run("query", "-e", all, "--format", "rdfxml");
    assertThat(query.code()).isEqualTo(2);
    assertThat(query.out()).isEmpty();
    assertThat(run("export", "--attached").out()).contains("#2010> ");
  }

  @Test
  void whatIsGivenWithAQueryStandsInItsPlace() throws IOException {
    attach(TABLE);
    Path other = write("other.csv", "name\nPunjab\n");
    Cli cli = run("query", "-e", NAMES, "--with", "states=" + other, "--format", "csv");
    assertThat(cli.out()).isEqualTo("name\r\nPunjab\r\n");
  }

  @Test
  void itIsDescribed() throws IOException {
    attach(
        TABLE,
        "--licence=CC-BY-4.0",
        "--source=https://example.org/states",
        "--data-version=7",
        "--title=States");
    String hash = Sha256.of(TABLE.getBytes(StandardCharsets.UTF_8));
    assertThat(run("datasets").out())
        .containsPattern("states +3 +" + TABLE.length() + " +text/csv +CC-BY-4.0 +7 +s.csv");
    assertThat(run("datasets", "--format", "turtle").out())
        .contains(
            "dcterms:license <https://spdx.org/licenses/CC-BY-4.0>",
            "dcterms:source <https://example.org/states>",
            "dcterms:title \"States\"",
            "dcat:version \"7\"",
            "media-types/text/csv>",
            "spdx:checksumValue \"" + hash + "\"",
            "prov:used <urn:sha256:" + hash + ">")
        .doesNotContain(temp.toString());
    assertThat(run("describe").out()).containsPattern("states +3 ");
    assertThat(run("describe", "--format", "turtle").out()).contains("dcat:version \"7\"");
    assertThat(run("validate").out()).isEqualTo("conforms\n");
  }

  @Test
  void otherCommandsLeaveIt() throws IOException {
    attach("iso3166_2,name,label\nPK-SD,Sindh,1\n");
    String before = run("export", "--attached", "--format", "nq").out();
    assertThat(run("link").code()).isZero();
    Path text = write("more.txt", "Oman is a destination country for women.");
    assertThat(run("build", text).code()).isZero();
    assertThat(names()).isEqualTo("name\nSindh\n");
    assertThat(run("export", "--attached", "--format", "nq").out().lines().toList())
        .containsAll(before.lines().filter(line -> line.contains("/data/states")).toList());
    assertThat(run("validate").out()).isEqualTo("conforms\n");
  }

  @Test
  void anExportHasItOnRequest() throws IOException {
    String before = run("export").out();
    attach(TABLE);
    assertThat(run("export").out()).isEqualTo(before);
    String whole = run("export", "--attached", "--format", "trig").out();
    assertThat(whole).contains("data:states {", "\"Sindh\"", "states/description> {");
    assertThat(run("export", "--attached", "--format", "trig").out()).isEqualTo(whole);
    assertThat(run("export", "--attached").out()).contains("\"Sindh\"");
    for (List<String> wrong :
        List.of(List.of("--format", "csv", "-o", "x"), List.of("--document", "first"))) {
      Cli cli = run("export", "--attached", wrong.get(0), wrong.get(1));
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains("--attached is for whole graphs");
    }
  }

  @Test
  void theSameDataGiveTheSameBytesAlsoWithBlankNodes() throws IOException {
    Path file = write("d.ttl", "<urn:x:a> <urn:x:b> [ <urn:x:c> 1 ], _:z . _:z <urn:x:c> 2 .");
    run("attach", "d=" + file);
    String once = run("export", "--attached", "--format", "nq").out();
    assertThat(run("detach", "d").code()).isZero();
    run("attach", "d=" + file);
    assertThat(run("export", "--attached", "--format", "nq").out()).isEqualTo(once);
  }

  @Test
  void whatCannotBeReadLeavesTheEarlierOne() throws IOException {
    attach(TABLE);
    Cli cli = attach("a,a\n1,2\n");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("s.csv, line 1: has two columns a");
    Path cut = store.resolveSibling("cut.nt.gz");
    Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b});
    assertThat(run("attach", "states=" + cut).err()).contains("cannot be read (it ends too early)");
    assertThat(names()).isEqualTo("name\nSindh\n");
    assertThat(attach(TABLE.replace("Sindh", "Sind")).code()).isZero();
    assertThat(store.resolve("attached").toFile().list()).containsExactly("states");
    assertThat(store.resolve("attached/states").toFile().list()).containsExactly("2");
    assertThat(names()).isEqualTo("name\nSind\n");
  }

  @Test
  void whatAProcessThatDiedLeftBehindIsNothing() throws IOException {
    attach(TABLE);
    Files.createDirectories(store.resolve("attached/.draft-1/Data-0001"));
    Files.createDirectories(store.resolve("attached/other"));
    String living = ".draft-" + ProcessHandle.current().pid() + "-1";
    Files.createDirectories(store.resolve("attached").resolve(living));
    Files.createDirectories(store.resolve("attached/.draft-999999999-1/store/Data-0001"));
    assertThat(run("datasets").out()).contains("states").doesNotContain("draft", "other");
    assertThat(names()).isEqualTo("name\nSindh\n");
    attach(TABLE);
    assertThat(store.resolve("attached").toFile().list())
        .contains("states", living)
        .doesNotContain(".draft-999999999-1");
  }

  @Test
  void manyAreThereTogether() throws IOException {
    attach(TABLE);
    run("attach", "more=" + write("m.csv", "code,name\nPK-SD,Sind\n"));
    String query =
        "SELECT ?label ?name { GRAPH data:states { ?s states:iso3166_2 ?code }"
            + " GRAPH data:more { ?m more:code ?code ; more:name ?name }"
            + " ?place tip:iso3166-2 ?code ; skos:prefLabel ?label }";
    assertThat(run("query", "-e", query, "--format", "csv").out())
        .isEqualTo("label,name\r\nSindh,Sind\r\n");
  }

  @Test
  void itIsTakenAway() throws IOException {
    assertThat(run("datasets").out()).isEqualTo("no data of others are attached\n");
    attach(TABLE);
    assertThat(run("detach", "state").err())
        .contains("state: no dataset of this name is attached; take one of states");
    assertThat(run("detach", "states").code()).isZero();
    assertThat(store.resolve("attached/states")).doesNotExist();
    assertThat(run("datasets").out()).isEqualTo("no data of others are attached\n");
    Cli cli = run("query", "province-population");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("tipgraph attach states=FILE");
  }

  @Test
  void mistakesAreTold() throws IOException {
    Path file = write("s.csv", TABLE);
    assertThat(run("attach", "tip=" + file).err()).contains("'tip' is a prefix that queries use");
    assertThat(run("attach", "a b=" + file).err()).contains("'a b' is no name for data");
    assertThat(run("attach", "s=" + file, "--licence", "free for all").err())
        .contains("neither an identifier of SPDX");
    assertThat(run("attach", "s=" + file, "--source", "here").err())
        .contains("'here' is no http(s) address");
    assertThat(run("attach", "s=" + temp.resolve("none.csv")).err())
        .contains("there is no such file");
    assertThat(run("attach", "s=" + write("a.hdt", "$HDT")).err())
        .contains("is HDT, which is not read; give RDF");
    Cli cli = Cli.run("attach", "s=" + file, "--store", temp.resolve("nowhere"));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("holds no store yet");
    assertThat(temp.resolve("nowhere")).doesNotExist();
    assertThat(run("datasets").out()).isEqualTo("no data of others are attached\n");
  }

  @Test
  void anAddressIsToldAsWhereItIsFrom() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = TABLE.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/s.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/s.csv";
      assertThat(run("attach", "states=" + address).code()).isZero();
      assertThat(run("datasets", "--format", "turtle").out())
          .contains("dcat:downloadURL <" + address + ">", "dcat:accessURL <" + address + ">");
      assertThat(run("validate").out()).isEqualTo("conforms\n");
      assertThat(run("attach", "states=" + address.replace("/s.", "/t.")).err())
          .contains("the server answered 404");
      assertThat(names()).isEqualTo("name\nSindh\n");
    } finally {
      server.stop(0);
    }
  }
}
