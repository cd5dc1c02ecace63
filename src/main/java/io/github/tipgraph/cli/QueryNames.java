// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import java.util.Iterator;

/** The names of the bundled queries, for completion. */
final class QueryNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return new Catalogue().all().stream().map(BundledQuery::name).iterator();
  }
}
