// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import io.github.tipgraph.read.Block;
import java.util.List;

/**
 * A sentence, or a clause of a list of clauses: the unit that states facts.
 *
 * @param begin where it begins, in UTF-16 units of the document's text
 * @param end where it ends, exclusive
 * @param text as it stands in the document
 * @param kind of the block in which it stands
 * @param heading the heading under which it stands, or empty
 * @param lead the words with a colon that lead to the list in which it stands, or empty
 * @param paragraph number of the block in which it stands
 * @param tokens in order, their offsets those of the document
 */
public record Sentence(
    int begin,
    int end,
    String text,
    Block.Kind kind,
    String heading,
    String lead,
    int paragraph,
    List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
