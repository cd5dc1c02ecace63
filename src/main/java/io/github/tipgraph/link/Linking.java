// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.link.Candidate.Strength;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.NamedGraphs;
import io.github.tipgraph.store.OntologyGraph;
import io.github.tipgraph.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;

/**
 * Links what a store holds to what a source knows.
 *
 * @param iris under which base the link set has its IRI
 * @param ended the time at which the link set shall say that it was made
 * @param kinds what to link
 * @param mentioned whether to link only places of which a document speaks
 * @param least the least score of a candidate that is linked without a reader's word
 */
public record Linking(
    Iris iris, Optional<Instant> ended, Set<Kind> kinds, boolean mentioned, BigDecimal least) {
  /**
   * What became of the entities of a kind.
   *
   * @param entities how many there are
   * @param exact how many are the same as something of the source
   * @param close how many likely are
   * @param open how many have candidates that only a reader can decide about
   */
  public record Tally(Kind kind, int entities, long exact, long close, long open) {}

  /**
   * What a run did.
   *
   * @param iri the link set
   * @param links how many it has
   * @param warnings what may not be as it was meant
   */
  public record Outcome(String iri, int links, List<Tally> tallies, List<Problem> warnings) {}

  /** What a store knows. */
  private record Known(List<Entity> entities, Map<String, String> countries) {}

  /**
   * Asks a source, and puts the links into the store in place of those of an earlier run with this
   * source.
   *
   * @param review a file of decisions, which need not be there yet
   * @param write gets the text of that file, before the store is changed
   * @throws ProblemException if there is no store, or the source does not answer as it should, or
   *     knows nothing; the store stays as it was
   */
  public Outcome run(
      Path store, Sources sources, String to, Optional<Path> review, Consumer<String> write) {
    Decisions decisions = review.map(Decisions::read).orElseGet(Decisions::none);
    Known known =
        Store.read(
            store,
            dataset ->
                new Known(Entities.of(dataset, kinds, mentioned), Entities.countryNames(dataset)));
    // A server may take its time, and others may want to change the store meanwhile.
    Store.release(store);
    Source source = sources.find(to, store, known.countries());
    List<Entity> entities = known.entities();
    List<Candidate> found = candidates(source, entities);
    if (found.isEmpty() && decisions.byPair().isEmpty()) {
      source.done();
      throw new ProblemException(nothing(source, entities.size()));
    }
    List<Candidate> candidates = decisions.apply(entities, found);
    if (review.isPresent()) {
      write.accept(decisions.text(candidates));
    }
    List<Candidate> links =
        candidates.stream().filter(each -> each.strength() != Strength.WEAK).toList();
    LinkSet set = new LinkSet(iris.links(source.name()), source, links);
    Graph graph = set.graph(ended);
    Store.update(
        store,
        dataset -> {
          OntologyGraph.refresh(dataset);
          return NamedGraphs.replace(dataset, NodeFactory.createURI(set.iri()), graph);
        });
    source.done();
    List<Problem> warnings =
        decisions.idle(entities).stream().map(iri -> idle(review.orElseThrow(), iri)).toList();
    return new Outcome(set.iri(), links.size(), tallies(entities, candidates), warnings);
  }

  private List<Candidate> candidates(Source source, List<Entity> entities) {
    List<Entity> places = entities.stream().filter(each -> each.kind().coded()).toList();
    List<Entity> others = entities.stream().filter(each -> !each.kind().coded()).toList();
    List<Candidate> all = new ArrayList<>();
    if (!places.isEmpty()) {
      all.addAll(CodeMatcher.of(places, source.coded(places)));
    }
    if (!others.isEmpty()) {
      Collection<Item> items = source.named(others);
      all.addAll(new NameMatcher(new Names(Words.bundled()), least).of(others, items));
    }
    return all;
  }

  private List<Tally> tallies(List<Entity> entities, List<Candidate> candidates) {
    return Stream.of(Kind.values())
        .filter(kinds::contains)
        .map(
            kind -> {
              long exact = with(kind, candidates, Strength.EXACT).count();
              long close = with(kind, candidates, Strength.CLOSE).count();
              long all = with(kind, candidates, Strength.values()).count();
              int number = (int) entities.stream().filter(each -> each.kind() == kind).count();
              return new Tally(kind, number, exact, close, all - exact - close);
            })
        .toList();
  }

  /** The entities of a kind with a candidate of one of these strengths. */
  private static Stream<String> with(Kind kind, List<Candidate> candidates, Strength... any) {
    return candidates.stream()
        .filter(each -> each.entity().kind() == kind && List.of(any).contains(each.strength()))
        .map(each -> each.entity().iri())
        .distinct();
  }

  private static Problem nothing(Source source, int entities) {
    return Problem.failure(
        source.location(),
        "",
        "knows none of " + entities + " places, bodies and laws by code or name",
        "check that it has ISO 3166 codes or English names");
  }

  private static Problem idle(Path file, String iri) {
    return Problem.mistake(
        file.toString(),
        "",
        "decides about " + iri + ", which the store does not have",
        "check it, or build its document again");
  }
}
