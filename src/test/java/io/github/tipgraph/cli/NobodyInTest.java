// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of somebody else reaches nothing beside itself: no other file, and no server. */
@Timeout(60)
class NobodyInTest {
  private static final String SECRET = "what-nobody-may-read";
  private static final String RDF =
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e.org/'>"
          + "<rdf:Description rdf:about='http://e.org/a'><e:p>%s</e:p></rdf:Description></rdf:RDF>";
  private static final String TRIX =
      "<TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'><graph><triple><uri>http://e.org/a</uri>"
          + "<uri>http://e.org/p</uri><plainLiteral>%s</plainLiteral></triple></graph></TriX>";
  private static final String LAUGHS =
      "<!DOCTYPE r [<!ENTITY l0 'ha'>"
          + IntStream.range(1, 12)
              .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
              .collect(Collectors.joining())
          + "]>";

  @TempDir private static Path temp;
  private static Path store;
  private static Watched server;

  @BeforeAll
  static void prepare() throws IOException {
    store = temp.resolve("store");
    Samples.fill(store);
    server = new Watched();
    Files.writeString(temp.resolve("secret"), SECRET);
    Files.writeString(temp.resolve("secret.json"), "{\"@context\":{\"p\":\"http://e.org/p\"}}");
  }

  @AfterAll
  static void close() {
    server.close();
    Store.release(store);
  }

  @BeforeEach
  void forget() {
    server.answer("{\"@context\":{\"p\":\"http://e.org/p\"}}");
  }

  /** An attack: the name of a file, and what stands in it. */
  record Attack(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> reaching() {
    String file = temp.resolve("secret").toUri().toString();
    String context = temp.resolve("secret.json").toUri().toString();
    String at = server.address();
    return Stream.of(
        new Attack("file.rdf", doctype("<!ENTITY x SYSTEM '" + file + "'>") + RDF.formatted("&x;")),
        new Attack("web.rdf", doctype("<!ENTITY x SYSTEM '" + at + "'>") + RDF.formatted("&x;")),
        new Attack("part.rdf", doctype("<!ENTITY % x SYSTEM '" + at + "'> %x;") + RDF),
        new Attack("dtd.rdf", "<!DOCTYPE r SYSTEM '" + at + "'>" + RDF),
        new Attack("file.trix", doctype("<!ENTITY x SYSTEM '" + file + "'>") + TRIX),
        new Attack("web.trix", doctype("<!ENTITY x SYSTEM '" + at + "'>") + TRIX.formatted("&x;")),
        new Attack("dtd.trix", "<!DOCTYPE r SYSTEM '" + at + "'>" + TRIX),
        new Attack("web.jsonld", jsonld("\"" + at + "\"")),
        new Attack("file.jsonld", jsonld("\"" + context + "\"")),
        new Attack("import.jsonld", jsonld("{\"@version\":1.1,\"@import\":\"" + at + "\"}")));
  }

  private static String doctype(String entities) {
    return "<!DOCTYPE r [" + entities + "]>";
  }

  private static String jsonld(String context) {
    return "{\"@context\":" + context + ",\"@id\":\"http://e.org/a\",\"p\":\"x\"}";
  }

  static Stream<Attack> swelling() {
    return Stream.of(
        new Attack("laughs.rdf", LAUGHS + RDF.formatted("&l11;")),
        new Attack("laughs.trix", LAUGHS + TRIX.formatted("&l11;")),
        new Attack("deep.jsonld", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)),
        new Attack("deep.ttl", "<http://a>" + " <http://p> [".repeat(50_000)));
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void dataAreReadWithoutAskingAnybody(Attack attack) throws IOException {
    Path file = Files.writeString(temp.resolve(attack.name()), attack.text());
    Cli asked =
        query("x=" + file, "SELECT ?s ?p ?o { GRAPH data:x { ?s ?p ?o } }", "--format", "csv");
    assertThat(asked.out() + asked.err()).doesNotContain(SECRET, "http://e.org/p,x");
    assertThat(asked.code()).isIn(0, 2);
    Cli validated = Cli.run("validate", file, "--verbose");
    assertThat(validated.out() + validated.err()).doesNotContain(SECRET);
    if (attack.name().startsWith("web.j")) {
      Cli linked = Cli.run("link", "--to", file, "--store", store, "--verbose");
      assertThat(linked.out() + linked.err()).doesNotContain(SECRET);
    }
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("swelling")
  void whatHasNoEndIsRefusedInOneLine(Attack attack) throws IOException {
    Path file = Files.writeString(temp.resolve(attack.name()), attack.text());
    for (Cli cli : List.of(query("x=" + file, "ASK {}"), Cli.run("validate", file))) {
      assertThat(cli.err()).startsWith("tipgraph: " + file).hasLineCount(1);
      assertThat(cli.code()).isEqualTo(2);
    }
  }

  @Test
  void metadataReachNothingBeyondTheirFolder() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("table"));
    Path table = Files.writeString(folder.resolve("t.csv"), "a\n1\n");
    for (String part :
        List.of(server.address() + "/s.json", temp.resolve("secret.json").toUri().toString())) {
      Files.writeString(
          folder.resolve("t.csv-metadata.json"),
          "{\"@context\":\"http://www.w3.org/ns/csvw\",\"url\":\"t.csv\",\"tableSchema\":\"%s\"}"
              .formatted(part));
      Cli cli = query("x=" + table, "ASK {}");
      assertThat(cli.err()).contains("a part elsewhere, at " + part).hasLineCount(1);
      assertThat(cli.code()).isEqualTo(2);
    }
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s FROM <@/x.ttl> { ?s ?p ?o }",
        "SELECT ?s FROM <file:%/x.ttl> { ?s ?p ?o }",
        "SELECT ?s FROM NAMED <@/x.ttl> { GRAPH ?g { ?s ?p ?o } }",
        "DESCRIBE <@/x.ttl>",
        "SELECT ?s { GRAPH <@/x.ttl> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <file:%/x.ttl> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <jar:file:%/x.jar!/x.ttl> { ?s ?p ?o } }",
        "LOAD <@/x.ttl>"
      })
  void aQueryReadsTheStoreAndWhatItsUserNames(String query) throws IOException {
    Files.writeString(temp.resolve("x.ttl"), "<http://e.org/" + SECRET + "> a <http://e.org/b> .");
    String text = query.replace("@", server.address()).replace("%", temp.toString());
    for (Cli cli :
        List.of(
            Cli.run("query", "-e", text, "--store", store),
            query("other=" + temp.resolve("x.ttl"), text))) {
      assertThat(cli.out()).doesNotContain(SECRET);
      assertThat(cli.code()).isIn(0, 2);
    }
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "attach", "link", "query", "endpoint", "publish"})
  void aPageOfTheOpenNetworkLeadsNowhereInside(String command) {
    List<String> all =
        List.of(
            server.address(),
            server.address().replace("127.0.0.1", "localhost"),
            "http://10.1.2.3/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://2130706433/");
    // Only the first step is another for each command.
    for (String inside : command.equals("build") ? all : all.subList(0, 1)) {
      server.redirect(inside);
      Cli cli = reach(command, Watched.OPEN + "/page.ttl");
      assertThat(cli.err()).contains("redirects from the open network to ").hasLineCount(1);
      assertThat(cli.code()).isEqualTo(1);
      assertThat(server.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://192.0.2.1/", "jar:file:/x!/y", "::", "//"})
  void aPageLeadsToPagesAlone(String location) {
    server.redirect(location);
    Cli cli = reach("build", Watched.OPEN + "/page.ttl");
    assertThat(cli.err()).contains("is not a web address").hasLineCount(1);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aPageOfTheOpenNetworkMayLeadToAnother() {
    server.answer("<http://e.org/a> <http://e.org/p> \"x\" .");
    server.redirect("http://192.0.2.2/elsewhere.ttl");
    reach("query", Watched.OPEN + "/page.ttl");
    assertThat(server.asked()).hasSize(2);
  }

  private static Cli reach(String command, String address) {
    return switch (command) {
      case "build" -> Cli.run("build", address, "--store", store);
      case "attach" -> Cli.run("attach", "x=" + address, "--store", store);
      case "link" -> Cli.run("link", "--to", address, "--store", store);
      case "publish" -> Cli.run("publish", address, "--retries", 0, "--store", store);
      case "query" -> query("x=" + address, "ASK {}");
      default ->
          Cli.run(
              "query",
              "-e",
              "SELECT * { SERVICE <" + address.replace(".ttl", "") + "> { ?s ?p ?o } }",
              "--retries",
              0,
              "--store",
              store);
    };
  }

  private static Cli query(String with, String text, Object... more) {
    Stream<Object> command = Stream.of("query", "-e", text, "--with", with, "--store", store);
    return Cli.run(Stream.concat(command, Stream.of(more)).toArray());
  }

  @Test
  void namesOfDocumentsAreNoPaths() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a/b/c"));
    List<String> ids =
        List.of(
            "../../up", "/tmp/tipgraph-nobody-in", "..", "x\\u0000y", "C:\\\\x", "=1+1", "a/../b");
    String text = "The government of Ghana convicted 12 traffickers in 2009.";
    Files.writeString(
        folder.resolve("ids.jsonl"),
        ids.stream()
            .map(id -> "{\"id\":\"" + id + "\",\"country\":\"GH\",\"text\":\"" + text + "\"}\n")
            .collect(Collectors.joining()),
        StandardCharsets.UTF_8);
    Path own = folder.resolve("store");
    List<Path> before = outside(folder);
    assertThat(Cli.run("build", folder.resolve("ids.jsonl"), "--store", own).code()).isZero();
    Cli.run("export", "--format", "csv", "-o", folder.resolve("tables"), "--store", own);
    Cli.run("export", "--format", "csv", "--joined", "-o", folder.resolve("join"), "--store", own);
    for (String id : List.of("../../up", "/tmp/tipgraph-nobody-in", "..", "=1+1")) {
      for (String command : List.of("show", "export --document", "draw --format dot --document")) {
        Stream<Object> words = Stream.of((Object[]) command.split(" "));
        Cli cli = Cli.run(Stream.concat(words, Stream.of(id, "--store", own)).toArray());
        assertThat(cli.err()).doesNotContain("failed:", "Exception");
      }
    }
    Store.release(own);
    // Tables are data, in which no cell is changed for the sake of spreadsheets.
    assertThat(folder.resolve("tables/counts.csv")).content().contains("\n=1+1,");
    assertThat(outside(folder)).isEqualTo(before);
    assertThat(Path.of("/tmp/tipgraph-nobody-in")).doesNotExist();
  }

  private static List<Path> outside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      return all.filter(file -> !file.startsWith(folder) && !file.startsWith(store))
          .sorted()
          .toList();
    }
  }
}
