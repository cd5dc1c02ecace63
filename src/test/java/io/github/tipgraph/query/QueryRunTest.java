// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.Samples;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query is run as it is written, with parameters of their types, and answered in each form. */
class QueryRunTest {
  private static DatasetGraph dataset;

  @BeforeAll
  static void open() {
    dataset = Samples.dataset();
  }

  @AfterAll
  static void close() {
    dataset.abort();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "(", "1+1", "UNION", "/", "||", "CONCAT"})
  void whatNestsTooDeeplyIsTold(String what) {
    assertThatThrownBy(
            () ->
                new QueryRun(QuerySource.text(deep(what)))
                    .answer(
                        dataset, Map.of(), new Answer(Format.CSV, 0, new ByteArrayOutputStream())))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nests too deeply")
        .extracting(e -> ((ProblemException) e).problem().kind())
        .isEqualTo(Problem.Kind.MISTAKE);
  }

  /** A query that goes down far, in the parser, the algebra, its optimisation or its answer. */
  private static String deep(String what) {
    int n = 20_000;
    return switch (what) {
      case "{" -> "ASK " + "{".repeat(n);
      case "(" -> "ASK { FILTER(" + "(".repeat(n);
      case "1+1" -> "SELECT (1" + "+1".repeat(n) + " AS ?x) {}";
      case "UNION" -> "ASK { {} " + "UNION {} ".repeat(n) + "}";
      case "/" -> "ASK { ?s <x:a>" + "/<x:a>".repeat(n) + " ?o }";
      case "||" -> "ASK { FILTER(?x" + "||?x".repeat(2 * n) + ") }";
      default -> "ASK { FILTER(" + "CONCAT(".repeat(n) + "'a'" + ")".repeat(n) + ") }";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          string   | it's "x" \\ }  | it's "x" \\ }
          iri      | http://example.org/a?b=c | http://example.org/a?b=c
          integer  | -12             | -12
          decimal  | 12.50           | 12.50
          date     | 2010-02-24      | 2010-02-24
          year     | 2010            | 2010
          country  | PK              | https://w3id.org/tipgraph/place/PK
          country  | pk              | https://w3id.org/tipgraph/place/PK
          country  | Ghana           | https://w3id.org/tipgraph/place/GH
          place    | PK-PB           | https://w3id.org/tipgraph/place/PK-PB
          place    | Sindh           | https://w3id.org/tipgraph/place/PK-SD
          document | first           | https://w3id.org/tipgraph/id/document/first
          theme    | prevention      | https://w3id.org/tipgraph/vocab/theme/prevention
          theme    | Prevention      | https://w3id.org/tipgraph/vocab/theme/prevention
          body     | Labor Ministry  | https://w3id.org/tipgraph/id/body/pk/labor-ministry
          body     | lábor MINISTRY  | https://w3id.org/tipgraph/id/body/pk/labor-ministry
          body     | lm              | https://w3id.org/tipgraph/id/body/pk/labor-ministry
          body     | https://w3id.org/tipgraph/id/body/pk/labor-ministry | https://w3id.org/tipgraph/id/body/pk/labor-ministry
          thing    | LM              | https://w3id.org/tipgraph/id/body/pk/labor-ministry
          thing    | clinic          | https://w3id.org/tipgraph/id/programme/pk/clinic
          thing    | pk              | https://w3id.org/tipgraph/place/PK
          thing    | Convictions     | https://w3id.org/tipgraph/vocab/measure/convictions
          thing    | https://w3id.org/tipgraph/vocab/measure/convictions | https://w3id.org/tipgraph/vocab/measure/convictions
          """)
  void bindsAParameterAsATermOfItsType(String type, String value, String term) {
    assertThat(csv(echo(type), Map.of("x", value)))
        .isEqualTo(
            "y\r\n"
                + (term.contains("\"") ? '"' + term.replace("\"", "\"\"") + '"' : term)
                + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          iri      | no iri          | an IRI
          iri      | place/PK        | an IRI
          integer  | 12.5            | a whole number
          integer  | twelve          | a whole number
          decimal  | 1e3             | a number
          date     | 2010-02-31      | a date
          date     | 24 February     | a date
          year     | 20100           | a year
          country  | Atlantis        | a country's code
          country  | PK-PB           | a country's code
          place    | XX-YY           | a place's code
          document | fist            | did you mean first?
          theme    | protecting      | is not one of coordination, legislation, prevention, prosecution, protection
          body     | Labor Minstry   | did you mean Labor Ministry?
          body     | Nobody          | the store has no body of this name
          thing    | clinc           | did you mean clinic?
          thing    | bad iri://x y   | the store has no thing of this name
          thing    | http://nowhere.example/ | the store has no thing of this name
          """)
  void refusesAValueOfAnotherType(String type, String value, String message) {
    assertThatThrownBy(() -> csv(echo(type), Map.of("x", value)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("parameter x")
        .hasMessageContaining(value)
        .hasMessageContaining(message);
  }

  @Test
  void aNameOfSeveralPlacesIsNotGuessed() {
    assertThatThrownBy(() -> csv(echo("place"), Map.of("x", "Punjab")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("IN-PB, PK-PB");
  }

  @Test
  void aMissingParameterIsNamedWithItsType() {
    assertThatThrownBy(() -> csv(echo("year"), Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the parameter x is missing: What to echo")
        .hasMessageContaining("--param x=VALUE, a year such as 2010");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThatThrownBy(() -> csv(echo("year"), Map.of("x", "2010", "xx", "1")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no parameter xx")
        .hasMessageContaining("did you mean x?");
  }

  @Test
  void aStandardValueIsTakenAndAnOptionalVariableStaysFree() {
    String header = "# param: x integer default=7 N\n# param: z string optional M\n";
    String query = header + "SELECT (?x AS ?y) (BOUND(?z) AS ?free) {}";
    assertThat(csv(query, Map.of())).isEqualTo("y,free\r\n7,false\r\n");
    assertThat(csv(query, Map.of("x", "8", "z", "a"))).isEqualTo("y,free\r\n8,true\r\n");
  }

  @Test
  void aBoundVariableMayBeSelectedAndGrouped() {
    String query =
        """
        # param: document string D
        SELECT ?document (COUNT(?fact) AS ?n) {
          ?fact tip:statedIn/dcterms:identifier ?document
        } GROUP BY ?document
        """;
    assertThat(csv(query, Map.of("document", "second"))).endsWith("second,1\r\n");
  }

  @Test
  void seesAllGraphsAsOneAndEachByName() {
    String query =
        "SELECT (COUNT(DISTINCT ?g) AS ?n) { ?f a tip:Count . GRAPH ?g { ?f a tip:Count } }";
    assertThat(csv(QuerySource.text(query).text(), Map.of())).isEqualTo("n\r\n2\r\n");
  }

  @Test
  void fromPicksTheGraphsOfTheStoreThatItNames() {
    String first = "<https://w3id.org/tipgraph/id/graph/first>";
    String count = "SELECT (COUNT(*) AS ?n) %s { ?f a tip:Count }";
    assertThat(csv(count.formatted(""), Map.of())).isEqualTo("n\r\n3\r\n");
    assertThat(csv(count.formatted("FROM " + first), Map.of())).isEqualTo("n\r\n2\r\n");
    assertThat(csv(count.formatted("FROM <http://nowhere.example/g>"), Map.of()))
        .isEqualTo("n\r\n0\r\n");
    assertThat(csv(count.formatted("FROM NAMED " + first), Map.of())).isEqualTo("n\r\n0\r\n");
    String named = "SELECT DISTINCT ?g FROM NAMED " + first + " { GRAPH ?g { ?s ?p ?o } }";
    assertThat(csv(named, Map.of())).isEqualTo("g\r\nhttps://w3id.org/tipgraph/id/graph/first\r\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TABLE", "TRIG", "NQ"})
  void writesTheNamedGraphsThatAQueryConstructs(Format format) {
    BundledQuery query =
        QuerySource.text(
            "CONSTRUCT { GRAPH ?g { ?f tip:value ?v } ?g tip:value ?v } "
                + "{ GRAPH ?g { ?f tip:value ?v FILTER(?v = 12) } }");
    DatasetGraph written = DatasetGraphFactory.create();
    RDFParser.fromString(
            run(query, Map.of(), format), format == Format.NQ ? Lang.NQUADS : Lang.TRIG)
        .parse(written);
    assertThat(written.stream().toList()).hasSize(2);
    assertThat(written.getDefaultGraph().size()).isEqualTo(1);
    assertThatThrownBy(() -> run(query, Map.of(), Format.TURTLE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("named graphs")
        .hasMessageContaining("choose trig or nq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { tip:a tip:b 1 }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR ALL"
      })
  void refusesAnUpdate(String text) {
    assertThatThrownBy(() -> new QueryRun(QuerySource.text(text)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("query only reads");
  }

  @Test
  void refusesTheFormOfArqThatGivesJson() {
    String text = "JSON { \"a\": ?s } WHERE { ?s ?p ?o } LIMIT 1";
    assertThatThrownBy(() -> new QueryRun(QuerySource.text(text)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is of the form JSON")
        .hasMessageEndingWith("ask by SELECT, with --format json");
  }

  @Test
  void saysThatAnEndpointCannotBeReached() {
    BundledQuery query =
        QuerySource.text("SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }");
    assertThatThrownBy(() -> run(query, Map.of(), Format.CSV))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.FAILURE);
              assertThat(e.problem().what()).isEqualTo("cannot be reached");
              assertThat(e.problem().file()).isEqualTo("http://127.0.0.1:1/sparql");
            });
  }

  @Test
  void tellsLineAndColumnOfASyntaxError() {
    assertThatThrownBy(
            () ->
                new QueryRun(
                    new BundledQuery(
                        "bad",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "SELECT *\n{ ?s ?p }")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().kind()).isEqualTo(Problem.Kind.MISTAKE);
              assertThat(e.problem().where()).isEqualTo("line 2, column 9");
              assertThat(e.problem().line())
                  .contains("query bad")
                  .contains("'}' cannot stand here")
                  .doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT ?x { ?x foo:bar 1 }",
    "SELECT ?x (1 AS ?x) {}",
    "SELECT ?x { ?x a 'y }",
    "SELECT \\ {}",
    "ELECT",
    "SELECT ?x { ?x ?y 1",
    "''"
  })
  void refusesWhatIsNoQuery(String text) {
    BundledQuery query = QueryHeader.parse("bad", text);
    assertThatThrownBy(() -> new QueryRun(query))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("query bad");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void writesRowsInEachFormThatFits(Format format) {
    BundledQuery query =
        new BundledQuery(
            "q", "", "", "", "", List.of(), List.of(), List.of(), "SELECT (1 AS ?n) {}");
    boolean fits = EnumSet.range(Format.TABLE, Format.XML).contains(format);
    if (fits) {
      assertThat(run(query, Map.of(), format)).contains("n").contains("1");
    } else {
      assertThatThrownBy(() -> run(query, Map.of(), format))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("choose table, csv, tsv, json or xml");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void writesTriplesInEachFormThatFits(Format format) {
    BundledQuery query =
        QuerySource.text("CONSTRUCT { ?f tip:value ?v } { ?f tip:value ?v FILTER(?v = 12) }");
    boolean fits = format.syntax().isPresent() || format == Format.TABLE;
    if (fits) {
      assertThat(run(query, Map.of(), format)).contains("12").contains("/fact/first/counts/");
    } else {
      assertThatThrownBy(() -> run(query, Map.of(), format))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("choose turtle, trig, nt, nq, jsonld or rdfxml");
    }
  }

  @ParameterizedTest
  @CsvSource({"TABLE, yes", "CSV, true", "JSON, true", "XML, true"})
  void answersAsk(Format format, String yes) {
    BundledQuery query = QuerySource.text("ASK { ?f tip:value 12 }");
    assertThat(run(query, Map.of(), format)).contains(yes);
  }

  private static String echo(String type) {
    return "# param: x " + type + " What to echo\nSELECT (STR(?x) AS ?y) {}";
  }

  private static String csv(String query, Map<String, String> values) {
    return run(QueryHeader.parse("q", query), values, Format.CSV);
  }

  private static String run(BundledQuery query, Map<String, String> values, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRun(query).answer(dataset, values, new Answer(format, 0, out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
