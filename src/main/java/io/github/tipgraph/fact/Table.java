// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The nine tables of facts and their columns. */
public enum Table {
  TIERS("country,year,tier,change,complies,efforts"),
  FLOWS("role,origin,destination,group,form"),
  BODIES("body,acronym,level,area"),
  PROGRAMMES("programme,kind,operator,areas,status,start"),
  FUNDING("amount,currency,bound,modality,basis,programme,funder,recipient,since"),
  COUNTS("measure,value,bound,reported,group,area,agent,period"),
  LAWS("law,year,action,penalty_min,penalty_max"),
  ACTIONS("actor,action,partner,object,area,date"),
  FINDINGS("polarity,theme,actor");

  private final List<String> own;

  Table(String own) {
    this.own = List.copyOf(Arrays.asList(own.split(",")));
  }

  /**
   * The table's name in lower case: that of its query, its CSV file and its block of annotations.
   */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns in order, beginning with {@code document, begin, end}. */
  public List<String> columns() {
    List<String> all = new ArrayList<>(List.of("document", "begin", "end"));
    all.addAll(own);
    return List.copyOf(all);
  }

  /** The row of a fact of this table, one cell a column. */
  public List<String> row(Fact fact) {
    Evidence evidence = fact.evidence();
    List<String> row =
        new ArrayList<>(List.of(evidence.document(), "" + evidence.begin(), "" + evidence.end()));
    row.addAll(fact.cells());
    return List.copyOf(row);
  }
}
