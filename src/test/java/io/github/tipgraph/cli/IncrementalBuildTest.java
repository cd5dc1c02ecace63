// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Provenance;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build reads what has changed, and what it does not read is as if it had. */
class IncrementalBuildTest {
  private static final String ASSESSMENT =
      """
      Trafficking in Persons Interim Assessment - %s

      The government of %s convicted %d traffickers. The Ministry of Labor opened a shelter for victims in 2009.
      """;
  private static final String REPORT =
      """
      Trafficking in Persons Report 2008

      MALI (Tier 2)
      Mali is a source country for children trafficked to Nigeria. The government convicted 12 traffickers in 2007.

      TOGO (Tier 2 Watch List)
      Togo is a source country for men trafficked to Angola. The government arrested 5 people.
      """;

  @TempDir private Path temp;
  private Path inputs;
  private Path store;

  @BeforeEach
  void build() throws IOException {
    inputs = Files.createDirectories(temp.resolve("in"));
    store = temp.resolve("store");
    write("ghana.txt", assessment("Ghana", 12));
    write("nepal.txt", assessment("Nepal", 7));
    write("report-2008.txt", REPORT);
    counts(run(), 4, 0, 0, 0);
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    String before = export(store);
    counts(run(), 0, 4, 0, 0);
    assertThat(export(store)).isEqualTo(before);
    counts(run("--again"), 4, 0, 0, 0);
  }

  @Test
  void whatHasChangedIsReplaced() throws IOException {
    write("ghana.txt", assessment("Ghana", 99));
    write("oman.txt", assessment("Oman", 3));
    write("report-2008.txt", REPORT.replace("arrested 5 people", "arrested 6 people"));
    counts(run(), 4, 1, 0, 0);
    assertThat(export(store))
        .isEqualTo(anew())
        .contains("convicted 99")
        .doesNotContain("arrested 5");
    write("ghana.txt", assessment("Ghana", 12));
    counts(run(), 1, 4, 0, 0);
    assertThat(export(store)).isEqualTo(anew());
  }

  @Test
  void otherWordsOptionsOrBasesMakeOtherGraphs() throws IOException {
    Path words =
        Files.writeString(
            temp.resolve("words.ttl"),
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix measure: <https://w3id.org/tipgraph/vocab/measure/> .
            measure:convictions skos:altLabel "put away"@en .
            """);
    counts(run("--lexicon", words), 4, 0, 0, 0);
    counts(run("--lexicon", words), 0, 4, 0, 0);
    counts(run("--lexicon", words, "--min-confidence", "0.9"), 4, 0, 0, 0);
    counts(run("--base", "http://example.org/"), 4, 0, 0, 0);
    counts(run(), 4, 0, 0, 0);
  }

  @Test
  void decisionsAboutADocumentMakeItChange() throws IOException {
    Path corrections = Files.createDirectory(temp.resolve("corrections"));
    Files.writeString(
        corrections.resolve("ghana.jsonl"),
        """
        {"document": "ghana", "table": "counts", "decision": "add", "now": {"measure": "arrests", "value": "3", "bound": "exact", "reported": "yes"}, "quote": "The government of Ghana convicted 12 traffickers.", "by": "Ama", "on": "2026-03-01"}
        """);
    Cli corrected = run("--corrections", corrections);
    counts(corrected, 1, 3, 0, 0);
    assertThat(export(store)).contains("person/");
    counts(run("--corrections", corrections), 0, 4, 0, 0);
    Cli without = run();
    counts(without, 1, 3, 0, 0);
    assertThat(without.err()).contains("held what readers had decided");
  }

  @Test
  void whatAnotherInputReplacedIsReadAgain() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Path changed = Files.writeString(other.resolve("ghana.txt"), assessment("Ghana", 99));
    counts(Cli.run("build", changed, "--store", store), 1, 0, 0, 0);
    counts(run(), 1, 3, 0, 0);
    assertThat(export(store)).isEqualTo(anew());
  }

  @Test
  void whatCannotBeReadIsToldEachTime() throws IOException {
    write("empty.txt", "");
    write("report/nepal.txt", assessment("Nepal", 8));
    Cli first = run();
    counts(first, 0, 4, 2, 0);
    assertThat(first.code()).isEqualTo(1);
    Cli second = run();
    counts(second, 0, 4, 2, 0);
    assertThat(second.err()).isEqualTo(first.err());
  }

  @Test
  void whatAnotherVersionWroteAndNobodyNamesIsTold() {
    counts(run(), 0, 4, 0, 0);
    older("ghana");
    Cli told = Cli.run("build", inputs.resolve("nepal.txt"), "--store", store);
    assertThat(told.code()).isZero();
    assertThat(told.err())
        .isEqualTo(
            "tipgraph: warning: "
                + store
                + ": a document is of TIPGraph 0.0.9, and not among what was read (ghana);"
                + " build them again with this version, or remove them with --prune\n");
    for (String id : List.of("nepal", "report-2008-ml", "report-2008-tg")) {
      older(id);
    }
    assertThat(Cli.run("build", "--store", store).err())
        .contains("4 documents are of TIPGraph 0.0.9", "(ghana, nepal, report-2008-ml, …)");
    assertThat(run("--again").err()).isEmpty();
  }

  /** Makes a document that of an older version, as it would be in the store. */
  private void older(String id) {
    Node graph = NodeFactory.createURI(new Iris().graph(id));
    Node version = NodeFactory.createURI(Iris.software("0.0.9"));
    Store.update(
        store,
        all -> {
          Quad run = all.find(graph, Node.ANY, Provenance.RAN_BY, Node.ANY).next();
          all.delete(run);
          all.add(graph, run.getSubject(), Provenance.RAN_BY, version);
          return true;
        });
  }

  @Test
  void pruneRemovesWhatIsGone() throws IOException {
    Files.delete(inputs.resolve("ghana.txt"));
    write("report-2008.txt", REPORT.substring(0, REPORT.indexOf("TOGO")));
    counts(run(), 1, 1, 0, 0);
    assertThat(export(store)).contains("document/ghana", "document/report-2008-tg");
    counts(run("--prune"), 0, 2, 0, 3);
    assertThat(export(store)).isEqualTo(anew()).doesNotContain("ghana", "report-2008-tg");
    write("ghana.txt", assessment("Ghana", 12));
    counts(run("--prune"), 1, 2, 0, 0);
  }

  @Test
  void theStoreKeepsAReportOfEachRun() throws IOException {
    write("empty.txt", "");
    run();
    String report =
        Cli.run(
                "query",
                "--store",
                store,
                "--format",
                "csv",
                "-e",
                """
                SELECT ?read ?unchanged ?problem ?bodies {
                  GRAPH <urn:x-arq:DefaultGraph> {
                    ?run a prov:Activity; prov:startedAtTime ?begun; prov:endedAtTime ?ended;
                      <urn:tipgraph:ledger:read> ?read; <urn:tipgraph:ledger:unchanged> ?unchanged;
                      <urn:tipgraph:ledger:milliseconds/extraction> ?time .
                    OPTIONAL { ?run <urn:tipgraph:ledger:problem> ?problem }
                    OPTIONAL { ?run <urn:tipgraph:ledger:facts/bodies> ?bodies }
                  }
                } ORDER BY ?begun
                """)
            .out();
    assertThat(report.lines().toList()).hasSize(3);
    assertThat(report.lines().toList().get(1)).matches("4,0,,[1-9]\\d*");
    assertThat(report.lines().toList().get(2)).matches("0,4,.*empty.txt: is empty.*,");
  }

  @Test
  void pruneRemovesNothingWhereNotAllCouldBeRead() throws IOException {
    write("ghana.txt", "");
    Cli cli = run("--prune");
    counts(cli, 0, 3, 1, 0);
    assertThat(cli.err()).contains("warning: --prune: removes nothing, since not all inputs");
    assertThat(export(store)).contains("document/ghana");
  }

  private Cli run(Object... options) {
    Object[] args = new Object[options.length + 4];
    System.arraycopy(new Object[] {"build", inputs, "--store", store}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    return Cli.run(args);
  }

  private String anew() {
    Path other = temp.resolve("anew" + System.nanoTime());
    Cli.run("build", inputs, "--store", other);
    return export(other);
  }

  private static void counts(Cli cli, int read, int unchanged, int unreadable, int removed) {
    String line =
        unchanged + removed == 0
            ? "\n%d document%s, ".formatted(read, read == 1 ? "" : "s")
            : "%d read, %d unchanged, %d not readable, %d removed\n"
                .formatted(read, unchanged, unreadable, removed);
    assertThat(cli.out()).as(cli.toString()).contains(line);
  }

  private static String export(Path folder) {
    return Cli.run("export", "--format", "nq", "--store", folder).out();
  }

  private static String assessment(String country, int convicted) {
    return ASSESSMENT.formatted(country, country, convicted);
  }

  private void write(String path, String text) throws IOException {
    Path file = inputs.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
