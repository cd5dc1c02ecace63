// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import java.util.Set;

/** From what those who are counted were freed. */
final class Rescue {
  private Rescue() {}

  /**
   * "rescued from bondage": a form of exploitation after "from" tells what those counted were in.
   */
  static int reach(Parse parse, int to) {
    boolean from = parse.is(to, "cue/origin") && parse.phraseAt(to + 1).isPresent();
    return from ? parse.phraseAt(to + 1).get().last() + 1 : to;
  }

  /** "had been rescued from bondage": the same, after a passive. */
  static Set<Form> freedFrom(Parse parse, Phrase phrase) {
    for (Predicate predicate : parse.predicates) {
      boolean passive =
          predicate.passive && parse.subject(predicate).map(phrase::equals).orElse(false);
      if (passive && parse.is(predicate, "measure/victims-rescued")) {
        return Who.forms(parse, predicate.last + 1, reach(parse, predicate.last + 1));
      }
    }
    return Set.of();
  }
}
