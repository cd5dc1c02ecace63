// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with metadata of CSV on the Web beside them. */
class DescribedTableTest {
  private static final String PREFIXES =
      """
      PREFIX x: <https://w3id.org/tipgraph/data/x#>
      PREFIX schema: <http://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String CONTEXT = "\"@context\": \"http://www.w3.org/ns/csvw\"";

  @TempDir private Path temp;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text.replace('\'', '"'));
  }

  private Graph read(String location) {
    return new DataReader("test").read(new OtherData("x", location));
  }

  /** The graph of a table with these columns in its metadata. */
  private Graph read(String table, String columns, String more) throws IOException {
    write(
        "a.csv-metadata.json",
        "{%s, 'url': 'a.csv', 'tableSchema': {'columns': [%s]}%s}"
            .formatted(CONTEXT, columns, more));
    return read(write("a.csv", table).toString());
  }

  private static void same(Graph graph, String turtle) {
    Graph expected = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    assertThat(graph.isIsomorphicWith(expected)).as(graph.toString()).isTrue();
  }

  @Test
  void columnsHaveNamesAndDatatypes() throws IOException {
    Graph graph =
        read(
            "Code,People in all,Day,Seen\nPK,'1,200',24/02/2010,Y\nOM,..,,\n",
            """
            {'name': 'code', 'titles': 'Code'},
            {'titles': {'en': ['People in all', 'People']}, 'null': ['..'], 'datatype': {'base': 'integer', 'format': '#,##0'}},
            {'name': 'day', 'titles': 'Day', 'datatype': {'base': 'date', 'format': 'dd/MM/yyyy'}},
            {'name': 'seen', 'titles': 'Seen', 'datatype': {'base': 'boolean', 'format': 'Y|N'}, 'default': 'N'}""",
            "");
    same(
        graph,
        """
        <https://w3id.org/tipgraph/data/x#row=2> x:code "PK" ; x:People%20in%20all 1200 ; x:day "2010-02-24"^^xsd:date ; x:seen true .
        <https://w3id.org/tipgraph/data/x#row=3> x:code "OM" ; x:seen false .
        """);
  }

  @Test
  void templatesGiveSubjectsPropertiesAndValues() throws IOException {
    Graph graph =
        read(
            "code,name,kinds,land\nSD,Sindh,a;b c,PK\nXX,,,\n",
            """
            {'name': 'code', 'titles': 'code', 'suppressOutput': true},
            {'name': 'name', 'titles': 'name', 'propertyUrl': 'schema:name', 'lang': 'en'},
            {'name': 'kinds', 'titles': 'kinds', 'separator': ';'},
            {'name': 'land', 'titles': 'land', 'propertyUrl': 'schema:containedInPlace',
             'valueUrl': 'https://w3id.org/tipgraph/place/{land}'},
            {'virtual': true, 'propertyUrl': 'rdf:type', 'valueUrl': 'schema:Place'}""",
            ", 'aboutUrl': '#place-{code}'");
    same(
        graph,
        """
        x:place-SD a schema:Place ; schema:name "Sindh"@en ; x:kinds "a", "b c" ;
          schema:containedInPlace <https://w3id.org/tipgraph/place/PK> .
        x:place-XX a schema:Place .
        """);
  }

  @Test
  void orderedValuesAreAList() throws IOException {
    String columns = "{'name': 'n', 'separator': ' ', 'ordered': true, 'datatype': 'integer'}";
    Graph graph = read("n\n3 1 2\n", columns, "");
    same(graph, "<https://w3id.org/tipgraph/data/x#row=2> x:n (3 1 2) .");
    assertThat(read("n\n3 1 2\n", columns, "").find().toSet()).isEqualTo(graph.find().toSet());
  }

  @Test
  void aDialectTellsHowTheTableIsWritten() throws IOException {
    write("a.csv", "");
    Files.write(
        temp.resolve("a.csv"), "# note\nnothing\n1;é\n".getBytes(Charset.forName("ISO-8859-1")));
    write(
        "a.csv-metadata.json",
        "{%s, 'dialect': {'delimiter': ';', 'encoding': 'ISO-8859-1', 'header': false, 'skipRows': 1}}"
            .formatted(CONTEXT));
    same(
        read(temp.resolve("a.csv").toString()),
        "<https://w3id.org/tipgraph/data/x#row=2> x:_col.1 '1' ; x:_col.2 'é' .");
  }

  @Test
  void metadataOfTheFolderAreForTheTablesThatTheyName() throws IOException {
    write("s.json", "{'columns': [{'name': 'm'}], 'aboutUrl': 'http://example.org/{m}'}");
    write(
        "csv-metadata.json",
        """
        {%s, 'tables': [
          {'url': 'other.csv', 'tableSchema': {'columns': []}},
          {'url': 'a.csv', 'tableSchema': 's.json'}]}"""
            .formatted(CONTEXT));
    same(read(write("a.csv", "m\n1\n").toString()), "<http://example.org/1> x:m '1' .");
    same(
        read(write("b.csv", "m\n1\n").toString()),
        "<https://w3id.org/tipgraph/data/x#row=2> x:m 1 .");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "n~{'name': 'm'}~a.csv, line 1: column 1 is headed 'n', and its metadata call it m",
        "n,m~{'name': 'n'}~a.csv, line 1: has 2 columns, and its metadata 1",
        "n\\nx~{'name': 'n', 'datatype': 'integer'}~a.csv, record 2, column n: 'x' is no integer as the metadata say",
        "n,m\\n,1~{'name': 'n', 'required': true}, {'name': 'm'}~record 2, column n: is empty, where a value is required",
        "n\\nx y~{'name': 'n', 'propertyUrl': 'http://[{+n}'}~record 2, column n: 'http://[x%20y' is no IRI",
        "n~{'name': 1}~a.csv-metadata.json: \"name\" is not a text",
        "n~{'name': 'n', 'lang': '1234'}~a.csv-metadata.json: \"lang\" is not a language tag",
        "n~{'name': 'n', 'lang': 'x y'}~a.csv-metadata.json: \"lang\" is not a language tag",
        "n~{'name': 'n', 'datatype': 'whole'}~a.csv-metadata.json: \"whole\" is no datatype of CSVW",
        "n~1~a.csv-metadata.json: \"columns\" is not a list of objects",
        "n~{~a.csv-metadata.json, column",
        "n~\\n{,}~a.csv-metadata.json, line 2, column",
      })
  void whatDoesNotAgreeIsTold(String table, String columns, String message) {
    assertThatThrownBy(() -> read(table.replace("\\n", "\n"), columns.replace("\\n", "\n"), ""))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileOfThatNameIsForThisTable() throws IOException {
    Path table = write("a.csv", "n\n1\n");
    write("a.csv-metadata.json", "{'url': 'a.csv'}");
    assertThatThrownBy(() -> read(table.toString()))
        .hasMessageContaining("a.csv-metadata.json: has no \"@context\" of CSV on the Web");
    write("a.csv-metadata.json", "{%s, 'url': 'b.csv'}".formatted(CONTEXT));
    assertThatThrownBy(() -> read(table.toString()))
        .hasMessageContaining("a.csv-metadata.json: speaks of other tables");
  }

  @Test
  void onTheWebTheyAreLookedForAtTheAddress() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Map<String, String> pages =
        Map.of(
            "/a.csv", "m\n1\n",
            "/a.csv-metadata.json", "<p>no such page</p>",
            "/csv-metadata.json",
                "{%s, 'url': 'a.csv', 'tableSchema': {'aboutUrl': '#{m}', 'columns': [{'name': 'm', 'datatype': 'integer'}]}}"
                    .formatted(CONTEXT)
                    .replace('\'', '"'),
            "/b.csv", "m\n1\n");
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      same(read(address + "/a.csv"), "<%s/a.csv#1> x:m 1 .".formatted(address));
      same(read(address + "/b.csv"), "<https://w3id.org/tipgraph/data/x#row=2> x:m 1 .");
    } finally {
      server.stop(0);
    }
  }
}
