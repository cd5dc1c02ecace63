// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A thing of a source that may be an entity of the store.
 *
 * @param target the IRI of the thing
 * @param label what the source calls it, or empty
 * @param score from 0 to 1: how well codes, or names, country and kind agree
 * @param reason why, in words
 * @param strength what becomes of it unless a reader decides
 */
record Candidate(
    Entity entity,
    String target,
    String label,
    BigDecimal score,
    String reason,
    Strength strength) {
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate candidate) -> candidate.entity().kind())
          .thenComparing(candidate -> candidate.entity().iri())
          .thenComparing(Candidate::score, Comparator.reverseOrder())
          .thenComparing(Candidate::target);

  /** What becomes of a candidate. */
  enum Strength {
    /** It is the same thing: {@code owl:sameAs}. */
    EXACT,
    /** It is likely the same thing: {@code skos:closeMatch}. */
    CLOSE,
    /** A reader should look at it. */
    WEAK
  }

  Candidate with(Strength other) {
    return new Candidate(entity, target, label, score, reason, other);
  }
}
