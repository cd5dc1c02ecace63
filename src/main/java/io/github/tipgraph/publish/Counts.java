// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.EndpointRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;

/** Asks an endpoint how many triples its graphs have. */
record Counts(EndpointRows endpoint) {
  private static final int BATCH = 100;

  /** The number of triples of each graph, without those that have none. */
  Map<String, Long> of(Collection<String> graphs) {
    Map<String, Long> counts = new HashMap<>();
    List<String> all = List.copyOf(graphs);
    for (int i = 0; i < all.size(); i += BATCH) {
      String some =
          all.subList(i, Math.min(all.size(), i + BATCH)).stream()
              .map(graph -> "<" + graph + ">")
              .collect(Collectors.joining(" "));
      String query =
          "SELECT ?g (COUNT(*) AS ?n) WHERE { VALUES ?g { %s } GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
              .formatted(some);
      for (Binding row : endpoint.of(query, Set.of("g", "n"))) {
        if (row.get("g") != null && row.get("n") != null) {
          counts.put(row.get("g").getURI(), Long.valueOf(row.get("n").getLiteralLexicalForm()));
        }
      }
    }
    counts.values().removeIf(number -> number == 0);
    return counts;
  }
}
