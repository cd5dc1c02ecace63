// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.write.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The tables of the facts of a document as CSV (RFC 4180): each at {@code /tables/TABLE.csv}, all
 * in one archive at {@code /tables/all.zip}.
 */
final class TablesRoute implements Route {
  /** Where they are. */
  static final String PATH = "/tables/";

  private static final String ALL = "all.zip";
  private static final String CSV = ".csv";

  /** The earliest time that ZIP knows: the same tables are the same bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The address of a table of a document. */
  static String csv(Table table, String document) {
    return PATH + table.title() + CSV + "?document=" + Addresses.encode(document);
  }

  /** The address of all tables of a document. */
  static String zip(String document) {
    return PATH + ALL + "?document=" + Addresses.encode(document);
  }

  @Override
  public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    String name = asked.path().substring(PATH.length());
    Optional<String> document = asked.param("document").filter(id -> isKnown(dataset, id));
    if (document.isEmpty()) {
      return Optional.empty();
    }
    FactRows rows = new FactRows(dataset, document);
    if (name.equals(ALL)) {
      return Optional.of(file(asked, "application/zip", "zip", zip(rows)));
    }
    return name.endsWith(CSV)
        ? Table.of(name.substring(0, name.length() - CSV.length()))
            .map(
                table ->
                    file(asked, "text/csv;charset=utf-8;header=present", "csv", csv(rows, table)))
        : Optional.empty();
  }

  private static boolean isKnown(DatasetGraph dataset, String id) {
    return dataset.contains(
        Node.ANY, Node.ANY, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(id));
  }

  /** To be kept under the document's name, as far as that is one for files. */
  private static Reply file(Asked asked, String type, String extension, byte[] bytes) {
    String name = asked.param("document").orElse("").replaceAll("[^A-Za-z0-9._-]+", "-");
    String table = asked.path().replaceFirst("(?s)^.*/", "").replaceFirst("\\.\\w+$", "");
    return Reply.of(200, type, bytes)
        .with(
            "Content-Disposition",
            "attachment; filename=\"" + name + "-" + table + "." + extension + "\"");
  }

  private static byte[] csv(FactRows rows, Table table) {
    StringBuilder lines = new StringBuilder(Csv.line(table.columns()));
    rows.each(table, row -> lines.append(Csv.line(row.cells())));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(FactRows rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Table table : Table.values()) {
        ZipEntry entry = new ZipEntry(table.title() + CSV);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(csv(rows, table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
