// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * How an answer is to be written.
 *
 * @param format the form
 * @param columns the columns of the terminal that tables keep to, or 0
 * @param out where to
 */
public record Answer(Format format, int columns, OutputStream out) {
  /** Writes the rows of a SELECT query. */
  void write(RowSet rows) {
    if (format == Format.TABLE) {
      print(table(rows));
    } else {
      writer("a SELECT query").write(out, rows, Context.emptyContext());
    }
  }

  /** Writes the yes or no of an ASK query. */
  void write(boolean yes) {
    if (format == Format.TABLE) {
      print(yes ? "yes\n" : "no\n");
    } else {
      writer("an ASK query").write(out, yes, Context.emptyContext());
    }
  }

  /** Writes the triples of a CONSTRUCT or DESCRIBE query; a table of them is Turtle. */
  void write(Graph graph) {
    String what = "the triples of a CONSTRUCT or DESCRIBE query";
    String fitting = "turtle, trig, nt, nq, jsonld or rdfxml";
    new TripleWriter(syntax(Syntax.TURTLE).orElseThrow(() -> unfit(what, fitting)))
        .write(graph, out);
  }

  /** Writes what a CONSTRUCT query puts into named graphs; a table of it is TriG. */
  void write(DatasetGraph dataset) {
    Syntax syntax =
        syntax(Syntax.TRIG)
            .filter(Syntax::hasGraphs)
            .orElseThrow(() -> unfit("the named graphs of a CONSTRUCT query", "trig or nq"));
    List<Node> names = new ArrayList<>(List.of(Quad.defaultGraphIRI));
    dataset.listGraphNodes().forEachRemaining(names::add);
    new TripleWriter(syntax).write(dataset, names, out);
  }

  private Optional<Syntax> syntax(Syntax ofTable) {
    return format == Format.TABLE ? Optional.of(ofTable) : format.syntax();
  }

  private RowSetWriter writer(String of) {
    Lang lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          case TABLE, TURTLE, TRIG, NT, NQ, JSONLD, RDFXML ->
              throw unfit("the answer to " + of, "table, csv, tsv, json or xml");
        };
    if (lang.equals(ResultSetLang.RS_XML)) {
      XmlRows.install();
    }
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private ProblemException unfit(String what, String fitting) {
    return new ProblemException(
        Problem.mistake(
            "format " + format.title(), "", "does not fit " + what, "choose " + fitting));
  }

  private String table(RowSet rows) {
    List<Var> vars = rows.getResultVars();
    List<List<String>> cells = new ArrayList<>();
    while (rows.hasNext()) {
      Binding row = rows.next();
      cells.add(vars.stream().map(row::get).map(Cell::display).toList());
    }
    return new TextTable(vars.stream().map(Var::getVarName).toList(), cells, columns).toString();
  }

  private void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
