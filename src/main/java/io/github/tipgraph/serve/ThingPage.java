// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of any thing: what is said of it, and what leads to it.
 *
 * @param frame around it
 * @param name of the thing
 * @param iri of the thing
 * @param types what it is
 * @param properties what is said of it, by property
 * @param incoming what leads to it, by property
 * @param more whether more leads to it
 */
record ThingPage(
    Frame frame,
    String name,
    String iri,
    List<Link> types,
    List<Row> properties,
    List<Row> incoming,
    boolean more) {
  private static final int VALUES = 100;

  /**
   * Values of a property.
   *
   * @param left how many more there are
   */
  record Row(Link property, List<Link> values, int left) {}

  /** The page for things of any kind. */
  static final class General implements View {
    private final Assets assets;

    General(Assets assets) {
      this.assets = assets;
    }

    @Override
    public boolean fits(Thing thing) {
      return true;
    }

    @Override
    public String page(Thing thing) {
      Links links = new Links(thing);
      String iri = thing.node().getURI();
      Description description = thing.description();
      return Templates.render(
          "thing",
          new ThingPage(
              new Frame(thing.name(), thing.addresses().page(iri), Form.OF_RDF, assets),
              thing.name(),
              iri,
              thing.types().stream().map(links::link).sorted(Link.ORDER).toList(),
              links.rows(description.own(), Quad::getObject),
              links.rows(description.incoming(), Quad::getSubject),
              description.more()));
    }
  }

  /** Makes links of nodes. */
  record Links(Thing thing) {
    Link link(Node node) {
      String href = node.isURI() ? thing.addresses().link(node.getURI()).orElse("") : "";
      return new Link(
          thing.names().of(node), href, node.isLiteral() ? node.getLiteralLanguage() : "");
    }

    List<Row> rows(List<Quad> quads, Function<Quad, Node> end) {
      Map<Node, List<Quad>> byProperty =
          quads.stream()
              .filter(quad -> !quad.getPredicate().equals(RDF.Nodes.type))
              .collect(
                  Collectors.groupingBy(
                      Quad::getPredicate,
                      () -> new TreeMap<>(Comparator.comparing(Node::getURI)),
                      Collectors.toList()));
      return byProperty.entrySet().stream()
          .map(entry -> row(entry.getKey(), entry.getValue().stream().map(end).toList()))
          .sorted(Comparator.comparing(row -> row.property().text()))
          .toList();
    }

    private Row row(Node property, List<Node> ends) {
      List<Link> values = ends.stream().distinct().map(this::link).sorted(Link.ORDER).toList();
      int shown = Math.min(VALUES, values.size());
      return new Row(link(property), values.subList(0, shown), values.size() - shown);
    }
  }
}
