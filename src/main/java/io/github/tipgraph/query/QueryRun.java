// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

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
      } else if (query.isConstructQuad()) {
        answer.write(exec.constructDataset());
      } else {
        Graph graph = GraphFactory.createDefaultGraph();
        answer.write(query.isDescribeType() ? exec.describe(graph) : exec.construct(graph));
      }
    } catch (HttpException | QueryExceptionHTTP e) {
      throw unreachable(e);
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
        .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
        .build();
  }

  private ProblemException unreachable(RuntimeException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return new ProblemException(
        Problem.failure(
            "query " + source.name(),
            "",
            "the endpoint of SERVICE cannot be reached (" + reason + ")",
            "check its address and the network"),
        e);
  }

  private static Query parse(BundledQuery source) {
    if (source.text().isBlank()) {
      throw new ProblemException(
          Problem.mistake("query " + source.name(), "", "is empty", "give a query in SPARQL"));
    }
    Query query = new Query();
    query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.mapping()));
    try {
      return QueryFactory.parse(query, source.text(), null, Syntax.syntaxARQ);
    } catch (QueryException e) {
      throw isUpdate(source.text())
          ? new ProblemException(
              Problem.mistake(
                  "query " + source.name(),
                  "",
                  "is an update, and query only reads",
                  "tipgraph build changes the store"),
              e)
          : SyntaxProblem.of("query " + source.name(), e);
    }
  }

  private static boolean isUpdate(String text) {
    UpdateRequest request = new UpdateRequest();
    request.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.mapping()));
    try {
      UpdateFactory.parse(request, text);
      return !request.getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }
}
