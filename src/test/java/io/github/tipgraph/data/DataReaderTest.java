// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of others become one graph, whatever their form. */
class DataReaderTest {
  private static final String PREFIXES =
      """
      PREFIX x: <https://w3id.org/tipgraph/data/x#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  @TempDir private Path temp;

  private Graph read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(temp.resolve(name), bytes);
    return new DataReader("test").read(new OtherData("x", file.toString()));
  }

  private Graph read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Graph described(String name, String text) throws IOException {
    Path file = Files.writeString(temp.resolve(name), text);
    return new DataReader("test").load(new OtherData("x", file.toString())).graph();
  }

  private static Graph turtle(String text) {
    return RDFParser.fromString(PREFIXES + text, Lang.TURTLE).toGraph();
  }

  @Test
  void aTableBecomesAPropertyForEachColumn() throws IOException {
    Graph graph =
        read(
            "a.csv",
            "\uFEFFcode,People in all,share,day,m49,\r\nPK,12,0.5,2010-02-24,004,x\r\nOM,-3,2,2011-01-01,586,\r\n");
    Graph expected =
        turtle(
            """
            <https://w3id.org/tipgraph/data/x#row=2> x:code "PK" ; x:People%20in%20all 12 ; x:share 0.5 ;
              x:day "2010-02-24"^^xsd:date ; x:m49 "004" ; x:_col.6 "x" .
            <https://w3id.org/tipgraph/data/x#row=3> x:code "OM" ; x:People%20in%20all -3 ; x:share "2"^^xsd:decimal ;
              x:day "2011-01-01"^^xsd:date ; x:m49 "586" .
            """);
    assertThat(graph.isIsomorphicWith(expected)).as(graph.toString()).isTrue();
  }

  @Test
  void oneCellOfAnotherKindMakesTheColumnText() throws IOException {
    Graph graph = read("a.csv", "n\n1\n2\nthree\n");
    assertThat(
            graph.isIsomorphicWith(
                turtle(
                    """
                    <https://w3id.org/tipgraph/data/x#row=2> x:n "1" .
                    <https://w3id.org/tipgraph/data/x#row=3> x:n "2" .
                    <https://w3id.org/tipgraph/data/x#row=4> x:n "three" .
                    """)))
        .isTrue();
  }

  @Test
  void cellsMayHoldSeparatorsQuotesAndLines() throws IOException {
    Graph graph = read("a.tsv", "a\tb\n\"x\ty\"\t\"say \"\"no\"\"\nnow\"\n");
    assertThat(
            graph.isIsomorphicWith(
                turtle(
                    """
                    <https://w3id.org/tipgraph/data/x#row=2> x:a "x\\ty" ; x:b "say \\"no\\"\\nnow" .
                    """)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.ttl | <urn:x:a> <urn:x:b> 1 .",
        "a.nt | <urn:x:a> <urn:x:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
        "a.trig | <urn:x:g> { <urn:x:a> <urn:x:b> 1 }",
        "a.nq | <urn:x:a> <urn:x:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:x:g> .",
        "a.jsonld | {\"@id\": \"urn:x:a\", \"urn:x:b\": {\"@value\": 1}}",
        "a.rdf | <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:u='urn:x:'><r:Description r:about='urn:x:a'><u:b r:datatype='http://www.w3.org/2001/XMLSchema#integer'>1</u:b></r:Description></r:RDF>"
      })
  void anySyntaxOfRdfGivesItsTriples(String name, String text) throws IOException {
    Graph expected = RDFParser.fromString("<urn:x:a> <urn:x:b> 1 .", Lang.TURTLE).toGraph();
    assertThat(read(name, text).isIsomorphicWith(expected)).isTrue();
    assertThat(read(name + ".gz", packed(text)).isIsomorphicWith(expected)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.nt", "a.nq", "a.ttl", "a.rdf", "a.jsonld", "a.csv"})
  void whatIsCutShortIsNoShorterData(String name) throws IOException {
    byte[] packed = packed(many(name));
    assertThat(read(name + ".gz", packed).size()).isGreaterThanOrEqualTo(300);
    // In the data, and in what follows them: the check sum and the length.
    for (int cut : new int[] {60, 4}) {
      byte[] part = Arrays.copyOf(packed, packed.length - cut);
      assertThatThrownBy(() -> read(name + ".gz", part))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("cannot be read (it ends too early)");
    }
    byte[] changed = packed.clone();
    changed[packed.length - 6] ^= 1;
    assertThatThrownBy(() -> read(name + ".gz", changed))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be read (Gzip-compressed data is corrupt");
  }

  /** Three hundred triples. */
  private static String many(String name) {
    IntFunction<String> one =
        i ->
            switch (name) {
              case "a.rdf" -> "<r:Description r:about='x:%d'><u:b>1</u:b></r:Description>\n";
              case "a.jsonld" -> (i == 0 ? "" : ",") + "{\"@id\": \"x:%d\", \"x:b\": 1}\n";
              case "a.csv" -> "%d,\"b\"\n";
              default -> "<x:%d> <x:b> \"1\" .\n";
            };
    String all =
        IntStream.range(0, 300).mapToObj(i -> one.apply(i).formatted(i)).collect(joining());
    return switch (name) {
      case "a.rdf" ->
          "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:u='x:'>"
              + all
              + "</r:RDF>";
      case "a.jsonld" -> "[" + all + "]";
      case "a.csv" -> "a,b\n" + all;
      default -> all;
    };
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void aHeadMayHaveManyColumns() throws IOException {
    String head = IntStream.range(0, 50_000).mapToObj(i -> "c" + i).collect(joining(","));
    assertThat(read("a.csv", head + "\n1" + ",".repeat(49_999) + "\n").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv | a,a | a.csv, line 1: has two columns a",
        "a.csv | '' | a.csv: is empty",
        "a.csv | a\"b,\"c | a.csv: is no table",
        "a.ttl | a b | a.ttl: is no Turtle: [line: 1,",
        "a.jsonld | {\"@context\": \"http://127.0.0.1:9/c\", \"a\": 1} | a.jsonld: is no JSON-LD",
        "a.xlsx | PK | a.xlsx: is data of no known form; give RDF",
      })
  void whatIsNoneIsToldInALine(String name, String text, String message) {
    assertThatThrownBy(() -> read(name, text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aRowIsAsLongAsTheHead() {
    assertThatThrownBy(() -> read("a.csv", "a,b\n1,2\n\n3\n"))
        .hasMessageContaining("a.csv, record 3: has 1 cells, and the head 2");
    assertThatThrownBy(() -> read("a.csv", "a,b\n1,2,3\n"))
        .hasMessageContaining("a.csv, record 2: has 3 cells, and the head 2");
  }

  @Test
  void theWrongCharsetIsTold() throws IOException {
    assertThatThrownBy(() -> read("a.csv", new byte[] {'a', '\n', (byte) 0xFF, '\n'}))
        .hasMessageContaining("a.csv: is not valid UTF-8");
    for (String name : List.of("a.ttl", "a.nt", "a.trig", "a.nq")) {
      String good = "<x:\u00E4> <x:p> \"\uD83D\uDE00\u20AC\" .\n";
      assertThat(read(name, good).size()).isEqualTo(1);
      byte[] bad = "\n<x:s> <x:p> \"\u00E4\" .\n".getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> read(name, bad))
          .hasMessageContaining(name + ": is no ")
          .hasMessageContaining("line 2 is not valid UTF-8");
    }
    String latin =
        "<?xml version='1.0' encoding='ISO-8859-1'?>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='x:'>"
            + "<rdf:Description rdf:about='x:a'><x:p>\u00E4</x:p></rdf:Description></rdf:RDF>";
    assertThat(read("a.rdf", latin.getBytes(StandardCharsets.ISO_8859_1)).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C3",
        "C3 41",
        "C0 80",
        "E0 9F BF",
        "ED A0 80",
        "F0 8F BF BF",
        "F4 90 80 80",
        "F5 80 80 80",
        "80",
        "E2 82"
      })
  void noBytesBesideUtf8AreTaken(String octets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("<x:s> <x:p> \"".getBytes(StandardCharsets.UTF_8));
    bytes.write(HexFormat.ofDelimiter(" ").parseHex(octets));
    bytes.write("\" .\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read("a.nt", bytes.toByteArray()))
        .hasMessageContaining("line 1 is not valid UTF-8");
  }

  @Test
  void aTextInNoLanguageIsNotLeftOut() {
    String bad = "{'@id':'x:a','x:b':{'@value':'x','@language':'x y'}}".replace('\'', '"');
    assertThatThrownBy(() -> read("a.jsonld", bad))
        .hasMessageContaining("a.jsonld: is no ")
        .hasMessageContaining("x y");
  }

  @Test
  void whatHasNoTriplesOrSpeaksOfThemIsRefused() {
    assertThatThrownBy(() -> read("a.ttl", "@prefix x: <x:> .\n"))
        .hasMessageContaining("a.ttl: holds no triples");
    assertThatThrownBy(() -> read("a.ttl", "<x:a> <x:b> <<( <x:d> <x:e> <x:f> )>> .\n"))
        .hasMessageContaining("states something of a triple (RDF 1.2), which is not read");
    assertThatThrownBy(() -> read("a.ttl", "<x:a> <x:b> 'c'@en--ltr .\n"))
        .hasMessageContaining("gives a text a direction (RDF 1.2), which is not read");
  }

  /** The parser reads no further than the first value. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"@id\":\"x:c\",\"x:b\":1}", "[]", "1", "x", "}"})
  void jsonThatGoesOnAfterItsEndIsNotLeftOut(String more) throws IOException {
    String one = "{\"@id\":\"x:a\",\"x:b\":1}\n";
    assertThat(read("a.jsonld", one).size()).isOne();
    assertThatThrownBy(() -> read("a.jsonld", one + more))
        .hasMessageContaining("goes on after the end of its JSON");
  }

  /** TDB2 would give back other numbers. */
  @Test
  void anIntegerThatAStoreCannotKeepIsRefused() throws IOException {
    assertThat(read("a.ttl", "<x:a> <x:b> 9223372036854775807 .\n").size()).isOne();
    assertThatThrownBy(() -> read("a.ttl", "<x:a> <x:b> 9223372036854775808 .\n"))
        .hasMessageContaining("holds the xsd:integer 9223372036854775808, of which a store");
    Files.writeString(
        temp.resolve("t.csv-metadata.json"),
        """
        {"@context":"http://www.w3.org/ns/csvw","url":"t.csv","tableSchema":{"columns":[{"titles":"n","datatype":"integer"}]}}
        """);
    assertThatThrownBy(() -> described("t.csv", "n\n18446744073709551621\n"))
        .hasMessageContaining("t.csv: holds the xsd:integer 18446744073709551621")
        .hasMessageContaining("the datatype decimal");
    assertThat(read("u.csv", "n\n18446744073709551621\n").stream().map(Triple::getObject))
        .anyMatch(
            object ->
                object.isLiteral()
                    && object.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)
                    && object.getLiteralLexicalForm().equals("18446744073709551621"));
  }

  @ParameterizedTest
  @CsvSource({"tip", "1st", "a b", "''", "geo"})
  void aNameIsAPrefixThatIsFree(String name) {
    assertThatThrownBy(() -> new OtherData(name, "a.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(name + "=a.csv: '" + name + "' is ");
  }
}
