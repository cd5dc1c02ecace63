// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.io.OutputStream;
import java.io.Writer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.XMLChar;

/**
 * Writes rows as SPARQL results in XML. For what no XML 1.0 file may contain (2.2) stands U+FFFD,
 * as in RDF/XML; Jena writes it as it is, and nobody can read that.
 */
public final class XmlRows implements RowSetWriter {
  private final RowSetWriter writer;

  private XmlRows(RowSetWriter writer) {
    this.writer = writer;
  }

  /** Has whoever writes such results in this process write them so. */
  public static synchronized void install() {
    RowSetWriterFactory standard = RowSetWriterRegistry.getFactory(ResultSetLang.RS_XML);
    if (!(standard.create(ResultSetLang.RS_XML) instanceof XmlRows)) {
      RowSetWriterRegistry.register(
          ResultSetLang.RS_XML, lang -> new XmlRows(standard.create(lang)));
    }
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    writer.write(out, clean(rows), context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    writer.write(out, clean(rows), context);
  }

  @Override
  public void write(OutputStream out, boolean yes, Context context) {
    writer.write(out, yes, context);
  }

  private static RowSet clean(RowSet rows) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, XmlRows::clean));
  }

  private static Binding clean(Binding row) {
    BindingBuilder cleaned = Binding.builder();
    row.forEach((column, value) -> cleaned.add(column, clean(value)));
    return cleaned.build();
  }

  private static Node clean(Node value) {
    if (!value.isLiteral()
        || value.getLiteralLexicalForm().codePoints().allMatch(XMLChar::isValid)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    value
        .getLiteralLexicalForm()
        .codePoints()
        .forEach(c -> text.appendCodePoint(XMLChar.isValid(c) ? c : 0xFFFD));
    return value.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text.toString(), value.getLiteralDatatype())
        : NodeFactory.createLiteralLang(text.toString(), value.getLiteralLanguage());
  }
}
