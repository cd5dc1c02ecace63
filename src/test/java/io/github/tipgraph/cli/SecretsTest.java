// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No password is told, no draft can be guessed, and no text commands a terminal. */
class SecretsTest {
  private static final String PASSWORD = "hunter2";
  private static final String EVIL = "\\u001b]0;x\\u0007\\u001b[2J\\r\\u009b2J\\u202egpj";

  @TempDir private static Path temp;
  private static Path store;

  @BeforeAll
  static void prepare() {
    store = temp.resolve("store");
    Samples.fill(store);
  }

  @AfterAll
  static void close() {
    Store.release(store);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build @",
        "build docs --base @",
        "validate @.ttl",
        "load @",
        "evaluate @",
        "describe @",
        "--@",
        "attach x=@.ttl",
        "attach x=@",
        "attach x=none.csv --source @",
        "attach x=none.csv --licence @",
        "catalog --address @",
        "catalog --base @",
        "link --to @",
        "link --to @.ttl",
        "publish @",
        "query -e ASK{} --with x=@.ttl",
        "query -e ASK{SERVICE<@>{?s<http://e.org/p>?o}}",
        "query -e ASK{SERVICE<https://query.wikidata.org/sparql>{?s<http://e.org/p>?o}} --endpoint wikidata=@"
      })
  void noPasswordOfAnAddressIsTold(String command) throws IOException {
    for (String address :
        List.of(
            "http://me:" + PASSWORD + "@127.0.0.1:1/x",
            "http://" + PASSWORD + "@127.0.0.1:1/x",
            "http://me:" + PASSWORD + " @127.0.0.1:1/x",
            "http:/me:" + PASSWORD + "@127.0.0.1:1/x",
            "ftp://me:" + PASSWORD + "@127.0.0.1:1/x",
            "ftp://" + PASSWORD + "@127.0.0.1:1/x",
            "me:" + PASSWORD + "@127.0.0.1:1/x",
            "http://127.0.0.1:1/x#me:" + PASSWORD + "@")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.replaceAll(word -> word.replace("@", address));
      words.addAll(List.of("--verbose", "--store", store.toString()));
      Cli cli = Cli.run(words.toArray());
      assertThat(cli.code()).isIn(1, 2);
      assertThat(cli.out() + cli.err()).doesNotContain(PASSWORD);
    }
    holdsNoPassword(store);
  }

  /** Of one that stands in the fields of a record, in a web archive or beside a table. */
  @Test
  void noPasswordThatOthersWroteIsTold() throws IOException {
    String address = "https://me:" + PASSWORD + "@example.org/";
    Path records = temp.resolve("records.jsonl");
    Files.writeString(
        records,
        """
        {"id": "@a", "title": "From @t", "source": "@s", "country": "GH", "text": "Courts convicted 3 people."}
        {"id": "c", "country": "@c", "text": "Courts convicted 3 people."}
        {"id": "b", "year": "@y", "text": "Courts convicted 4 people."}
        {"id": "@d"}
        """
            .replace("@", address));
    String page = "Courts of Ghana convicted 5 people.";
    Path archive = temp.resolve("crawl.warc");
    Files.writeString(archive, record(address + "page", page) + record(address + "none", " "));
    Path own = temp.resolve("told");
    Cli cli = Cli.run("build", records, archive, "--verbose", "--store", own);
    assertThat(cli.out() + cli.err())
        .contains("example.org/a", "example.org/none")
        .doesNotContain(PASSWORD);
    assertThat(Cli.run("export", "--format", "nq", "--store", own).out())
        .contains(
            "<https://example.org/s>", "<https://example.org/page>", "From https://example.org/t")
        .doesNotContain(PASSWORD);
    Path table = Files.writeString(temp.resolve("states.csv"), "name,people\nPunjab,110\n");
    Files.writeString(
        temp.resolve("states.csv-metadata.json"),
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "states.csv", "dc:title": "Of @t", "dc:license": {"@id": "@l"},
         "aboutUrl": "@l{name}", "tableSchema": {"columns": [
           {"titles": "name", "propertyUrl": "@lname", "valueUrl": "@lvalue"},
           {"titles": "people", "datatype": {"@id": "@ltype", "base": "integer"}}]}}
        """
            .replace("@t", address)
            .replace("\"@l", "\"" + address));
    assertThat(Cli.run("attach", "states=" + table, "--store", own))
        .isEqualTo(
            new Cli(0, "2 triples of " + table + " in the graph data:states of " + own + "\n", ""));
    assertThat(Cli.run("export", "--attached", "--format", "nq", "--store", own).out())
        .contains("<https://example.org/Punjab>", "<https://example.org/value>", "/type>")
        .doesNotContain(PASSWORD);
    assertThat(Cli.run("catalog", "--store", own).out())
        .contains("<https://example.org/>", "Of https://example.org/")
        .doesNotContain(PASSWORD);
    holdsNoPassword(own);
  }

  private static String record(String address, String page) {
    return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:0f1a>\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: "
        + page.length()
        + "\r\n\r\n"
        + page
        + "\r\n\r\n";
  }

  private static void holdsNoPassword(Path folder) throws IOException {
    Store.release(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(PASSWORD)).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void noTextCommandsATerminal() throws IOException {
    Path file = temp.resolve("evil.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"id%s\",\"title\":\"T%s\",\"source\":\"https://e.org/%s\",\"country\":\"GH\",\"text\":\"The %sLabor Ministry spent $900 for shelters.\"}\n"
                .formatted(EVIL, EVIL, EVIL, EVIL)
            + "{\"id\":\"none%s\"}\n".formatted(EVIL));
    Path own = temp.resolve("evil");
    String id = "id\u001b]0;x\u0007\u001b[2J\r\u009b2J\u202egpj";
    isHarmless(Cli.run("build", file, "--store", own));
    isHarmless(Cli.run("build", temp.resolve("no" + id), "--store", own));
    for (int columns : new int[] {0, 80}) {
      isHarmless(Cli.on(columns, "describe", "--store", own));
      isHarmless(Cli.on(columns, "query", "documents", "--store", own));
      isHarmless(Cli.on(columns, "show", id, "--store", own));
      isHarmless(Cli.on(columns, "show", "x" + id, "--store", own));
    }
    for (String format : List.of("turtle", "nq", "jsonld", "rdfxml")) {
      isHarmless(Cli.on(80, "export", "--format", format, "--store", own));
    }
    isHarmless(Cli.on(80, "query", "documents", "--format", "csv", "--store", own));
    assertThat(Cli.run("query", "documents", "--format", "csv", "--store", own).out()).contains(id);
    Store.release(own);
  }

  /** The only commands are the colours that the program sets. */
  private static void isHarmless(Cli cli) {
    String plain = (cli.out() + cli.err()).replaceAll("\u001b\\[[0-9;]*m|\r\n", "");
    assertThat(plain)
        .doesNotMatch("(?s).*[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069].*");
    assertThat(plain).isNotEmpty();
  }

  @Test
  void colourOfTheProgramPasses() {
    assertThat(Cli.on(80, "show", Samples.FIRST, "--store", store).out())
        .contains("\u001b[30;43m", "\u001b[0m", "🏥", "→")
        .contains("The Labor Ministry (LM)");
  }

  @Test
  void noForeignBytesBecomeObjects() throws Exception {
    String path = temp.resolve("object").toString();
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(path)))) {
      out.writeObject(new ArrayList<>(List.of("x")));
    }
    Process process = Cli.java(ObjectReader.class.getName(), path).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err).contains("InvalidClassException: filter status: REJECTED");
  }

  /** Reads an object as a library might, after the program has begun. */
  static final class ObjectReader {
    private ObjectReader() {}

    public static void main(String[] args) throws Exception {
      Main.refuseObjects();
      try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(Path.of(args[0])))) {
        in.readObject();
      }
    }
  }

  /**
   * Java's own makes files that only their owner may read, and follows no link that waits there.
   */
  @Test
  void draftsAreMadeAsNobodyCanGuess() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain("File.createTempFile", "deserialize", "ObjectInputStream");
      }
    }
  }
}
