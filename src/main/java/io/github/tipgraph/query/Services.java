// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.endpoint.Rows;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.bulk.ChainingServiceExecutorBulk;
import org.apache.jena.sparql.service.bulk.ServiceExecutorBulk;
import org.apache.jena.sparql.util.Context;

/**
 * Answers the SERVICE clauses of a query. ARQ asks an endpoint once for each row; this asks once
 * for a hundred that differ, and tells of what goes wrong as the rest of the program does.
 */
public final class Services implements ChainingServiceExecutorBulk {
  private static final int BATCH = 100;

  private final Remotes remotes;

  /** Those of a query, asked as told. */
  public Services(Remotes remotes) {
    this.remotes = remotes;
  }

  /** Lets a query ask these and no others. */
  public void serve(Context context) {
    ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry().addBulkLink(this));
    context.set(ARQ.httpServiceAllowed, true);
  }

  /** The endpoints that an algebra expression names; variables among them are as they stand. */
  public static Set<Node> asked(Op op) {
    Set<Node> asked = new LinkedHashSet<>();
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            asked.add(service.getService());
          }
        },
        new ExprVisitorBase());
    return asked;
  }

  @Override
  public QueryIterator createExecution(
      OpService service, QueryIterator input, ExecutionContext context, ServiceExecutorBulk next) {
    Map<Node, List<Binding>> byEndpoint = new LinkedHashMap<>();
    input.forEachRemaining(
        row -> {
          Node endpoint = Substitute.substitute(service.getService(), row);
          byEndpoint.computeIfAbsent(endpoint, key -> new ArrayList<>()).add(row);
        });
    input.close();
    ServiceQuery query = new ServiceQuery(service.getSubOp());
    Stream<Binding> joined =
        byEndpoint.entrySet().stream()
            .flatMap(each -> joined(each.getKey(), each.getValue(), query, service.getSilent()));
    return QueryIterPlainWrapper.create(joined.iterator(), context);
  }

  private Stream<Binding> joined(
      Node endpoint, List<Binding> rows, ServiceQuery query, boolean silent) {
    List<Binding> keys = List.copyOf(new LinkedHashSet<>(rows.stream().map(query::key).toList()));
    Map<Binding, List<Binding>> matches = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i += BATCH) {
      List<Binding> some = keys.subList(i, Math.min(keys.size(), i + BATCH));
      List<Binding> answer = answer(endpoint, query, some, silent);
      for (Binding key : some) {
        matches.put(key, answer.stream().filter(row -> Algebra.compatible(key, row)).toList());
      }
    }
    return rows.stream()
        .flatMap(
            row ->
                matches.get(query.key(row)).stream()
                    .filter(match -> Algebra.compatible(row, match))
                    .map(match -> Algebra.merge(row, match)));
  }

  private List<Binding> answer(
      Node endpoint, ServiceQuery query, List<Binding> keys, boolean silent) {
    try {
      if (!endpoint.isURI()) {
        throw new ProblemException(
            Problem.mistake("SERVICE " + endpoint, "", "has no IRI", "bind it before it is asked"));
      }
      Rows rows = remotes.of(endpoint.getURI());
      return rows.of(query.text(keys), ServiceQuery.columns(keys)).stream()
          .map(query::here)
          .toList();
    } catch (ProblemException e) {
      if (silent) {
        // As SPARQL 1.1 Federated Query, 2.3, has it: one solution without bindings.
        return List.of(BindingFactory.empty());
      }
      throw e;
    }
  }
}
