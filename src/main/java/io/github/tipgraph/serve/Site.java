// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;

/** All addresses beside the SPARQL endpoint, and the page for each kind of thing. */
final class Site {
  /** Where the SPARQL endpoint is. */
  static final String SPARQL = "/sparql";

  /** The first parts of the paths below: no base of IRIs can be there. */
  private static final Set<String> TAKEN =
      Set.of(
          "",
          "sparql",
          "page",
          "thing",
          "assets",
          "ontology",
          "vocab",
          "place",
          "graph",
          "data",
          "tables",
          "search",
          "suggest",
          "documents",
          "neighbours");

  private Site() {}

  /** Pages by the kind of thing: the first that fits is taken. */
  private static List<View> views(Assets assets) {
    return List.of(new DocumentView(assets), new ThingPage.General(assets));
  }

  /**
   * The table of addresses.
   *
   * @param dataset the store, in a reading transaction
   */
  static Routes routes(DatasetGraph dataset) {
    Assets assets = new Assets();
    Things things = new Things(Addresses.of(dataset, TAKEN), views(assets));
    return new Routes()
        .at("/", new StartPage.Start(assets))
        .below(Assets.PATH, assets)
        .below(TablesRoute.PATH, new TablesRoute())
        .at(Addresses.THING, things::byIri)
        .below(Addresses.PAGE + "/", things::page)
        .below("/", things::thing);
  }
}
