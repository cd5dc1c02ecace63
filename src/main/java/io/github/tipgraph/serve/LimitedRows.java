// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an answer, as long as there are not too many and time is left. */
final class LimitedRows implements RowSet {
  private final RowSet rows;
  private final long limit;
  private final Runnable late;
  private final Runnable large;

  /**
   * Rows.
   *
   * @param late throws what tells that time is up
   * @param large throws what tells that there are too many
   */
  LimitedRows(RowSet rows, long limit, Runnable late, Runnable large) {
    this.rows = rows;
    this.limit = limit;
    this.late = late;
    this.large = large;
  }

  @Override
  public boolean hasNext() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
    } catch (QueryCancelledException e) {
      // Fuseki would end the answer as if it were whole.
      late.run();
      throw e;
    }
    if (rows.getRowNumber() >= limit) {
      large.run();
    }
    return true;
  }

  @Override
  public Binding next() {
    try {
      return rows.next();
    } catch (QueryCancelledException e) {
      late.run();
      throw e;
    }
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
