// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.List;

/**
 * What a reader decided about the facts of a document.
 *
 * @param decision what was decided
 * @param reviewer who decided
 * @param date when, {@code yyyy-MM-dd}
 * @param before the facts that the decision takes away; none where it only adds or accepts
 * @param after the facts that stand on the reader's word; none where it only takes away
 */
public record Review(
    Decision decision, String reviewer, String date, List<Fact> before, List<Fact> after) {
  /** What a reader may decide. */
  public enum Decision implements Coded {
    ACCEPT("accept"),
    REJECT("reject"),
    EDIT("edit"),
    ADD("add");

    private final String code;

    Decision(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public Review {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
