// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Gathers what the page of a thing shows. */
final class Entities {
  private static final int PAGE = 100;
  private static final int DATED = 2000;
  private static final int MOMENTS = 60;
  private static final int NAMES = 30;

  private static final List<Property> CALLED =
      List.of(
          SKOS.altLabel,
          Tip.acronym,
          Tip.demonym,
          Tip.lawYear,
          Tip.iso3166_1,
          Tip.iso3166_1_alpha3,
          Tip.iso3166_2);

  private static final List<Property> OUTSIDE =
      List.of(SKOS.exactMatch, SKOS.closeMatch, OWL2.sameAs, RDFS.seeAlso);

  private static final List<Property> DATES = List.of(Tip.start, Tip.since, Tip.date, Tip.period);

  private final Thing thing;
  private final Cards cards;

  Entities(Thing thing) {
    this.thing = thing;
    this.cards = new Cards(thing.dataset(), thing.names(), thing.addresses());
  }

  /** The thing. */
  Entity entity() {
    Node node = thing.node();
    List<Node> facts = facts();
    int from = Math.min(from(), Math.max(0, facts.size() - 1));
    String iri = node.getURI();
    String here = thing.addresses().page(iri);
    return new Entity(
        iri,
        thing.name(),
        Kinds.of(thing.types()).orElse("thing"),
        names(facts),
        outside(),
        groups(facts.subList(from, Math.min(facts.size(), from + PAGE))),
        facts.size(),
        from == 0 ? "" : at(here, Math.max(0, from - PAGE)),
        from + PAGE < facts.size() ? at(here, from + PAGE) : "",
        times(facts),
        Neighbours.of(thing.dataset(), node, thing.names(), thing.addresses()),
        Neighbours.PATH + "?iri=" + Addresses.encode(iri),
        new ThingPage.Links(thing).rows(thing.description().own(), Quad::getObject));
  }

  private int from() {
    return thing
        .asked()
        .param("from")
        .filter(text -> text.matches("\\d{1,7}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static String at(String here, int from) {
    return here + (here.contains("?") ? "&" : "?") + "from=" + from + "#facts";
  }

  /** The facts that speak of the thing; those of a document are together. */
  private List<Node> facts() {
    Set<String> subjects = new TreeSet<>();
    thing
        .dataset()
        .find(Node.ANY, Node.ANY, Node.ANY, thing.node())
        .forEachRemaining(
            quad -> {
              if (Neighbours.connects(quad.getPredicate()) && quad.getSubject().isURI()) {
                subjects.add(quad.getSubject().getURI());
              }
            });
    return subjects.stream()
        .map(NodeFactory::createURI)
        .filter(node -> thing.dataset().contains(Node.ANY, node, Tip.statedIn.asNode(), Node.ANY))
        .toList();
  }

  private List<Entity.Group> groups(List<Node> facts) {
    Map<Node, List<Card>> byDocument = new LinkedHashMap<>();
    for (Node fact : facts) {
      Optional<Card> card = cards.of(fact);
      if (card.isPresent()) {
        Node document = cards.one(fact, Tip.statedIn).orElseThrow();
        byDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(card.get());
      }
    }
    List<Entity.Group> groups = new ArrayList<>();
    byDocument.forEach(
        (document, told) ->
            groups.add(new Entity.Group(cards.link(document), year(document), bySpan(told))));
    groups.sort(Comparator.comparing(Entity.Group::year));
    return groups;
  }

  private String year(Node document) {
    return cards.one(document, Tip.reportYear).map(Node::getLiteralLexicalForm).orElse("");
  }

  /** Facts that the same spans state stand together, in the order of the text. */
  private static List<Entity.Told> bySpan(List<Card> cards) {
    Map<List<Card.Quote>, List<Card>> bySpan = new LinkedHashMap<>();
    cards.forEach(
        card -> bySpan.computeIfAbsent(card.quotes(), key -> new ArrayList<>()).add(card));
    List<Entity.Told> told = new ArrayList<>();
    bySpan.forEach(
        (quotes, some) -> {
          some.sort(Comparator.comparing(Card::kind).thenComparing(Card::line));
          told.add(new Entity.Told(quotes, some));
        });
    told.sort(Comparator.comparingInt(Entity.Told::begin));
    return told;
  }

  private List<Card.Detail> names(List<Node> facts) {
    List<Card.Detail> names = new ArrayList<>();
    for (Property property : CALLED) {
      List<Node> holders = new ArrayList<>(List.of(thing.node()));
      if (property.equals(Tip.acronym)) {
        facts.stream().limit(DATED).forEach(holders::add);
      }
      List<Link> values =
          holders.stream()
              .flatMap(
                  holder ->
                      Iter.asStream(
                          thing.dataset().find(Node.ANY, holder, property.asNode(), Node.ANY)))
              .map(Quad::getObject)
              .distinct()
              .map(cards::link)
              .sorted(Link.ORDER)
              .limit(NAMES)
              .toList();
      if (!values.isEmpty()) {
        names.add(new Card.Detail(Labels.of(property, thing.names()), values));
      }
    }
    return names;
  }

  private List<Link> outside() {
    Set<Node> wanted = OUTSIDE.stream().map(Property::asNode).collect(Collectors.toSet());
    return thing.description().own().stream()
        .filter(quad -> wanted.contains(quad.getPredicate()))
        .map(Quad::getObject)
        .filter(node -> node.isURI() && node.getURI().matches("https?://.*"))
        .map(Node::getURI)
        .distinct()
        .map(iri -> Link.to(Prefixes.shorten(iri).replaceFirst("^https?://(www\\.)?", ""), iri))
        .sorted(Link.ORDER)
        .toList();
  }

  private List<Entity.Moment> times(List<Node> facts) {
    List<Entity.Moment> times = new ArrayList<>();
    for (Node fact : facts.subList(0, Math.min(DATED, facts.size()))) {
      for (Property property : DATES) {
        Optional<String> date = cards.one(fact, property).map(Node::getLiteralLexicalForm);
        if (date.isPresent() && times.size() < MOMENTS) {
          cards
              .of(fact)
              .ifPresent(
                  card -> times.add(new Entity.Moment(date.get(), List.of(card), List.of())));
        }
      }
    }
    times.addAll(years(facts));
    times.sort(Comparator.comparing(Entity.Moment::date));
    return times;
  }

  /** The documents that speak of the thing, by year. */
  private List<Entity.Moment> years(List<Node> facts) {
    Map<Node, Integer> counts = new LinkedHashMap<>();
    facts.forEach(
        fact -> counts.merge(cards.one(fact, Tip.statedIn).orElseThrow(), 1, Integer::sum));
    Map<String, List<Entity.Count>> byYear = new TreeMap<>();
    counts.forEach(
        (document, number) ->
            byYear
                .computeIfAbsent(year(document), key -> new ArrayList<>())
                .add(new Entity.Count(cards.link(document), number)));
    byYear.remove("");
    return byYear.entrySet().stream()
        .map(year -> new Entity.Moment(year.getKey(), List.of(), year.getValue()))
        .toList();
  }
}
