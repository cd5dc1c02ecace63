// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.TipGraph;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.store.NamedGraphs;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores that were built with a base of their own. */
class BasesTest {
  @TempDir private Path folder;

  private static void fill(DatasetGraph dataset, String base) {
    Iris iris = new Iris(base);
    TipGraph pipeline = TipGraph.create(iris, Optional.empty(), List.of());
    NamedGraphs.replace(
        dataset,
        NodeFactory.createURI(iris.graph(Samples.FIRST)),
        pipeline.toModel(Samples.first(), Samples.firstAssessment()).getGraph());
  }

  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/tipgraph/id/,/id/",
    "http://localhost:3030/id/,/id/",
    "https://example.org/trafficking/x,/trafficking/x/",
    "https://example.org/,/id/",
    "https://example.org/sparql/,/id/"
  })
  void theIrisStandAtThePathOfTheBase(String base, String path) {
    try (Served served = Served.of(folder.resolve("store"), dataset -> fill(dataset, base))) {
      HttpResponse<String> thing = served.get(path + "document/first");
      assertThat(thing.headers().firstValue("Location"))
          .hasValue("/page" + path + "document/first");
      String turtle = served.get("/page" + path + "document/first", "Accept", "text/turtle").body();
      assertThat(turtle).contains("<" + new Iris(base).document(Samples.FIRST) + ">");
      assertThat(served.get("/.well-known/void").body()).contains("<" + new Iris(base).dataset());
      assertThat(served.get(path + "dataset").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void twoBasesCanStandInOneStore() {
    try (Served served =
        Served.of(
            folder.resolve("store"),
            dataset -> {
              Samples.add(dataset);
              fill(dataset, "http://localhost:3030/id/");
              fill(dataset, "https://example.org/mine/");
            })) {
      assertThat(served.get("/mine/document/first").statusCode()).isEqualTo(303);
      for (String base : List.of("http://localhost:3030/id/", Iris.DEFAULT_BASE)) {
        String iri = new Iris(base).document(Samples.FIRST);
        assertThat(served.get("/thing?iri=" + Served.encode(iri), "Accept", "text/turtle").body())
            .contains("<" + iri + ">");
      }
    }
  }
}
