// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.Notes;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of others that are attached to the store are served with it. */
class AttachedTest {
  private static final String GRAPH = Iris.data("s");

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() throws IOException {
    Path store = folder.resolve("store");
    Store.update(
        store,
        dataset -> {
          OntologyGraph.refresh(dataset);
          Samples.add(dataset);
          return true;
        });
    Path table = Files.writeString(folder.resolve("s.csv"), "code,people\nPK,240\n");
    new AttachedData(store)
        .attach(
            new OtherData("s", table.toString()),
            new Notes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new DataReader("test"),
            Optional.empty());
    served = Served.of(store, dataset -> {});
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void queriesAskThemByName() {
    String people = "<" + GRAPH + "#people>";
    assertThat(
            served
                .query("SELECT ?n { GRAPH <" + GRAPH + "> { ?x " + people + " ?n } }", "text/csv")
                .body())
        .isEqualTo("n\r\n240\r\n");
    assertThat(served.query("SELECT ?n { ?x " + people + " ?n }", "text/csv").body())
        .isEqualTo("n\r\n");
    String both =
        "SELECT ?l ?n { ?p <https://w3id.org/tipgraph/ontology#iso3166-1> ?c ; "
            + "<http://www.w3.org/2004/02/skos/core#prefLabel> ?l "
            + "GRAPH <"
            + GRAPH
            + "> { ?x <"
            + GRAPH
            + "#code> ?c ; "
            + people
            + " ?n } }";
    assertThat(served.query(both, "text/csv").body()).isEqualTo("l,n\r\nPakistan,240\r\n");
    String plain = "/sparql?query=" + Served.encode("SELECT ?n { ?x " + people + " ?n }");
    assertThat(
            served
                .get(plain + "&default-graph-uri=" + Served.encode(GRAPH), "Accept", "text/csv")
                .body())
        .isEqualTo("n\r\n240\r\n");
  }

  @Test
  void theirGraphsAreRead() {
    String path = "/sparql?graph=" + Served.encode(GRAPH);
    assertThat(served.get(path, "Accept", "application/n-triples").body()).contains("240");
    assertThat(served.get("/data/s").statusCode()).isEqualTo(303);
    assertThat(served.get("/page/data/s", "Accept", "text/turtle").body())
        .contains("240", "dcat:Dataset");
    assertThat(served.get("/catalog").body()).contains("data:s");
  }
}
