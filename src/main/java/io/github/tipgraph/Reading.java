// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Document;
import java.util.List;
import org.apache.jena.rdf.model.Model;

/**
 * A document and all that it states.
 *
 * @param tipgraph the pipeline that read it
 * @param document the document, with its text
 * @param assessment what it states
 */
public record Reading(TipGraph tipgraph, Document document, Assessment assessment) {

  /** The facts, in the order of the tables and of the text. */
  public List<Fact> facts() {
    return assessment.facts();
  }

  /** The facts of one table, such as {@code facts(Count.class)}. */
  public <T extends Fact> List<T> facts(Class<T> table) {
    return facts().stream().filter(table::isInstance).map(table::cast).toList();
  }

  /** The triples of the document's named graph. */
  public Model toModel() {
    return tipgraph.toModel(document, assessment);
  }
}
