// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which columns of a table hold codes and identifiers. Without a word of the user's they are told
 * by their names alone: codes of other standards look the same.
 *
 * @param code the column of codes, or nothing
 * @param id the column of identifiers, or nothing
 * @param prefix what the IRI of an identifier begins with, or empty
 */
public record Columns(Optional<String> code, Optional<String> id, String prefix) {
  private static final String WDT = "http://www.wikidata.org/prop/direct/";

  /** The names that columns of codes have in many tables, without case and punctuation. */
  private static final Map<String, Set<CodeKind>> CODES = codes();

  private static final List<String> IDS =
      List.of("wikidataid", "wikidata", "qid", "item", "iri", "uri");

  private static final List<String> NAMES = List.of("name", "label");

  private static Map<String, Set<CodeKind>> codes() {
    Map<String, Set<CodeKind>> codes = new LinkedHashMap<>();
    Set<CodeKind> all = EnumSet.allOf(CodeKind.class);
    List.of("code", "isocode").forEach(name -> codes.put(name, all));
    List.of("iso31661", "iso31661alpha2", "isoalpha2", "alpha2", "p297")
        .forEach(name -> codes.put(name, Set.of(CodeKind.ALPHA_2)));
    List.of("iso31661alpha3", "isoalpha3", "alpha3", "iso3", "p298")
        .forEach(name -> codes.put(name, Set.of(CodeKind.ALPHA_3)));
    List.of("iso31662", "p300").forEach(name -> codes.put(name, Set.of(CodeKind.SUBDIVISION)));
    return codes;
  }

  /**
   * Refuses to name columns of what has none.
   *
   * @throws ProblemException if one was named
   */
  void requireNone(String source) {
    if (code.isPresent() || id.isPresent() || !prefix.isEmpty()) {
      throw new ProblemException(
          Problem.mistake(
              source,
              "",
              "is no table",
              "leave out --code-column, --id-column and --id-prefix, which tell of the columns of one"));
    }
  }

  /**
   * What a table says, in the shape of Wikidata.
   *
   * @param table as the W3C's csv2rdf reads it
   * @throws ProblemException if there are no such columns, or what identifies a row is no IRI
   */
  Graph items(OtherData data, Graph table) {
    Map<String, String> columns = names(data, table);
    Map<String, Set<CodeKind>> codes = codes(data, columns);
    String ids = column(data, columns, id, IDS, "identifiers", "--id-column");
    Graph items = GraphFactory.createDefaultGraph();
    for (Node row : rows(table)) {
      Optional<String> cell = cell(table, row, ids);
      if (cell.isPresent()) {
        Node item = item(data, row, cell.get());
        codes.forEach(
            (column, kinds) ->
                cell(table, row, column).ifPresent(text -> code(items, item, kinds, text)));
        columns.entrySet().stream()
            .filter(entry -> NAMES.contains(plain(entry.getKey())))
            .forEach(
                entry ->
                    cell(table, row, entry.getValue())
                        .ifPresent(
                            text ->
                                items.add(
                                    item,
                                    RDFS.label.asNode(),
                                    NodeFactory.createLiteralString(text))));
      }
    }
    return items;
  }

  private static void code(Graph items, Node item, Set<CodeKind> kinds, String text) {
    kinds.stream()
        .filter(kind -> kind.fits(text))
        .forEach(
            kind ->
                items.add(
                    item,
                    NodeFactory.createURI(WDT + kind.wikidata()),
                    NodeFactory.createLiteralString(text)));
  }

  private Node item(OtherData data, Node row, String cell) {
    String iri = Targets.of(cell, prefix);
    if (cell.equals("NULL")) {
      return NodeFactory.createBlankNode();
    }
    if (!Targets.sound(iri)) {
      throw problem(
          data,
          row.getURI().replaceFirst("(?s)^.*#row=", "record "),
          "'" + cell + "' is neither an IRI nor an item of Wikidata",
          "give --id-prefix, such as http://www.wikidata.org/entity/");
    }
    return NodeFactory.createURI(iri);
  }

  private Map<String, Set<CodeKind>> codes(OtherData data, Map<String, String> columns) {
    Map<String, Set<CodeKind>> found = new LinkedHashMap<>();
    if (code.isPresent()) {
      String iri = column(data, columns, code, List.of(), "codes", "--code-column");
      found.put(iri, EnumSet.allOf(CodeKind.class));
      return found;
    }
    columns.forEach(
        (name, iri) -> {
          if (CODES.containsKey(plain(name))) {
            found.put(iri, CODES.get(plain(name)));
          }
        });
    if (found.isEmpty()) {
      throw unknown(data, columns, "codes", "--code-column");
    }
    return found;
  }

  private static String column(
      OtherData data,
      Map<String, String> columns,
      Optional<String> wanted,
      List<String> usual,
      String what,
      String option) {
    if (wanted.isPresent()) {
      return Optional.ofNullable(columns.get(wanted.get()))
          .orElseThrow(() -> unknown(data, columns, what, option));
    }
    return usual.stream()
        .flatMap(name -> columns.keySet().stream().filter(c -> plain(c).equals(name)))
        .findFirst()
        .map(columns::get)
        .orElseThrow(() -> unknown(data, columns, what, option));
  }

  private static ProblemException unknown(
      OtherData data, Map<String, String> columns, String what, String option) {
    return problem(
        data,
        "",
        "has no column that is known to hold " + what,
        "name one of its columns with " + option + ": " + String.join(", ", columns.keySet()));
  }

  private static ProblemException problem(
      OtherData data, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(data.location(), where, what, remedy));
  }

  /** The IRI of each column by its name. */
  private static Map<String, String> names(OtherData data, Graph table) {
    Set<String> iris = new TreeSet<>();
    table.find().forEachRemaining(triple -> iris.add(triple.getPredicate().getURI()));
    Map<String, String> names = new LinkedHashMap<>();
    for (String iri : iris) {
      String encoded = iri.substring(data.namespace().length());
      names.put(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8), iri);
    }
    return names;
  }

  private static List<Node> rows(Graph table) {
    Set<Node> rows = new TreeSet<>(Comparator.comparing(Node::getURI));
    table.find().forEachRemaining(triple -> rows.add(triple.getSubject()));
    return new ArrayList<>(rows);
  }

  private static Optional<String> cell(Graph table, Node row, String column) {
    return table
        .find(row, NodeFactory.createURI(column), Node.ANY)
        .mapWith(Triple::getObject)
        .nextOptional()
        .map(Node::getLiteralLexicalForm);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The graph of a table has this name. */
  static OtherData data(String location) {
    return new OtherData("links", location);
  }

  /** What the subjects of rows begin with. */
  static boolean isTable(Graph graph) {
    return graph.stream()
        .findAny()
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .filter(node -> node.getURI().startsWith(Iris.data("links") + "#row="))
        .isPresent();
  }
}
