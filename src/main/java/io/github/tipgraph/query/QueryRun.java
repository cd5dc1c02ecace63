// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;

/**
 * Runs queries over the union of a dataset's graphs. A query may use the usual prefixes without
 * declaring them.
 */
public final class QueryRun {
  private final BundledQuery source;
  private final Query query;

  /**
   * Reads a query.
   *
   * @throws ProblemException with line and column if it is not SPARQL
   */
  public QueryRun(BundledQuery source) {
    this.source = source;
    this.query = parse(source);
  }

  /**
   * Answers the query.
   *
   * @param values value by parameter name
   * @throws ProblemException if a parameter is missing, unknown or ill-typed, or the answer's
   *     format does not fit
   */
  public void answer(DatasetGraph dataset, Map<String, String> values, Answer answer) {
    try (QueryExec exec = exec(dataset, values)) {
      if (query.isSelectType()) {
        answer.write(exec.select());
      } else if (query.isAskType()) {
        answer.write(exec.ask());
      } else {
        Graph graph = GraphFactory.createDefaultGraph();
        answer.write(query.isDescribeType() ? exec.describe(graph) : exec.construct(graph));
      }
    }
  }

  /** The names of the columns of a SELECT query's answer. */
  List<String> columns() {
    return query.getResultVars();
  }

  QueryExec exec(DatasetGraph dataset, Map<String, String> values) {
    return QueryExec.dataset(dataset)
        .query(query)
        .substitution(Arguments.bind(source, values, dataset))
        .set(TDB2.symUnionDefaultGraph, true)
        .build();
  }

  private static Query parse(BundledQuery source) {
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.mapping()));
    try {
      return QueryFactory.parse(query, source.text(), null, Syntax.syntaxARQ);
    } catch (QueryException e) {
      throw SyntaxProblem.of("query " + source.name(), e);
    }
  }
}
