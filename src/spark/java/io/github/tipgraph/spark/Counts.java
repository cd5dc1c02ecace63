// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.tipgraph.fact.Table;
import java.util.Map;
import java.util.TreeMap;

/** What a part of the output holds, and all parts together. */
final class Counts {
  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private long documents;
  private long triples;
  private long problems;
  private long warnings;
  private final Map<String, Long> facts = new TreeMap<>();

  /** No rows of any table. */
  Counts() {
    for (Table table : Table.values()) {
      facts.put(table.title(), 0L);
    }
  }

  void document(long size) {
    documents++;
    triples += size;
  }

  void row(Table table) {
    facts.merge(table.title(), 1L, Long::sum);
  }

  void notice(boolean warning) {
    if (warning) {
      warnings++;
    } else {
      problems++;
    }
  }

  void add(Counts other) {
    documents += other.documents;
    triples += other.triples;
    problems += other.problems;
    warnings += other.warnings;
    other.facts.forEach((table, number) -> facts.merge(table, number, Long::sum));
  }

  long documents() {
    return documents;
  }

  long triples() {
    return triples;
  }

  long problems() {
    return problems;
  }

  long warnings() {
    return warnings;
  }

  String json() {
    return JSON.toJson(this) + "\n";
  }

  static Counts of(String json) {
    return JSON.fromJson(json, Counts.class);
  }
}
