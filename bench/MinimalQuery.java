// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * usage: MinimalQuery STORE FILE: opens the store, answers the query of the file, prints the table:
 * the least a program can do.
 */
public final class MinimalQuery {
  private MinimalQuery() {}

  public static void main(String[] args) throws Exception {
    String query = Files.readString(Path.of(args[1]));
    Dataset dataset = TDB2Factory.connectDataset(args[0]);
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecution.create(query, dataset)) {
      execution.getContext().set(TDB2.symUnionDefaultGraph, true);
      ResultSetFormatter.out(System.out, execution.execSelect());
    } finally {
      dataset.end();
    }
  }
}
