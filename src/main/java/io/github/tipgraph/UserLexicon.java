// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.store.RdfFile;
import io.github.tipgraph.store.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A user's words, added to the bundled ones: OntoLex-Lemon entries, SKOS phrases and places, as in
 * {@code ontology/lexicon} and {@code ontology/places}, held against {@code
 * ontology/lexicon-shapes.ttl}.
 *
 * @param sha256 the hash of the file's bytes, in hexadecimal digits
 */
public record UserLexicon(Graph words, String sha256) {
  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final Node CONCEPT = NodeFactory.createURI(ONTOLEX + "LexicalConcept");
  private static final Node EVOKES = NodeFactory.createURI(ONTOLEX + "evokes");
  private static final Node PLACE =
      NodeFactory.createURI("https://w3id.org/tipgraph/ontology#Place");

  /**
   * The words of a file.
   *
   * @throws ProblemException if it is missing, is not RDF, or does not conform to the shapes
   */
  public static UserLexicon read(Path file) {
    DatasetGraph dataset = RdfFile.read(file);
    Graph words = GraphFactory.createDefaultGraph();
    dataset.stream().forEach(quad -> words.add(quad.asTriple()));
    check(file, words);
    return new UserLexicon(words, hash(file));
  }

  private static void check(Path file, Graph words) {
    if (!words.contains(Node.ANY, EVOKES, Node.ANY)
        && !words.contains(Node.ANY, SKOS.altLabel.asNode(), Node.ANY)
        && !words.contains(Node.ANY, SKOS.hiddenLabel.asNode(), Node.ANY)
        && !words.contains(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)) {
      throw mistake(
          file,
          "holds no word: neither an entry with ontolex:evokes, nor phrases, nor a place",
          "see docs/lexicon.md for what one looks like");
    }
    Graph data = known();
    GraphUtil.addInto(data, words);
    List<String> broken = Validation.ofLexicon(data).lines();
    if (!broken.isEmpty()) {
      String more = broken.size() == 1 ? "" : " (and " + (broken.size() - 1) + " more)";
      throw mistake(file, broken.get(0) + more, "docs/lexicon.md shows what one looks like");
    }
  }

  /** What an entry may evoke, and where a place may lie. */
  private static Graph known() {
    Lexicon bundled = Lexicon.bundled();
    Graph known = GraphFactory.createDefaultGraph();
    bundled
        .concepts()
        .forEach(iri -> known.add(NodeFactory.createURI(iri), RDF.type.asNode(), CONCEPT));
    bundled
        .placeIris()
        .forEach(iri -> known.add(NodeFactory.createURI(iri), RDF.type.asNode(), PLACE));
    return known;
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(file.toString(), "", "cannot be read", e.getMessage()));
    }
  }

  private static ProblemException mistake(Path file, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), "", what, remedy));
  }
}
