// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/** What a document states, with the span that states it. One record for each table of facts. */
public sealed interface Fact
    permits TierRating,
        Flow,
        BodyProfile,
        ProgrammeProfile,
        Funding,
        Count,
        LegalMeasure,
        Action,
        Finding {

  /** The span that states the fact. */
  Evidence evidence();

  /** The table to which it belongs. */
  Table table();

  /**
   * The cells of the table after {@code document, begin, end}, in the order of its columns; empty
   * where the text does not say.
   */
  List<String> cells();

  /** Answers with the case of this fact's kind. */
  <R> R match(Cases<R> cases);

  /** One answer for each kind of fact. */
  interface Cases<R> {
    R of(TierRating fact);

    R of(Flow fact);

    R of(BodyProfile fact);

    R of(ProgrammeProfile fact);

    R of(Funding fact);

    R of(Count fact);

    R of(LegalMeasure fact);

    R of(Action fact);

    R of(Finding fact);
  }
}
