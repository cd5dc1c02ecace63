// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Tip;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The names of documents, of what they speak of, and of the concepts of the vocabularies, in an
 * index of Lucene that is in memory.
 */
final class NameIndex {
  private static final String IRI = "iri";
  private static final String NAME = "name";
  private static final int WORDS = 10;

  private static final List<Property> NAMES =
      List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, DCTerms.title);

  private final TextIndex index;

  private NameIndex(TextIndex index) {
    this.index = index;
  }

  /** The index of a store in a reading transaction. */
  static NameIndex of(DatasetGraph dataset) {
    EntityDefinition definition = new EntityDefinition(IRI, NAME, RDFS.label);
    NAMES.forEach(property -> definition.set(NAME, property.asNode()));
    TextIndexConfig config = new TextIndexConfig(definition);
    config.setAnalyzer(new FoldingAnalyzer());
    config.setValueStored(true);
    TextIndex index = TextDatasetFactory.createLuceneIndex(new ByteBuffersDirectory(), config);
    Kinds kinds = new Kinds(dataset);
    Set<String> seen = new HashSet<>();
    for (Property property : NAMES) {
      dataset
          .find(Node.ANY, Node.ANY, property.asNode(), Node.ANY)
          .forEachRemaining(
              quad -> {
                Node thing = quad.getSubject();
                Node name = quad.getObject();
                if (name.isLiteral()
                    && kind(thing, kinds, dataset).isPresent()
                    && seen.add(thing + "\n" + name.getLiteralLexicalForm())) {
                  Entity entity = new Entity(thing.getURI(), "");
                  entity.put(NAME, name.getLiteralLexicalForm());
                  index.addEntity(entity);
                }
              });
    }
    index.commit();
    return new NameIndex(index);
  }

  /** The kind of what can be found, such as {@code body}. */
  static Optional<String> kind(Node node, Kinds kinds, DatasetGraph dataset) {
    if (!node.isURI()) {
      return Optional.empty();
    }
    Optional<String> kind = kinds.of(node);
    if (kind.isPresent()) {
      return kind;
    }
    if (node.getURI().startsWith(Iris.vocabulary(""))) {
      return Optional.of("concept");
    }
    return dataset.contains(Node.ANY, node, Tip.plainText.asNode(), Node.ANY)
        ? Optional.of("document")
        : Optional.empty();
  }

  /** The names that have all words of a text, or words that begin with them; the best first. */
  List<TextHit> find(String text, int most) {
    String query =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(WORDS)
            .map(word -> "+(" + word + "^4 " + word + "*)")
            .collect(Collectors.joining(" "));
    return query.isEmpty() ? List.of() : index.query(RDFS.label.asNode(), query, null, null, most);
  }

  /** What SPARQL asks by {@code text:query}. */
  TextIndex index() {
    return index;
  }
}
