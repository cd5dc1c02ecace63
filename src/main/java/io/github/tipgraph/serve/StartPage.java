// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The first page.
 *
 * @param frame around it
 * @param sparql where the SPARQL endpoint is
 */
record StartPage(Frame frame, String sparql) {
  /** Answers with it. */
  static final class Start implements Route {
    private final Assets assets;

    Start(Assets assets) {
      this.assets = assets;
    }

    @Override
    public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
      Frame frame = new Frame("TIPGraph", "/", List.of(), assets);
      return Optional.of(Reply.page(Templates.render("start", new StartPage(frame, Site.SPARQL))));
    }
  }
}
