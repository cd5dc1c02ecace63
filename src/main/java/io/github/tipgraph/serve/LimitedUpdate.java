// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;

/**
 * SPARQL Update for who may write. What it changes are named graphs; the server fetches nothing for
 * it.
 */
final class LimitedUpdate extends SPARQL_Update {
  private static final int BAD_REQUEST = 400;
  private static final int REFUSED = 422;

  private static final List<String> USING = List.of("using-graph-uri", "using-named-graph-uri");

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
    super.execute(action, new ByteArrayInputStream(text));
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
    if (update instanceof UpdateLoad) {
      ServletOps.error(
          REFUSED, "This server fetches nothing; put the data with a PUT of the graph.");
    } else if (update instanceof UpdateDataInsert insert) {
      insert.getQuads().forEach(LimitedUpdate::requireNamed);
    } else if (update instanceof UpdateDataDelete delete) {
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
