// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import com.google.gson.Gson;
import io.github.tipgraph.rdf.Slug;
import io.github.tipgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** Finds things by their names: on a page, and while somebody types. */
final class Search {
  /** Where the page is; the parameter {@code q} has the words. */
  static final String PATH = "/search";

  /** Where suggestions are, in JSON. */
  static final String SUGGESTIONS = "/suggest";

  private static final int LOOKED_AT = 500;
  private static final int SHOWN = 100;
  private static final int SUGGESTED = 10;
  private static final int LONGEST = 200;

  private final Assets assets;
  private final Addresses addresses;
  private final Kept<NameIndex> index;
  private Thread preparing;

  /**
   * A search.
   *
   * @param context of queries, where SPARQL finds the index
   */
  Search(Assets assets, Addresses addresses, Generation generation, Context context) {
    this.assets = assets;
    this.addresses = addresses;
    this.index =
        new Kept<>(
            generation,
            dataset -> {
              NameIndex made = NameIndex.of(dataset);
              context.set(TextQuery.textIndex, made.index());
              return made;
            });
  }

  /**
   * Something that was found.
   *
   * @param also the name by which it was found, if that is not its first
   */
  record Hit(String name, String kind, String href, String also) {}

  /**
   * The page of what was found.
   *
   * @param words that were sought
   */
  record Page(Frame frame, String words, List<Hit> hits, boolean more) {}

  /** Makes the index while nobody waits for it. */
  void prepare(DatasetGraph dataset) {
    preparing = new Thread(() -> Txn.executeRead(dataset, () -> index.of(dataset)), "names");
    preparing.setDaemon(true);
    preparing.start();
  }

  /** Waits until the index is made that is being made. */
  void close() {
    if (preparing != null) {
      try {
        preparing.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Answers with the page. */
  Optional<Reply> page(Asked asked, DatasetGraph dataset) {
    String words = words(asked);
    List<Hit> hits = find(words, dataset);
    boolean more = hits.size() > SHOWN;
    String title = words.isEmpty() ? "Search" : "Search: " + words;
    Frame frame = new Frame(title, PATH + "?q=" + Addresses.encode(words), List.of(), assets);
    Page page = new Page(frame, words, more ? hits.subList(0, SHOWN) : hits, more);
    return Optional.of(Reply.page(Templates.render("search", page)));
  }

  /** Answers with suggestions. */
  Optional<Reply> suggestions(Asked asked, DatasetGraph dataset) {
    List<Hit> hits = find(words(asked), dataset);
    String json = new Gson().toJson(hits.subList(0, Math.min(SUGGESTED, hits.size())));
    return Optional.of(Reply.of(200, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String words(Asked asked) {
    String words = asked.param("q").orElse("").strip();
    return words.substring(0, Math.min(LONGEST, words.length()));
  }

  private record Found(Node node, String name, float score, boolean exact, boolean spokenOf) {
    static final Comparator<Found> ORDER =
        Comparator.comparing(Found::exact)
            .thenComparing(Found::spokenOf)
            .thenComparing(Found::score)
            .reversed()
            .thenComparing(found -> found.name().length())
            .thenComparing(Found::name)
            .thenComparing(found -> found.node().getURI());
  }

  private List<Hit> find(String words, DatasetGraph dataset) {
    String wanted = Slug.of(words);
    Map<Node, Found> best = new LinkedHashMap<>();
    for (TextHit hit : index.of(dataset).find(words, LOOKED_AT)) {
      String name = hit.getLiteral().getLiteralLexicalForm();
      Found found =
          new Found(
              hit.getNode(),
              name,
              hit.getScore(),
              Slug.of(name).equals(wanted),
              isSpokenOf(hit.getNode(), dataset));
      best.merge(hit.getNode(), found, (a, b) -> Found.ORDER.compare(a, b) <= 0 ? a : b);
    }
    Names names = new Names(dataset);
    Kinds kinds = new Kinds(dataset);
    List<Hit> hits = new ArrayList<>();
    for (Found found : best.values().stream().sorted(Found.ORDER).limit(SHOWN + 1).toList()) {
      String name = names.of(found.node());
      hits.add(
          new Hit(
              name,
              NameIndex.kind(found.node(), kinds, dataset).orElse(""),
              addresses.page(found.node().getURI()),
              name.equals(found.name()) ? "" : found.name()));
    }
    return hits;
  }

  /** Whether a document speaks of it, and not only the ontology. */
  private static boolean isSpokenOf(Node node, DatasetGraph dataset) {
    Iterator<Quad> leading = dataset.find(Node.ANY, Node.ANY, Node.ANY, node);
    try {
      while (leading.hasNext()) {
        if (!leading.next().getGraph().equals(Store.ONTOLOGY)) {
          return true;
        }
      }
      return false;
    } finally {
      Iter.close(leading);
    }
  }
}
