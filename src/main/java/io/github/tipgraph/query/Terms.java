// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;

/** Reads the values of parameters as RDF terms. */
final class Terms {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final DatasetGraph dataset;
  private final Lookup lookup;

  Terms(DatasetGraph dataset) {
    this.dataset = dataset;
    this.lookup = new Lookup(dataset);
  }

  /**
   * The term that a value stands for.
   *
   * @throws ProblemException if the value is not of the parameter's type
   */
  Node term(Param param, String value) {
    return switch (param.type()) {
      case STRING -> NodeFactory.createLiteralString(value);
      case IRI -> iri(value).orElseThrow(() -> problem(param, value, ""));
      case INTEGER -> literal(param, value, INTEGER, XSDDatatype.XSDinteger);
      case DECIMAL -> literal(param, value, DECIMAL, XSDDatatype.XSDdecimal);
      case DATE -> literal(param, value, DATE, XSDDatatype.XSDdate);
      case YEAR -> literal(param, value, YEAR, XSDDatatype.XSDgYear);
      case COUNTRY -> found(param, value, lookup.country(value));
      case PLACE -> found(param, value, lookup.place(value));
      case DOCUMENT -> found(param, value, lookup.document(value));
      case THEME -> found(param, value, lookup.concept("theme", value));
      case BODY -> found(param, value, new NameLookup(dataset).body(value));
      case THING -> found(param, value, thing(value));
    };
  }

  private static Node literal(Param param, String value, Pattern pattern, XSDDatatype type) {
    if (!pattern.matcher(value).matches() || !type.isValid(value)) {
      throw problem(param, value, "");
    }
    return NodeFactory.createLiteralDT(value, type);
  }

  private static Optional<Node> iri(String value) {
    try {
      return IRIx.create(value).isAbsolute()
          ? Optional.of(NodeFactory.createURI(value))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  private Lookup.Found thing(String value) {
    Lookup.Found place = lookup.place(value);
    return value.matches("[A-Za-z]{2}(-[A-Za-z0-9]+)?") && place.node().isPresent()
        ? place
        : new NameLookup(dataset).thing(value);
  }

  private static Node found(Param param, String value, Lookup.Found found) {
    return found.node().orElseThrow(() -> problem(param, value, found.hint()));
  }

  private static ProblemException problem(Param param, String value, String hint) {
    String what =
        hint.isEmpty()
            ? "'" + value + "' is not " + param.type().expected()
            : "'" + value + "': " + hint;
    return new ProblemException(
        Problem.mistake("parameter " + param.name(), "", what, "give " + param.type().expected()));
  }
}
