// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Goes through the tokens of a sentence. */
final class Scan {
  private Scan() {}

  /**
   * What stands at the tokens, from left to right and without overlap.
   *
   * @param size how many tokens there are
   * @param at what begins at a token
   * @param last the last token of what was found
   */
  static <M> List<M> of(int size, IntFunction<Optional<M>> at, ToIntFunction<M> last) {
    List<M> found = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Optional<M> mention = at.apply(i);
      if (mention.isPresent()) {
        found.add(mention.get());
        i = last.applyAsInt(mention.get());
      }
    }
    return found;
  }
}
