// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The table of addresses: a path, or all that begin with one that ends in a slash; the longest
 * counts.
 */
final class Routes implements Route {
  private final Map<String, Route> exact = new LinkedHashMap<>();
  private final Map<String, Route> below = new LinkedHashMap<>();

  /** Answers at one path. */
  Routes at(String path, Route route) {
    exact.put(path, route);
    return this;
  }

  /** Answers at all paths that begin with one. */
  Routes below(String path, Route route) {
    below.put(path, route);
    return this;
  }

  @Override
  public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    Route route = exact.get(asked.path());
    if (route != null) {
      return route.answer(asked, dataset);
    }
    for (int end = asked.path().lastIndexOf('/');
        end >= 0;
        end = asked.path().lastIndexOf('/', end - 1)) {
      Route of = below.get(asked.path().substring(0, end + 1));
      if (of != null) {
        return of.answer(asked, dataset);
      }
    }
    return Optional.empty();
  }
}
