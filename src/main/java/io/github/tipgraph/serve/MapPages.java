// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import com.google.gson.Gson;
import io.github.tipgraph.map.Cartographer;
import io.github.tipgraph.map.Picture;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.FirstRows;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Maps, drawn on the server: routes between countries, and with a country its provinces; each with
 * the query behind it and its data as a table.
 */
final class MapPages {
  /** Where they are. */
  static final String PATH = "/map";

  /** Where outlines are. */
  static final String SHAPES = PATH + "/shapes";

  private static final String COUNTRY = "country";
  private static final String END = "end";
  private static final int ROUTES = 500;
  private static final int PROVINCES = 1000;

  private final Assets assets;
  private final Addresses addresses;
  private final Asking asking;
  private final BundledQuery routes = new Catalogue().find("routes-between");
  private final BundledQuery provinces = new Catalogue().find("provinces");

  MapPages(Assets assets, Addresses addresses, Asking asking) {
    this.assets = assets;
    this.addresses = addresses;
    this.asking = asking;
  }

  /**
   * A page.
   *
   * @param frame around it
   * @param country to which it keeps, by code or name, or empty
   * @param countries to choose from
   * @param problem with the country, or empty
   * @param maps that it shows
   */
  record MapPage(
      Frame frame, String country, List<String> countries, String problem, List<Drawn> maps) {}

  /**
   * A map.
   *
   * @param id of it in the page
   * @param title of it
   * @param picture of it
   * @param query the address of the query behind it
   * @param table its data
   * @param page what the addresses begin with to which its places lead
   * @param unit what its numbers count
   */
  record Drawn(
      String id,
      String title,
      Picture picture,
      String query,
      AnswerTable table,
      String page,
      String unit) {}

  /** The page. */
  Optional<Reply> page(Asked asked, DatasetGraph dataset) {
    Optional<String> country = asked.param(COUNTRY);
    List<Drawn> maps = new ArrayList<>();
    String problem = "";
    int status = 200;
    try {
      if (country.isPresent()) {
        maps.add(provinces(country.get(), dataset));
      }
      maps.add(routes(country, dataset));
    } catch (ProblemException e) {
      problem = e.problem().line();
      status = QueryPages.status(e.problem());
    }
    Frame frame = new Frame("Map", here(PATH, COUNTRY, country), List.of(), assets);
    List<String> countries = new Fields(dataset).countries();
    MapPage page = new MapPage(frame, country.orElse(""), countries, problem, maps);
    return Optional.of(Reply.page(status, Templates.render("map", page)));
  }

  /**
   * The outlines of the world or of a country's provinces, in JSON, for scripts that draw on them.
   */
  Optional<Reply> shapes(Asked asked, DatasetGraph dataset) {
    String country = asked.param(COUNTRY).filter(code -> code.matches("[A-Z]{2}")).orElse("");
    Names names = new Names(dataset);
    Map<String, String> called = new HashMap<>();
    String code = country.isEmpty() ? "iso3166-1" : "iso3166-2";
    dataset
        .find(Node.ANY, Node.ANY, NodeFactory.createURI(Tip.NS + code), Node.ANY)
        .forEachRemaining(
            quad ->
                called.put(quad.getObject().getLiteralLexicalForm(), names.of(quad.getSubject())));
    String json = new Gson().toJson(Cartographer.outlines(country, called));
    return Optional.of(Reply.of(200, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private Drawn provinces(String country, DatasetGraph dataset) {
    FirstRows rows = asking.first(provinces, Map.of(COUNTRY, country), PROVINCES, dataset);
    List<Cartographer.Value> values =
        rows.rows().stream()
            .map(
                row ->
                    new Cartographer.Value(
                        code(row.get("place")),
                        text(row, "province"),
                        Stream.of("programmes", "bodies", "figures", "actions")
                            .mapToLong(column -> number(row, column))
                            .sum()))
            .collect(Collectors.toCollection(ArrayList::new));
    String code = asking.country(country, dataset);
    values.addAll(others(code, values, dataset));
    String title = "What is told of the provinces of " + name(code, dataset);
    return new Drawn(
        "provinces",
        title,
        Cartographer.provinces(code, title, values),
        here(QueryPages.PATH + "/" + provinces.name(), COUNTRY, Optional.of(country)),
        AnswerTable.of(rows, dataset, addresses),
        addresses.page(Iris.place("")),
        "programmes, bodies, figures and actions told of it");
  }

  /** The provinces of which nothing is told. */
  private static List<Cartographer.Value> others(
      String country, List<Cartographer.Value> told, DatasetGraph dataset) {
    Set<String> known = told.stream().map(Cartographer.Value::code).collect(Collectors.toSet());
    Names names = new Names(dataset);
    Node within = NodeFactory.createURI(Prefixes.mapping().expandPrefix("geo:sfWithin"));
    Node whole = NodeFactory.createURI(Iris.place(country));
    return Iter.asStream(dataset.find(Node.ANY, Node.ANY, within, whole))
        .map(Quad::getSubject)
        .distinct()
        .filter(place -> !known.contains(code(place)))
        .map(place -> new Cartographer.Value(code(place), names.of(place), 0))
        .toList();
  }

  private Drawn routes(Optional<String> country, DatasetGraph dataset) {
    Map<String, String> values = country.map(each -> Map.of(END, each)).orElse(Map.of());
    FirstRows rows = asking.first(routes, values, ROUTES, dataset);
    List<Cartographer.Route> lines = new ArrayList<>();
    Map<String, Cartographer.Value> places = new LinkedHashMap<>();
    for (Map<String, Node> row : rows.rows()) {
      long documents = number(row, "documents");
      String from = code(row.get("origin"));
      String to = code(row.get("destination"));
      String title = text(row, "from") + " to " + text(row, "to") + ": " + documents;
      lines.add(new Cartographer.Route(from, to, title, documents));
      count(places, from, text(row, "from"), documents);
      count(places, to, text(row, "to"), documents);
    }
    String title =
        country
            .map(each -> "Routes from and to " + name(asking.country(each, dataset), dataset))
            .orElse("Routes between countries");
    return new Drawn(
        "routes",
        title,
        Cartographer.world(title, List.copyOf(places.values()), lines),
        here(QueryPages.PATH + "/" + routes.name(), END, country),
        AnswerTable.of(rows, dataset, addresses),
        PATH + "?" + COUNTRY + "=",
        "mentions in routes, one for each route and document");
  }

  private static void count(
      Map<String, Cartographer.Value> places, String code, String name, long more) {
    places.merge(
        code,
        new Cartographer.Value(code, name, more),
        (a, b) -> new Cartographer.Value(code, name, a.value() + b.value()));
  }

  private static String here(String path, String name, Optional<String> country) {
    return path
        + country
            .map(each -> "?" + name + "=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
            .orElse("");
  }

  private static String name(String code, DatasetGraph dataset) {
    return new Names(dataset).of(NodeFactory.createURI(Iris.place(code)));
  }

  private static String code(Node place) {
    return place.toString().substring(place.toString().lastIndexOf('/') + 1);
  }

  private static String text(Map<String, Node> row, String column) {
    return row.get(column).getLiteralLexicalForm();
  }

  private static long number(Map<String, Node> row, String column) {
    return Long.parseLong(text(row, column));
  }
}
