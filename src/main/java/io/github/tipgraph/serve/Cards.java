// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Tip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/** Makes cards of facts, during one transaction. */
final class Cards {
  private static final String EXACT = "/bound/exact";
  private static final int LONG_NUMBER = 4;

  /** What an arrow leads to, with what it leads from. */
  private static final Map<Property, Property> TOWARDS =
      Map.of(Tip.destination, Tip.origin, Tip.partner, Tip.actor);

  private final DatasetGraph dataset;
  private final Names names;
  private final Addresses addresses;
  private final Kinds kinds;
  private final Map<Node, Card> known = new HashMap<>();

  Cards(DatasetGraph dataset, Names names, Addresses addresses) {
    this.dataset = dataset;
    this.names = names;
    this.addresses = addresses;
    this.kinds = new Kinds(dataset);
  }

  /** The card of a node, if it is a fact. */
  Optional<Card> of(Node node) {
    Card card = known.get(node);
    if (card == null) {
      Map<Node, List<Node>> properties =
          Iter.asStream(dataset.find(Node.ANY, node, Node.ANY, Node.ANY))
              .collect(
                  Collectors.groupingBy(
                      Quad::getPredicate,
                      Collectors.mapping(Quad::getObject, Collectors.toList())));
      Set<Node> types = Set.copyOf(properties.getOrDefault(RDF.Nodes.type, List.of()));
      card = FactKind.of(types).map(kind -> card(node, kind, properties)).orElse(null);
      if (card != null) {
        known.put(node, card);
      }
    }
    return Optional.ofNullable(card);
  }

  private Card card(Node node, FactKind kind, Map<Node, List<Node>> properties) {
    List<Link> head = new ArrayList<>();
    for (Property property : kind.head()) {
      for (Node value : properties.getOrDefault(property.asNode(), List.of())) {
        if (!value.toString().endsWith(EXACT)) {
          if (TOWARDS.containsKey(property)
              && properties.containsKey(TOWARDS.get(property).asNode())) {
            head.add(Link.plain("→"));
          }
          head.add(
              kind.named()
                  .flatMap(
                      named ->
                          properties.getOrDefault(named.asNode(), List.of()).stream().findFirst())
                  .map(thing -> Link.to(text(value), link(thing).href()))
                  .orElseGet(() -> plainly(value)));
        }
      }
    }
    List<Card.Detail> details = new ArrayList<>();
    for (Property property : kind.details()) {
      List<Node> values = properties.getOrDefault(property.asNode(), List.of());
      if (!values.isEmpty() && !isPlainYes(property, values)) {
        details.add(
            new Card.Detail(
                names.of(property.asNode()),
                values.stream().map(this::plainly).sorted(Link.ORDER).toList()));
      }
    }
    String confidence =
        properties.getOrDefault(Tip.confidence.asNode(), List.of()).stream()
            .map(value -> percent(value.getLiteralLexicalForm()))
            .findFirst()
            .orElse("");
    List<Card.Quote> quotes =
        properties.getOrDefault(Tip.evidence.asNode(), List.of()).stream()
            .sorted((a, b) -> Integer.compare(start(a), start(b)))
            .map(this::quote)
            .toList();
    return new Card(kind, addresses.page(node.getURI()), head, details, confidence, quotes);
  }

  /** That something was reported goes without saying. */
  private static boolean isPlainYes(Property property, List<Node> values) {
    return property.equals(Tip.reported) && values.get(0).getLiteralLexicalForm().equals("true");
  }

  private static String percent(String share) {
    return new BigDecimal(share).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN) + " %";
  }

  /** A value, with where it leads. */
  Link link(Node node) {
    String href = node.isURI() ? addresses.link(node.getURI()).orElse("") : "";
    return new Link(text(node), href, node.isLiteral() ? node.getLiteralLanguage() : "");
  }

  /** A value, that leads to its page if it is a thing of which documents speak. */
  private Link plainly(Node node) {
    return kinds.of(node).isPresent()
        ? link(node)
        : new Link(text(node), "", link(node).language());
  }

  private String text(Node node) {
    String text = names.of(node);
    if (node.isLiteral()) {
      String type = node.getLiteralDatatypeURI();
      if (type.endsWith("#boolean")) {
        return text.equals("true") ? "yes" : "no";
      }
      if (type.endsWith("#decimal") || type.endsWith("#integer")) {
        return grouped(text);
      }
    }
    return text;
  }

  /** A number with its thousands apart. */
  static String grouped(String number) {
    return number.length() <= LONG_NUMBER
        ? number
        : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(new BigDecimal(number));
  }

  private int start(Node span) {
    return one(span, OA.start)
        .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
        .orElse(0);
  }

  private Card.Quote quote(Node span) {
    String iri = span.getURI();
    int hash = iri.indexOf('#');
    Optional<Node> document = one(span, Tip.inDocument);
    String page = addresses.page(hash < 0 ? iri : iri.substring(0, hash));
    return new Card.Quote(
        start(span),
        one(span, OA.exact).map(Node::getLiteralLexicalForm).orElse(""),
        document.map(names::of).orElse(""),
        hash < 0 ? page : page + iri.substring(hash),
        document
            .flatMap(node -> one(node, Tip.reportYear))
            .map(Node::getLiteralLexicalForm)
            .orElse(""));
  }

  /** One value of a property. */
  Optional<Node> one(Node node, Property property) {
    return Iter.asStream(dataset.find(Node.ANY, node, property.asNode(), Node.ANY))
        .map(Quad::getObject)
        .findFirst();
  }

  /** The identifier of a document. */
  Optional<String> identifier(Node document) {
    return one(document, DCTerms.identifier).map(Node::getLiteralLexicalForm);
  }
}
