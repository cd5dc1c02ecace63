// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.resource.Bundled;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;

/**
 * Words that do not tell names apart, from {@code ontology/links/words.ttl}.
 *
 * @param spellings from each spelling of a word to the one that stands for all
 * @param heads what a name may begin or end with
 * @param fillers what is not compared
 * @param levels what one source says and another leaves out
 * @param governments what a government is called
 * @param parts what one source says and another leaves out in the name of a government
 */
record Words(
    Map<String, String> spellings,
    Set<String> heads,
    Set<String> fillers,
    Set<String> levels,
    Set<String> governments,
    Set<String> parts) {
  private static final String FILE = "ontology/links/words.ttl";
  private static final String WORDS = "https://w3id.org/tipgraph/links/words/";

  /** The words that are bundled with the program. */
  static Words bundled() {
    Model model = ModelFactory.createDefaultModel();
    byte[] bytes =
        Bundled.find(FILE)
            .orElseThrow(() -> new IllegalStateException("The program lacks its file " + FILE));
    RDFDataMgr.read(model, new ByteArrayInputStream(bytes), Lang.TURTLE);
    Map<String, String> spellings = new TreeMap<>();
    model
        .getResource(WORDS + "spelling")
        .listProperties(SKOS.member)
        .forEach(
            statement -> {
              Resource word = statement.getResource();
              String one = word.getProperty(SKOS.prefLabel).getString();
              labels(word).forEach(other -> spellings.put(other, one));
            });
    return new Words(
        spellings,
        labels(model.getResource(WORDS + "head")),
        labels(model.getResource(WORDS + "filler")),
        labels(model.getResource(WORDS + "level")),
        labels(model.getResource(WORDS + "government")),
        labels(model.getResource(WORDS + "part")));
  }

  private static Set<String> labels(Resource word) {
    Set<String> labels = new TreeSet<>();
    word.listProperties(SKOS.altLabel).forEach(statement -> labels.add(statement.getString()));
    return labels;
  }

  /** Whether a word may be left out of a name of these words. */
  boolean isLevel(String word, List<String> name) {
    return levels.contains(word)
        || parts.contains(word) && name.stream().anyMatch(governments::contains);
  }

  /** All spellings of a word, itself among them. */
  Set<String> spellingsOf(String word) {
    String one = spellings.getOrDefault(word, word);
    Set<String> all = new TreeSet<>(List.of(word, one));
    spellings.forEach(
        (other, stands) -> {
          if (stands.equals(one)) {
            all.add(other);
          }
        });
    return all;
  }
}
