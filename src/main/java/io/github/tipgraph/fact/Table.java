// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The nine tables of facts and their columns. */
public enum Table {
  TIERS("country,year,tier,change,complies,efforts", "country,tier"),
  FLOWS("role,origin,destination,group,form", "role,origin,destination"),
  BODIES("body,acronym,level,area", "body"),
  PROGRAMMES("programme,kind,operator,areas,status,start", "programme"),
  FUNDING(
      "amount,currency,bound,modality,basis,programme,funder,recipient,since", "amount,currency"),
  COUNTS("measure,value,bound,reported,group,area,agent,period", "measure,value,reported"),
  LAWS("law,year,action,penalty_min,penalty_max", "law,action"),
  ACTIONS("actor,action,partner,object,area,date", "actor,action,partner"),
  FINDINGS("polarity,theme,actor", "polarity");

  private final List<String> own;
  private final List<String> key;

  Table(String own, String key) {
    this.own = List.copyOf(Arrays.asList(own.split(",")));
    this.key = List.copyOf(Arrays.asList(key.split(",")));
  }

  /** The table of a title, if there is one. */
  public static Optional<Table> of(String title) {
    return Arrays.stream(values()).filter(table -> table.title().equals(title)).findFirst();
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

  /** The columns that say what a row of one sentence is about; the others tell more of it. */
  public List<String> key() {
    return key;
  }

  /** The cells of a fact by column, without {@code document, begin, end} and empty ones. */
  public Map<String, String> cells(Fact fact) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      if (!fact.cells().get(i).isEmpty()) {
        cells.put(own.get(i), fact.cells().get(i));
      }
    }
    return cells;
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
