// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Beside;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.query.Remotes;
import io.github.tipgraph.query.Services;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Nesting;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/** SPARQL queries within limits, each of which has an answer of HTTP that says what to do. */
final class LimitedQuery extends SPARQL_QueryDataset {
  private static final String ATTACHED = LimitedQuery.class.getName();
  private static final int BAD_REQUEST = 400;
  private static final int REFUSED = 422;
  private static final int FAILED = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

  private final Limits limits;
  private final Set<String> services;
  private final AttachedData attached;

  /**
   * Queries.
   *
   * @param services the endpoints that they may ask
   * @param attached what is attached to the store
   */
  LimitedQuery(Limits limits, Set<String> services, AttachedData attached) {
    this.attached = attached;
    this.limits = limits;
    this.services = services;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (query.getQueryPattern() == null) {
      return;
    }
    Set<Node> asked = Services.asked(Algebra.compile(query));
    if (!asked.isEmpty() && services.isEmpty()) {
      ServletOps.error(REFUSED, "This server asks no other endpoints: leave SERVICE out.");
    }
    for (Node each : asked) {
      if (each.isURI() && !services.contains(each.getURI())) {
        ServletOps.error(REFUSED, notAllowed(each.getURI()));
      }
    }
  }

  private String notAllowed(String service) {
    return "This server does not ask <"
        + service
        + ">, but only "
        + services.stream().sorted().map(s -> "<" + s + ">").collect(Collectors.joining(", "))
        + ".";
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      requireShallow(() -> QueryFactory.create(text, Syntax.syntaxARQ));
      attached.use(
          kept -> {
            boolean asked = QueryRun.namesGraphs(text) || hasGraphs(action);
            action.getRequest().setAttribute(ATTACHED, asked ? kept : null);
            super.execute(text, action);
          });
    } catch (StackOverflowError e) {
      deep();
    } catch (QueryCancelledException e) {
      late();
    } catch (ProblemException e) {
      boolean mistake = e.problem().kind() == Problem.Kind.MISTAKE;
      ServletOps.error(mistake ? REFUSED : BAD_GATEWAY, e.problem().line());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
      // What libraries say of it is of their inside.
      ServletOps.error(
          FAILED,
          "The answer could not be made: a function may have been given what it does not take, or the answer holds what "
              + "its form cannot; ask otherwise, or for another form.");
    }
  }

  /** Parses before others do, who do not tell what nests too deeply from what is no SPARQL. */
  static void requireShallow(Runnable parsing) {
    try {
      parsing.run();
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError) {
        deep();
      }
    }
  }

  /** Refuses what nests too deeply. */
  static void deep() {
    ServletOps.error(
        BAD_REQUEST, "It " + Nesting.TOO_DEEP + "; write it with less in each other, or in parts.");
  }

  private static boolean hasGraphs(HttpAction action) {
    return action.getRequestParameter("default-graph-uri") != null
        || action.getRequestParameter("named-graph-uri") != null;
  }

  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    DatasetGraph store = super.getDataset(action);
    return action.getRequest().getAttribute(ATTACHED) instanceof DatasetGraph kept
        ? Beside.of(store, kept)
        : store;
  }

  private void late() {
    ServletOps.error(UNAVAILABLE, limits.late());
  }

  private void large() {
    ServletOps.error(
        REFUSED,
        "The answer has more than "
            + limits.rows()
            + " rows or triples; take it in parts, with ORDER BY, LIMIT and OFFSET.");
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    if (!services.isEmpty()) {
      Remotes remotes = Remotes.only(Software.agent(), limits.time(), 0, services);
      new Services(remotes).serve(action.getContext());
    }
    return super.createQueryExec(action, query, dataset);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    if (query.isSelectType()) {
      return new QueryExecResult(
          new LimitedRows(exec.select(), limits.rows(), this::late, this::large));
    }
    if (query.isConstructType()) {
      DatasetGraph answer = limited(exec.constructQuads());
      answer.prefixes().putAll(query.getPrefixMapping());
      return new QueryExecResult(answer);
    }
    if (query.isDescribeType()) {
      Graph graph = exec.describe();
      if (graph.size() > limits.rows()) {
        large();
      }
      return new QueryExecResult(graph);
    }
    return super.executeQuery(action, exec, query, log);
  }

  private DatasetGraph limited(Iterator<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (long left = limits.rows(); quads.hasNext(); left--) {
      if (left == 0) {
        large();
      }
      dataset.add(quads.next());
    }
    return dataset;
  }
}
