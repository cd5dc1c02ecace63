// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.resource.Bundled;
import io.github.tipgraph.write.TripleWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A file of terms: a page for people, and for machines the Turtle as it is written, or what it says
 * in other syntaxes.
 */
final class TurtleFile implements Route {
  private final String file;
  private final String title;
  private final Assets assets;
  private final BiFunction<Frame, DatasetGraph, String> page;

  /**
   * A file.
   *
   * @param file its path in the program
   * @param title of its page
   * @param page makes the page
   */
  TurtleFile(
      String file, String title, Assets assets, BiFunction<Frame, DatasetGraph, String> page) {
    this.file = file;
    this.title = title;
    this.assets = assets;
    this.page = page;
  }

  @Override
  public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    return Optional.of(
        asked
            .form(Form.PAGES_FIRST)
            .map(form -> in(form, asked, dataset))
            .orElseGet(Things::unacceptable)
            .with("Vary", "Accept"));
  }

  private Reply in(Form form, Asked asked, DatasetGraph dataset) {
    if (form == Form.HTML) {
      Frame frame = new Frame(title, asked.path(), Form.OF_RDF, assets);
      return Reply.page(page.apply(frame, dataset));
    }
    byte[] turtle = Bundled.find(file).orElseThrow();
    return Reply.of(200, form.contentType(), form == Form.TURTLE ? turtle : written(form, turtle));
  }

  private static byte[] written(Form form, byte[] turtle) {
    Graph graph = RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).toGraph();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TripleWriter(form.syntax().orElseThrow()).write(graph, out);
    return out.toByteArray();
  }
}
