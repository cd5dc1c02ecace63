// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.json.JsonLines;
import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.query.FactRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an annotated document of what a store holds of one. */
public final class GoldRecord {
  private GoldRecord() {}

  /** The document with its rows as a line of gold. */
  public static String of(DocumentFacts document) {
    Map<String, List<Map<String, Object>>> facts = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      facts.put(table.title(), new ArrayList<>());
    }
    for (FactRows.Row row : document.rows()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("begin", row.begin());
      cells.put("end", row.end());
      cells.putAll(row.filled());
      facts.get(row.table().title()).add(cells);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", document.id());
    fields.put("text", document.text());
    fields.put("facts", facts);
    return JsonLines.write(fields);
  }
}
