// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.List;
import java.util.Locale;

/** What questions are about, in the order in which readers are led to them. */
public enum Topic {
  RATINGS("Ratings and findings"),
  ROUTES("Routes and exploitation"),
  FIGURES("Victims and figures"),
  PROGRAMMES("Programmes and provinces"),
  MONEY("Money"),
  BODIES("Bodies and what they do"),
  LAWS("Laws"),
  DOCUMENTS("Documents and evidence");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** A few words for readers. */
  public String title() {
    return title;
  }

  /** What the header of a query calls it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of some queries that belong to it, in their order. */
  public List<BundledQuery> of(List<BundledQuery> queries) {
    return queries.stream().filter(query -> query.topic().equals(code())).toList();
  }
}
