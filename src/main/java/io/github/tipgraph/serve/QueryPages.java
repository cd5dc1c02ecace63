// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.Param;
import io.github.tipgraph.query.QuerySource;
import io.github.tipgraph.query.Topic;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The pages to ask: the bundled queries, each with a form for its parameters and its answer, and an
 * editor for queries of one's own. They work without scripts.
 */
final class QueryPages {
  /** Where they are. */
  static final String PATH = "/query";

  private static final String QUERY = "query";
  private static final String USE = "use";
  private static final String FORMAT = "format";
  private static final String OWN = "own";
  private static final int ROWS = 1000;

  /** The style that the editor puts into a page, for the widths of columns. */
  private static final String EDITOR_STYLE =
      "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

  private static final String EXAMPLE =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX tip: <https://w3id.org/tipgraph/ontology#>

      SELECT ?body ?name
      WHERE { ?body a tip:Body ; rdfs:label ?name }
      ORDER BY ?name
      LIMIT 10
      """;

  private final Assets assets;
  private final Addresses addresses;
  private final Asking asking;
  private final Map<String, BundledQuery> bundled = new TreeMap<>();

  QueryPages(Assets assets, Addresses addresses, Asking asking) {
    this.assets = assets;
    this.addresses = addresses;
    this.asking = asking;
    new Catalogue().all().forEach(query -> bundled.put(query.name(), query));
  }

  /**
   * A page.
   *
   * @param frame around it
   * @param query that is asked
   * @param fields for its parameters
   * @param notes what stands against asking it here
   * @param problem with what was asked, or empty
   * @param answer if there is one
   * @param downloads of the answer
   * @param bases what the IRIs begin with that have pages here
   * @param editor where the query can be changed, or empty if that is here
   * @param groups of bundled queries to choose from
   */
  record QueryPage(
      Frame frame,
      BundledQuery query,
      List<Fields.Field> fields,
      List<String> notes,
      String problem,
      Optional<AnswerTable> answer,
      List<Download> downloads,
      String bases,
      String editor,
      List<Group> groups) {}

  /** An answer in a format. */
  record Download(String label, String href) {}

  /** Bundled queries of one kind. */
  record Group(String title, List<BundledQuery> queries) {}

  /** The list of queries, and the editor; with a query, its answer. */
  Optional<Reply> start(Asked asked, DatasetGraph dataset) {
    Optional<String> text = asked.param(QUERY);
    Optional<String> used = asked.param(USE).map(bundled::get).map(BundledQuery::text);
    BundledQuery query = QuerySource.text(text.or(() -> used).orElse(EXAMPLE));
    return Optional.of(
        answered(asked, dataset, query, Map.of(), text.isPresent(), OWN)
            .with(HeadersFilter.POLICY, HeadersFilter.policy(EDITOR_STYLE)));
  }

  /** A bundled query. */
  Optional<Reply> bundled(Asked asked, DatasetGraph dataset) {
    BundledQuery query = bundled.get(asked.path().substring(PATH.length() + 1));
    if (query == null) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>(asked.params());
    values.remove(FORMAT);
    values.values().removeIf(String::isBlank);
    boolean whole =
        query.params().stream()
            .allMatch(
                param -> param.use() != Param.Use.REQUIRED || values.containsKey(param.name()));
    boolean asks = whole && notes(query).isEmpty();
    return Optional.of(answered(asked, dataset, query, values, asks, "bundled"));
  }

  /** The prefixes that queries may use, in JSON. */
  Optional<Reply> prefixes(Asked asked, DatasetGraph dataset) {
    String json =
        Prefixes.mapping().getNsPrefixMap().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    return Optional.of(Reply.of(200, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private Reply answered(
      Asked asked,
      DatasetGraph dataset,
      BundledQuery query,
      Map<String, String> values,
      boolean asks,
      String template) {
    Optional<String> format = asked.param(FORMAT);
    try {
      if (asks && format.isPresent() && !format.get().equals("html")) {
        return download(query, values, format.get(), dataset);
      }
      Optional<AnswerTable> answer =
          asks
              ? Optional.of(
                      AnswerTable.of(
                          asking.first(query, values, ROWS, dataset), dataset, addresses))
                  .map(table -> template.equals(OWN) ? table : table.called(QueryPages::words))
              : Optional.empty();
      return page(asked, dataset, query, values, answer, Optional.empty(), template);
    } catch (ProblemException e) {
      Problem problem = e.problem();
      return format.isPresent()
          ? Reply.text(status(problem), problem.line())
          : page(asked, dataset, query, values, Optional.empty(), Optional.of(problem), template);
    }
  }

  /** The name of a column in words. */
  static String words(String column) {
    return column.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
  }

  /** The status of HTTP for a problem. */
  static int status(Problem problem) {
    return problem.kind() == Problem.Kind.MISTAKE ? 400 : 503;
  }

  private Reply page(
      Asked asked,
      DatasetGraph dataset,
      BundledQuery query,
      Map<String, String> values,
      Optional<AnswerTable> answer,
      Optional<Problem> problem,
      String template) {
    boolean own = template.equals(OWN);
    String here = asked.path() + search(own ? Map.of(QUERY, query.text()) : values);
    Frame frame = new Frame(own ? "Query" : query.title(), here, List.of(), assets);
    QueryPage page =
        new QueryPage(
            frame,
            query,
            own ? List.of() : new Fields(dataset).of(query, values),
            notes(query),
            problem.map(Problem::line).orElse(""),
            answer,
            answer.isPresent() ? downloads(query, here) : List.of(),
            addresses.bases(),
            own ? "" : PATH + search(Map.of(USE, query.name())),
            own ? groups() : List.of());
    return Reply.page(
        problem.map(QueryPages::status).orElse(200), Templates.render(template, page));
  }

  private List<String> notes(BundledQuery query) {
    List<String> notes = new ArrayList<>();
    List<String> attached = asking.attached();
    query.needs().stream()
        .filter(need -> !attached.contains(need.name()))
        .forEach(
            need ->
                notes.add(
                    "It joins with %s (%s, licence %s), which is not attached to this store. tipgraph attach %s=FILE does that; the data is at %s."
                        .formatted(
                            need.name(),
                            need.text(),
                            need.licence(),
                            need.name(),
                            need.address())));
    if (!query.services().isEmpty() && !asking.asksOthers()) {
      notes.add(
          "It asks another endpoint, which this server does not do. tipgraph query "
              + query.name()
              + " does.");
    }
    return notes;
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>(topics(List.copyOf(bundled.values())));
    groups.add(group("Tables of facts", "facts/"));
    groups.add(group("Beside the data of others", "joins/"));
    return groups;
  }

  /** The questions that bundled queries answer, by topic. */
  static List<Group> topics(List<BundledQuery> queries) {
    return Arrays.stream(Topic.values())
        .map(topic -> new Group(topic.title(), topic.of(queries)))
        .toList();
  }

  private Group group(String title, String folder) {
    return new Group(
        title, bundled.values().stream().filter(query -> query.name().startsWith(folder)).toList());
  }

  private List<Download> downloads(BundledQuery query, String here) {
    return asking.formats(query).stream()
        .map(
            format ->
                new Download(
                    format.title(),
                    here + (here.contains("?") ? "&" : "?") + FORMAT + "=" + format.title()))
        .toList();
  }

  private Reply download(
      BundledQuery query, Map<String, String> values, String name, DatasetGraph dataset) {
    Format format =
        Format.of(name)
            .filter(asking.formats(query)::contains)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.mistake(
                            "format " + name,
                            "",
                            "does not fit this query",
                            "choose "
                                + asking.formats(query).stream()
                                    .map(Format::title)
                                    .collect(Collectors.joining(", ")))));
    String file = query.name().replaceAll("[^\\w-]", "-").replaceAll("^-e$", "answer");
    return Reply.of(200, MediaTypes.of(format), asking.whole(query, values, format, dataset))
        .with(
            "Content-Disposition",
            "attachment; filename=\"" + file + "." + MediaTypes.extension(format) + "\"");
  }

  private static String search(Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : new TreeMap<>(values)
            .entrySet().stream()
                .map(
                    each ->
                        each.getKey()
                            + "="
                            + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }
}
