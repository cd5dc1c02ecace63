// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.Services;
import io.github.tipgraph.rdf.Storable;
import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;

/**
 * SPARQL Update for who may write. What it changes are named graphs; the server fetches nothing for
 * it.
 */
final class LimitedUpdate extends SPARQL_Update {
  private static final int BAD_REQUEST = 400;
  private static final int REFUSED = 422;

  private static final List<String> USING = List.of("using-graph-uri", "using-named-graph-uri");

  /** Against which relative IRIs are resolved, as the server does not tell its address. */
  private static final String BASE = "http://server/unset-base/";

  private final Writing writing;

  LimitedUpdate(Writing writing) {
    this.writing = writing;
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    try {
      writing.run(action, () -> change(action, input));
    } catch (StackOverflowError e) {
      LimitedQuery.deep();
    }
  }

  private void change(HttpAction action, InputStream input) {
    byte[] text = read(input);
    List<Update> operations = operations(text);
    operations.forEach(LimitedUpdate::check);
    if (USING.stream().anyMatch(name -> action.getRequestParameter(name) != null)) {
      operations.forEach(LimitedUpdate::checkUsing);
    }
    perform(action, text);
  }

  /** Changes the store, all or nothing. */
  private static void perform(HttpAction action, byte[] text) {
    action.beginWrite();
    try {
      UpdateAction.parseExecute(
          using(action),
          new Guarded(action.getActiveDSG()),
          new ByteArrayInputStream(text),
          BASE,
          Syntax.syntaxARQ);
      action.commit();
    } catch (Guarded.Refused | QueryException | UpdateException | ProblemException e) {
      action.abortSilent();
      if (Writing.isOfDisk(e)) {
        throw e;
      }
      ServletOps.error(REFUSED, "The update cannot be done: " + e.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
      action.abortSilent();
      // What libraries say of it is of their inside.
      ServletOps.error(
          REFUSED, "The update cannot be done: a function is given what it does not take.");
    } catch (RuntimeException | Error e) {
      action.abortSilent();
      throw e;
    } finally {
      action.endWrite();
    }
  }

  private static UsingList using(HttpAction action) {
    UsingList using = new UsingList();
    nodes(action, USING.get(0)).forEach(using::addUsing);
    nodes(action, USING.get(1)).forEach(using::addUsingNamed);
    return using;
  }

  private static List<Node> nodes(HttpAction action, String parameter) {
    String[] values = action.getRequestParameterValues(parameter);
    return values == null ? List.of() : Arrays.stream(values).map(LimitedUpdate::node).toList();
  }

  private static Node node(String iri) {
    try {
      return NodeFactory.createURI(IRIx.create(BASE).resolve(iri).str());
    } catch (IRIException e) {
      ServletOps.error(BAD_REQUEST, "<" + iri + "> is no IRI of a graph.");
      throw e;
    }
  }

  /** A store to which nothing comes that it cannot keep, or nobody could name. */
  private static final class Guarded extends DatasetGraphWrapper {
    private static final class Refused extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Refused(String message) {
        super(message);
      }
    }

    Guarded(DatasetGraph store) {
      super(store);
    }

    @Override
    public void add(Quad quad) {
      require(quad.getGraph(), quad.getSubject(), quad.getObject());
      super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      require(graph, subject, object);
      super.add(graph, subject, predicate, object);
    }

    private static void require(Node graph, Node subject, Node object) {
      if (!graph.isURI()) {
        throw new Refused("a graph is named by an IRI, not by " + graph);
      }
      if (subject.isTripleTerm() || object.isTripleTerm()) {
        throw new Refused("it states something of a triple (RDF 1.2), which is not kept");
      }
      Storable.refusal(object)
          .ifPresent(
              refusal -> {
                throw new Refused("it " + refusal);
              });
    }
  }

  private static byte[] read(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Update> operations(byte[] text) {
    try {
      return UpdateFactory.read(new ByteArrayInputStream(text), Syntax.syntaxARQ).getOperations();
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError) {
        LimitedQuery.deep();
      }
      ServletOps.error(BAD_REQUEST, "The update is no SPARQL: " + e.getMessage());
      return List.of();
    }
  }

  private static void check(Update update) {
    if (update instanceof UpdateModify modify
        && !Services.asked(Algebra.compile(modify.getWherePattern())).isEmpty()) {
      ServletOps.error(REFUSED, "An update asks no other endpoints: leave SERVICE out.");
    }
    if (update instanceof UpdateLoad) {
      ServletOps.error(
          REFUSED, "This server fetches nothing; put the data with a PUT of the graph.");
    } else if (update instanceof UpdateDataInsert insert) {
      insert.getQuads().forEach(LimitedUpdate::requireNamed);
    } else if (update instanceof UpdateDataDelete delete) {
      delete.getQuads().forEach(LimitedUpdate::requireNamed);
    } else if (update instanceof UpdateDeleteWhere delete) {
      delete.getQuads().forEach(LimitedUpdate::requireNamed);
    } else if (update instanceof UpdateBinaryOp copy && copy.getDest().isDefault()) {
      Writing.refuseDefaultGraph();
    } else if (update instanceof UpdateModify modify && modify.getWithIRI() == null) {
      modify.getInsertQuads().forEach(LimitedUpdate::requireNamed);
      modify.getDeleteQuads().forEach(LimitedUpdate::requireNamed);
    }
  }

  /** SPARQL 1.1 Protocol, 2.2.3: the graphs to use are named in one place. */
  private static void checkUsing(Update update) {
    if (update instanceof UpdateModify modify
        && (modify.getWithIRI() != null
            || !modify.getUsing().isEmpty()
            || !modify.getUsingNamed().isEmpty())) {
      ServletOps.error(
          BAD_REQUEST,
          "The graphs to use are named by parameters and by WITH or USING; leave one of them out.");
    }
  }

  private static void requireNamed(Quad quad) {
    if (quad.isDefaultGraph()) {
      Writing.refuseDefaultGraph();
    }
  }
}
