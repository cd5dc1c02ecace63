// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/**
 * Answers queries by an endpoint, after the SPARQL 1.1 Protocol (query by POST with URL-encoded
 * parameters) and the SPARQL 1.1 Query Results JSON Format.
 *
 * @param server the endpoint
 */
public record EndpointRows(Server server) implements Rows {
  private static final String ACCEPT = "application/sparql-results+json, application/json;q=0.9";
  private static final String EXPECTED = "SPARQL results";

  @Override
  public List<Binding> of(String query, Set<String> columns) {
    JsonObject answer = server.ask("query", query, ACCEPT, EXPECTED, json -> rows(json, columns));
    return rows(answer, columns);
  }

  @Override
  public void done() {
    server.forget();
  }

  private List<Binding> rows(JsonObject answer, Set<String> columns) {
    if (!has(answer, "head", "vars") || !has(answer, "results", "bindings")) {
      throw server.failure(
          "its answer has no \"head\" with \"vars\" and \"results\" with \"bindings\", as SPARQL results have",
          "check that it is the address of a SPARQL endpoint");
    }
    for (String column : columns) {
      if (!answer
          .getAsJsonObject("head")
          .getAsJsonArray("vars")
          .contains(new JsonPrimitive(column))) {
        throw server.failure(
            "its answer is that to another question: it has no column \"" + column + "\"",
            "try another endpoint");
      }
    }
    try {
      RowSetReader reader =
          RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
      byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      List<Binding> rows = new ArrayList<>();
      reader
          .read(new ByteArrayInputStream(bytes), Context.emptyContext())
          .forEachRemaining(rows::add);
      return rows;
    } catch (RuntimeException e) {
      throw server.failure(
          "its answer is no table of SPARQL results (" + e.getMessage() + ")",
          "check that it is the address of a SPARQL endpoint");
    }
  }

  private static boolean has(JsonObject answer, String outer, String inner) {
    JsonElement element = answer.get(outer);
    return element != null
        && element.isJsonObject()
        && element.getAsJsonObject().has(inner)
        && element.getAsJsonObject().get(inner).isJsonArray();
  }
}
