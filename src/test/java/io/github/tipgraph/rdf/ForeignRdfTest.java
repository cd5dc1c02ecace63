// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote is read by itself alone. */
class ForeignRdfTest {
  /** Whoever asks the loader that all share is seen to have asked, until it is sealed. */
  @BeforeEach
  void unseal() {
    SchemeRouter shared = (SchemeRouter) SchemeRouter.defaultInstance();
    for (String scheme : new String[] {"http", "https", "file"}) {
      shared.set(
          scheme,
          (at, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "was asked");
          });
    }
  }

  @AfterEach
  void seal() {
    ForeignRdf.seal();
  }

  @Test
  void readsTheSyntaxThatIsNamed() {
    String inTurtle = "<http://example.org/s> <http://example.org/p> 1 .";
    assertThat(parse(inTurtle, Lang.TURTLE).size()).isEqualTo(1);
    String inJson = "{\"@id\": \"http://example.org/s\", \"http://example.org/p\": 1}";
    assertThat(parse(inJson, Lang.JSONLD).size()).isEqualTo(1);
  }

  @Test
  void aContextThatStandsElsewhereIsNotFetched() {
    String json = "{\"@context\": \"http://127.0.0.1:1/context\", \"name\": \"x\"}";
    assertThatThrownBy(() -> parse(json, Lang.JSONLD))
        .isInstanceOf(RiotException.class)
        .hasMessageContaining("at http://127.0.0.1:1/context, and is not fetched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/x", "https://127.0.0.1:1/x", "file:///no/such/file"})
  void norByWhoeverElseReadsIt(String address) {
    seal();
    assertThatThrownBy(
            () ->
                SchemeRouter.defaultInstance()
                    .loadDocument(URI.create(address), new DocumentLoaderOptions()))
        .hasMessageContaining("is not fetched");
  }

  @Test
  void whatNestsWithoutEndIsNoRdf() {
    String deep = "<http://example.org/s> <http://example.org/p> " + "[ <p:p> ".repeat(200_000);
    assertThatThrownBy(() -> parse(deep, Lang.TURTLE))
        .isInstanceOf(RiotException.class)
        .hasMessage("nests too deeply");
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParserBuilder how =
        RDFParser.create().errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    try (InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      ForeignRdf.parse(bytes, how, lang, StreamRDFLib.graph(graph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }
}
