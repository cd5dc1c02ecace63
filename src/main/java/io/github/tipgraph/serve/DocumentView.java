// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.query.MarkedText;
import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/** Makes pages of documents. */
final class DocumentView implements View {
  private static final int QUOTE = 60;

  private static final List<Property> ABOUT =
      List.of(
          Tip.assesses,
          Tip.reportYear,
          Tip.documentKind,
          DCTerms.publisher,
          DCTerms.issued,
          DCTerms.source,
          DCTerms.references,
          Tip.updates,
          DCTerms.identifier);

  private static final List<Form> DOWNLOADS = List.of(Form.TURTLE, Form.TRIG, Form.JSONLD, Form.NT);

  /** What forms on it call it, to lead back to it. */
  static final String BACK = "document";

  private final Assets assets;
  private final Verdicts verdicts;

  DocumentView(Assets assets, Verdicts verdicts) {
    this.assets = assets;
    this.verdicts = verdicts;
  }

  /** The fragment of the IRI of a span, after RFC 5147. */
  static String fragment(int begin, int end) {
    return "char=" + begin + "," + end;
  }

  @Override
  public boolean fits(Thing thing) {
    return thing.is(Tip.Assessment) && id(thing).isPresent();
  }

  private static Optional<String> id(Thing thing) {
    return value(thing, DCTerms.identifier).map(Node::getLiteralLexicalForm);
  }

  private static Optional<Node> value(Thing thing, Property property) {
    return thing.description().own().stream()
        .filter(quad -> quad.getPredicate().equals(property.asNode()))
        .map(Quad::getObject)
        .findFirst();
  }

  @Override
  public String page(Thing thing) {
    String id = id(thing).orElseThrow();
    Cards cards = new Cards(thing.dataset(), thing.names(), thing.addresses());
    MarkedText text = MarkedText.of(thing.dataset(), id);
    Map<Place, DocumentPage.Span> spans = spans(text, cards, verdicts.of(id, BACK));
    String here = thing.addresses().page(thing.node().getURI());
    List<Form> forms = Arrays.stream(Form.values()).filter(f -> f != Form.HTML).toList();
    return Templates.render(
        "document",
        new DocumentPage(
            new Frame(text.title(), here, forms, assets),
            text.title(),
            about(thing, cards),
            filters(text, id, thing.asked()),
            downloads(thing, id),
            text.paragraphs().stream()
                .map(pieces -> pieces.stream().map(piece -> piece(piece, spans)).toList())
                .toList(),
            List.copyOf(spans.values())));
  }

  private static List<Card.Detail> about(Thing thing, Cards cards) {
    List<Card.Detail> about = new ArrayList<>();
    for (Property property : ABOUT) {
      value(thing, property)
          .ifPresent(
              node ->
                  about.add(
                      new Card.Detail(
                          Labels.of(property, thing.names()), List.of(cards.link(node)))));
    }
    return about;
  }

  private static List<DocumentPage.Filter> filters(MarkedText text, String id, Asked asked) {
    Map<Table, Long> counts =
        text.pieces().stream()
            .flatMap(piece -> piece.facts().stream())
            .collect(Collectors.groupingBy(FactRows.Row::table, Collectors.counting()));
    Optional<Table> only = asked.param("table").flatMap(Table::of);
    return Arrays.stream(Table.values())
        .filter(counts::containsKey)
        .map(
            table ->
                new DocumentPage.Filter(
                    table,
                    counts.get(table).intValue(),
                    only.isEmpty() || only.get() == table,
                    TablesRoute.csv(table, id)))
        .toList();
  }

  /** The graph of a document holds all that is taken from it. */
  private static List<Link> downloads(Thing thing, String id) {
    List<Link> downloads = new ArrayList<>();
    thing.description().own().stream()
        .filter(quad -> quad.getPredicate().equals(DCTerms.identifier.asNode()))
        .map(Quad::getGraph)
        .filter(Node::isURI)
        .findFirst()
        .map(graph -> thing.addresses().page(graph.getURI()))
        .ifPresent(
            page ->
                DOWNLOADS.forEach(
                    form -> downloads.add(Link.to(form.label(), Frame.in(page, form)))));
    downloads.add(Link.to("CSV", TablesRoute.zip(id)));
    return downloads;
  }

  /** Where a span stands. */
  private record Place(int begin, int end) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::begin)
            .thenComparing(Comparator.comparingInt(Place::end).reversed());

    static Place of(FactRows.Row row) {
      return new Place(row.begin(), row.end());
    }
  }

  private static Map<Place, DocumentPage.Span> spans(
      MarkedText text, Cards cards, Verdicts.OfDocument verdicts) {
    String whole = text.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining());
    Map<Place, List<FactRows.Row>> rows =
        text.pieces().stream()
            .flatMap(piece -> piece.facts().stream())
            .collect(Collectors.groupingBy(Place::of));
    Map<Place, DocumentPage.Span> spans = new LinkedHashMap<>();
    for (Place place : rows.keySet().stream().sorted(Place.ORDER).toList()) {
      Map<String, FactRows.Row> byFact = new LinkedHashMap<>();
      rows.get(place).stream()
          .sorted(Comparator.comparing(FactRows.Row::table))
          .forEach(row -> byFact.putIfAbsent(row.fact(), row));
      List<DocumentPage.Told> told =
          byFact.values().stream()
              .flatMap(
                  row ->
                      cards.of(NodeFactory.createURI(row.fact())).stream()
                          .map(card -> new DocumentPage.Told(card, verdicts.on(row))))
              .toList();
      int begin = whole.offsetByCodePoints(0, place.begin());
      String quote =
          whole.substring(begin, whole.offsetByCodePoints(begin, place.end() - place.begin()));
      spans.put(
          place,
          new DocumentPage.Span(
              spans.size() + 1, fragment(place.begin(), place.end()), shortened(quote), told));
    }
    return spans;
  }

  /** The first words of a text. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= QUOTE) {
      return line;
    }
    int space = line.lastIndexOf(' ', QUOTE);
    return line.substring(0, space > 0 ? space : QUOTE) + " …";
  }

  private static DocumentPage.Piece piece(
      MarkedText.Piece piece, Map<Place, DocumentPage.Span> spans) {
    List<FactRows.Row> within =
        piece.within().stream().sorted(Comparator.comparing(Place::of, Place.ORDER)).toList();
    Set<String> kinds = new LinkedHashSet<>();
    Set<Place> places = new LinkedHashSet<>();
    for (FactRows.Row row : within) {
      kinds.add(row.table().title());
      places.add(Place.of(row));
    }
    List<String> begins =
        places.stream()
            .filter(place -> place.begin() == piece.begin())
            .map(place -> spans.get(place).fragment())
            .toList();
    return new DocumentPage.Piece(
        piece.text(),
        places.stream()
            .map(place -> "" + spans.get(place).number())
            .collect(Collectors.joining(" ")),
        kinds.stream().limit(DocumentPage.LINES).toList(),
        begins,
        piece.facts().stream().map(Place::of).distinct().map(spans::get).toList());
  }
}
