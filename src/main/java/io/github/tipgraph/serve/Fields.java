// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Param;
import io.github.tipgraph.query.ParamType;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** The parameters of a query as the fields of a form. */
final class Fields {
  private static final int MOST = 1000;

  private final DatasetGraph dataset;
  private final Names names;

  Fields(DatasetGraph dataset) {
    this.dataset = dataset;
    this.names = new Names(dataset);
  }

  /**
   * A field.
   *
   * @param name of the parameter
   * @param label what it is for
   * @param hint what its values look like
   * @param kind of the input, in HTML
   * @param value that it has, or empty
   * @param standard the value that counts where none is given, or empty
   * @param required whether it must be given
   * @param options values to choose from
   * @param closed whether there are no others
   */
  record Field(
      String name,
      String label,
      String hint,
      String kind,
      String value,
      String standard,
      boolean required,
      List<String> options,
      boolean closed) {}

  /**
   * The fields of a query.
   *
   * @param values value by parameter name
   */
  List<Field> of(BundledQuery query, Map<String, String> values) {
    List<Field> fields = new ArrayList<>();
    for (Param param : query.params()) {
      boolean closed = param.type() == ParamType.THEME;
      fields.add(
          new Field(
              param.name(),
              param.text(),
              param.type().expected(),
              kind(param.type()),
              values.getOrDefault(param.name(), closed ? param.standard() : ""),
              param.standard(),
              param.use() == Param.Use.REQUIRED,
              options(param.type()),
              closed));
    }
    return fields;
  }

  /** The names of the countries that documents assess. */
  List<String> countries() {
    return sorted(objects(Tip.assesses).map(names::of));
  }

  /** The identifiers of documents. */
  List<String> documents() {
    return sorted(objects(DCTerms.identifier).map(names::of));
  }

  private static String kind(ParamType type) {
    return switch (type) {
      case INTEGER, DECIMAL, YEAR -> "number";
      case DATE -> "date";
      case STRING, IRI, COUNTRY, PLACE, DOCUMENT, THEME, BODY, THING -> "text";
    };
  }

  private List<String> options(ParamType type) {
    return switch (type) {
      case COUNTRY -> countries();
      case DOCUMENT -> documents();
      case BODY -> sorted(objects(Tip.body).map(names::of));
      case THEME -> sorted(codes("theme"));
      case STRING, IRI, INTEGER, DECIMAL, DATE, YEAR, PLACE, THING -> List.of();
    };
  }

  private Stream<Node> objects(Property property) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property.asNode(), Node.ANY);
    return Iter.asStream(quads).map(Quad::getObject).distinct();
  }

  private Stream<String> codes(String scheme) {
    Node node = NodeFactory.createURI(Iris.vocabulary(scheme));
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, SKOS.inScheme.asNode(), node))
        .map(Quad::getSubject)
        .distinct()
        .flatMap(
            concept ->
                Iter.asStream(dataset.find(Node.ANY, concept, SKOS.notation.asNode(), Node.ANY)))
        .map(quad -> quad.getObject().getLiteralLexicalForm());
  }

  private static List<String> sorted(Stream<String> values) {
    return new TreeSet<>(values.limit(MOST).toList()).stream().toList();
  }
}
