// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.endpoint.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A source that answers SPARQL: an endpoint, or a graph in memory. */
final class Sparql implements Source {
  private static final Set<String> COLUMNS = Set.of("item");

  private final String name;
  private final String location;
  private final Optional<String> sha256;
  private final Shape shape;
  private final int batch;
  private final Rows rows;

  /**
   * A source.
   *
   * @param batch how many codes or names to ask for at once
   */
  Sparql(String name, String location, Optional<String> sha256, Shape shape, int batch, Rows rows) {
    this.name = name;
    this.location = location;
    this.sha256 = sha256;
    this.shape = shape;
    this.batch = batch;
    this.rows = rows;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public Optional<String> sha256() {
    return sha256;
  }

  @Override
  public Collection<Item> coded(List<Entity> places) {
    Map<String, Item> items = new TreeMap<>();
    for (CodeKind kind : CodeKind.values()) {
      List<String> codes =
          places.stream().map(place -> place.codes().get(kind)).filter(Objects::nonNull).toList();
      for (List<String> some : batches(codes)) {
        Set<String> asked = Set.copyOf(some);
        for (Binding row : rows.of(shape.byCode(kind, some), COLUMNS)) {
          text(row, "code")
              .filter(asked::contains)
              .ifPresent(code -> item(items, row).ifPresent(item -> item.code(kind, code)));
        }
      }
    }
    return items.values();
  }

  @Override
  public Collection<Item> named(List<Entity> entities) {
    Names names = new Names(Words.bundled());
    Set<String> asked = new LinkedHashSet<>();
    entities.forEach(entity -> asked.addAll(names.variants(entity)));
    Map<String, Item> items = new TreeMap<>();
    for (List<String> some : batches(List.copyOf(asked))) {
      for (Binding row : rows.of(shape.byName(some), COLUMNS)) {
        item(items, row).ifPresent(item -> told(item, row));
      }
    }
    return items.values();
  }

  @Override
  public void done() {
    rows.done();
  }

  private static void told(Item item, Binding row) {
    text(row, "name").ifPresent(item::alias);
    text(row, "country").filter(CodeKind.ALPHA_2::fits).ifPresent(item::country);
    if (row.get("typed") != null) {
      item.type();
    }
    Node kind = row.get("kind");
    if (kind != null && kind.isURI()) {
      Shape.kindsOf(kind.getURI()).forEach(item::kind);
    }
  }

  /** The thing of a row, with its label; what has no sound IRI is none. */
  private static Optional<Item> item(Map<String, Item> items, Binding row) {
    Node node = row.get("item");
    if (node == null || !node.isURI() || !Targets.sound(node.getURI())) {
      return Optional.empty();
    }
    Item item = items.computeIfAbsent(node.getURI(), Item::new);
    Node label = row.get("label");
    if (label != null && label.isLiteral()) {
      item.label(label.getLiteralLanguage(), label.getLiteralLexicalForm());
    }
    return Optional.of(item);
  }

  private static Optional<String> text(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private List<List<String>> batches(List<String> values) {
    List<List<String>> batches = new ArrayList<>();
    int size = Math.max(1, Math.min(batch, values.size()));
    for (int i = 0; i < values.size(); i += size) {
      batches.add(values.subList(i, Math.min(values.size(), i + size)));
    }
    return batches;
  }
}
