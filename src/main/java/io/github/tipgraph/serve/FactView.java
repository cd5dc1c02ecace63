// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Tip;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Makes pages of facts. */
final class FactView implements View {
  private final Assets assets;

  FactView(Assets assets) {
    this.assets = assets;
  }

  /**
   * The page of a fact.
   *
   * @param frame around it
   * @param iri of the fact
   * @param document that states it
   * @param properties all that is said of it
   */
  record Page(Frame frame, String iri, Card card, Link document, List<ThingPage.Row> properties) {}

  @Override
  public boolean fits(Thing thing) {
    return FactKind.of(thing.types()).isPresent()
        && thing.description().own().stream()
            .anyMatch(quad -> quad.getPredicate().equals(Tip.statedIn.asNode()));
  }

  @Override
  public String page(Thing thing) {
    Node node = thing.node();
    Cards cards = new Cards(thing.dataset(), thing.names(), thing.addresses());
    Card card = cards.of(node).orElseThrow();
    Frame around = EntityView.frame(thing, assets);
    return Templates.render(
        "fact",
        new Page(
            new Frame(
                card.kind().title() + ": " + card.line(), around.here(), around.forms(), assets),
            node.getURI(),
            card,
            cards.link(cards.one(node, Tip.statedIn).orElseThrow()),
            new ThingPage.Links(thing).rows(thing.description().own(), Quad::getObject)));
  }
}
