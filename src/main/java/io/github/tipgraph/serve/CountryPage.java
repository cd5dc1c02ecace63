// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.rdf.Tip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The page of a country: its documents, and what they say over the years.
 *
 * @param frame around it
 * @param documents by year
 * @param plots of what there is something of
 */
record CountryPage(Frame frame, Entity entity, List<Library.Volume> documents, List<Plot> plots) {
  CountryPage {
    documents = List.copyOf(documents);
    plots = List.copyOf(plots);
  }

  /**
   * A plot, with what it is made of.
   *
   * @param kind by which the page draws it
   * @param note how to read it
   * @param query where the query behind it is
   */
  record Plot(
      String kind,
      String title,
      String note,
      List<String> columns,
      List<List<Link>> rows,
      String query) {}

  /** What is plotted, and by which query. */
  private enum Kind {
    TIERS(
        "tier-history",
        "Tier",
        "The rating of each report year; where a text does not say for which, that of its document."),
    MONEY("money-by-year", "Money", "Each point is an amount that a document of that year states."),
    COUNTS(
        "counts-by-year", "Counts", "Each point is a figure that a document of that year gives."),
    FLOWS(
        "flows-by-year",
        "Flows",
        "Each point is a country named as origin or destination in that year."),
    FINDINGS(
        "findings-by-year",
        "Progress beside gaps",
        "The number of findings of each kind in that year.");

    private final String query;
    private final String title;
    private final String note;

    Kind(String query, String title, String note) {
      this.query = query;
      this.title = title;
      this.note = note;
    }
  }

  /** Makes pages of countries. */
  static final class Countries implements View {
    private final Assets assets;
    private final Kept<Library> library;

    Countries(Assets assets, Kept<Library> library) {
      this.assets = assets;
      this.library = library;
    }

    @Override
    public boolean fits(Thing thing) {
      return thing.is(Tip.Country) && code(thing).isPresent();
    }

    private static Optional<String> code(Thing thing) {
      return thing.description().own().stream()
          .filter(quad -> quad.getPredicate().equals(Tip.iso3166_1.asNode()))
          .map(quad -> quad.getObject().getLiteralLexicalForm())
          .findFirst();
    }

    @Override
    public String page(Thing thing) {
      String here = thing.addresses().page(thing.node().getURI());
      List<Library.Volume> documents =
          library.of(thing.dataset()).documents().stream()
              .filter(volume -> volume.country().href().equals(here))
              .toList();
      List<Plot> plots =
          documents.isEmpty() ? List.of() : plots(thing, code(thing).orElseThrow(), documents);
      return Templates.render(
          "country",
          new CountryPage(
              EntityView.frame(thing, assets), new Entities(thing).entity(), documents, plots));
    }

    private static List<Plot> plots(Thing thing, String code, List<Library.Volume> documents) {
      Map<String, String> pages = pages(thing);
      Map<String, String> years = new HashMap<>();
      documents.forEach(volume -> years.put(volume.document().href(), volume.year()));
      return Arrays.stream(Kind.values())
          .map(kind -> plot(kind, thing, code, pages, years))
          .filter(plot -> !plot.rows().isEmpty())
          .toList();
    }

    private static Plot plot(
        Kind kind, Thing thing, String code, Map<String, String> pages, Map<String, String> years) {
      BundledQuery query = new Catalogue().find(kind.query);
      List<String> columns = new ArrayList<>();
      List<List<Link>> rows = new ArrayList<>();
      new QueryRun(query)
          .each(
              thing.dataset(),
              Map.of("country", code),
              row -> {
                row.remove("nation");
                String page = pages.getOrDefault(row.get("document"), "");
                row.compute(
                    "year", (key, year) -> year.isEmpty() ? years.getOrDefault(page, "") : year);
                if (columns.isEmpty()) {
                  columns.addAll(row.keySet());
                }
                rows.add(row.entrySet().stream().map(cell -> cell(cell, pages)).toList());
              });
      rows.sort(Comparator.comparing(row -> row.get(columns.indexOf("year")).text()));
      return new Plot(
          kind.name().toLowerCase(java.util.Locale.ROOT),
          kind.title,
          kind.note,
          columns,
          rows,
          "/query/" + kind.query + "?country=" + code);
    }

    private static Link cell(Map.Entry<String, String> cell, Map<String, String> pages) {
      String text = cell.getValue();
      return switch (cell.getKey()) {
        case "document" -> Link.to(text, pages.getOrDefault(text, ""));
        case "value", "amount" -> Link.plain(text.isEmpty() ? "" : Cards.grouped(text));
        case "measure", "forms", "groups", "modality", "theme" ->
            Link.plain(text.replace('-', ' ').replace(";", ", "));
        default -> Link.plain(text);
      };
    }

    /** Where documents are, by identifier. */
    private static Map<String, String> pages(Thing thing) {
      Map<String, String> pages = new HashMap<>();
      thing
          .dataset()
          .find(Node.ANY, Node.ANY, Tip.assesses.asNode(), thing.node())
          .forEachRemaining(
              quad ->
                  thing
                      .dataset()
                      .find(Node.ANY, quad.getSubject(), DCTerms.identifier.asNode(), Node.ANY)
                      .forEachRemaining(
                          id ->
                              pages.put(
                                  id.getObject().getLiteralLexicalForm(),
                                  thing.addresses().page(id.getSubject().getURI()))));
      return pages;
    }
  }
}
