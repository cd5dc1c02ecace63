// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.FirstRows;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.query.StoredDocument;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Pictures of what is in a store. */
public final class Sketches {
  private static final int MOST = 150;

  private Sketches() {}

  /**
   * What a document tells of who does what with whom.
   *
   * @throws ProblemException if there is no such document, or there is nothing to draw or too much
   */
  public static Sketch document(String id, DatasetGraph dataset) {
    StoredDocument.find(dataset, id);
    return sketch("links-of-document", "assessment", id, "", dataset);
  }

  /**
   * What facts about a thing tell of who does what with whom.
   *
   * @param name its name, acronym, place code or IRI
   * @throws ProblemException if there is no such thing, or there is nothing to draw or too much
   */
  public static Sketch thing(String name, DatasetGraph dataset) {
    return sketch("links-of-thing", "thing", name, QueryRun.thing(name, dataset), dataset);
  }

  private static Sketch sketch(
      String query, String param, String value, String centre, DatasetGraph dataset) {
    FirstRows rows =
        new QueryRun(new Catalogue().find(query)).first(dataset, Map.of(param, value), MOST);
    if (rows.more() || rows.rows().isEmpty()) {
      throw new ProblemException(
          Problem.mistake(
              value,
              "",
              rows.more() ? "has more than " + MOST + " links" : "has no links to draw",
              "see tipgraph query " + query + " -p " + param + "='" + value + "'"));
    }
    SketchBuilder builder = new SketchBuilder(centre);
    for (Map<String, Node> row : rows.rows()) {
      builder.add(
          row.get("from").toString(),
          row.get("fromName").getLiteralLexicalForm(),
          row.get("link").getLiteralLexicalForm(),
          row.get("to").toString(),
          row.get("toName").getLiteralLexicalForm());
    }
    return builder.sketch(value);
  }
}
