// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;

/**
 * A version of the ontology, after Semantic Versioning 2.0.0: only another first number takes away
 * what was there, so that what was written with an earlier version of the same first number means
 * what it meant.
 *
 * @param main the first number
 * @param minor the second
 * @param patch the third
 */
record OntologyVersion(int main, int minor, int patch) implements Comparable<OntologyVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[-+].*)?");

  private static final Node ONTOLOGY = NodeFactory.createURI(Tip.NS.replace("#", ""));

  /** The version in a text such as {@code 1.2.0}. */
  static Optional<OntologyVersion> of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new OntologyVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /**
   * Checks that this program can read, or also change, what is in a store.
   *
   * @throws ProblemException if another version of the ontology wrote it that forbids that
   */
  static void require(Path folder, DatasetGraph dataset, boolean toChange) {
    OntologyVersion own = of(Tip.VERSION_INFO).orElseThrow();
    stored(dataset)
        .filter(other -> toChange ? !own.mayChange(other) : !own.mayRead(other))
        .ifPresent(
            other -> {
              throw new ProblemException(own.refusal(folder, other));
            });
  }

  private static Optional<OntologyVersion> stored(DatasetGraph dataset) {
    dataset.begin(TxnType.READ);
    try {
      List<Quad> found =
          dataset.stream(Store.ONTOLOGY, ONTOLOGY, OWL2.versionInfo.asNode(), Node.ANY).toList();
      return found.isEmpty()
          ? Optional.empty()
          : of(found.get(0).getObject().getLiteralLexicalForm());
    } finally {
      dataset.end();
    }
  }

  /** Whether a program with this version tells nothing wrong of what another one wrote. */
  boolean mayRead(OntologyVersion other) {
    return main == other.main;
  }

  /** Whether it may write beside what another one wrote, and this ontology in place of its. */
  boolean mayChange(OntologyVersion other) {
    return mayRead(other) && compareTo(other) >= 0;
  }

  private Problem refusal(Path folder, OntologyVersion other) {
    return Problem.mistake(
        folder.toString(),
        "",
        "the store has version %s of the ontology, and this program has %s".formatted(other, this),
        compareTo(other) < 0
            ? "take the newer tipgraph that wrote it, or build another store with --store"
            : "build its documents again into another folder with --store");
  }

  @Override
  public int compareTo(OntologyVersion other) {
    int order = Integer.compare(main, other.main);
    order = order == 0 ? Integer.compare(minor, other.minor) : order;
    return order == 0 ? Integer.compare(patch, other.patch) : order;
  }

  @Override
  public String toString() {
    return main + "." + minor + "." + patch;
  }
}
