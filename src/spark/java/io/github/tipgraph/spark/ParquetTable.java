// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A file of Parquet with rows of a table: numbers as numbers, an empty cell as null. */
final class ParquetTable implements AutoCloseable {
  private static final Set<String> OFFSETS = Set.of("begin", "end");
  private static final Set<String> NUMBERS = Set.of("amount", "value");

  private final List<String> columns;
  private final SimpleGroupFactory rows;
  private final ParquetWriter<Group> writer;

  ParquetTable(Table table, Path file, Configuration hadoop) throws IOException {
    MessageType schema = schema(table);
    columns = table.columns();
    rows = new SimpleGroupFactory(schema);
    writer =
        ExampleParquetWriter.builder(file)
            .withConf(hadoop)
            .withType(schema)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build();
  }

  private static MessageType schema(Table table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : table.columns()) {
      if (OFFSETS.contains(column)) {
        schema.required(PrimitiveTypeName.INT32).named(column);
      } else if (NUMBERS.contains(column)) {
        schema.optional(PrimitiveTypeName.DOUBLE).named(column);
      } else {
        schema
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column);
      }
    }
    return schema.named(table.title());
  }

  /** Adds a row of these cells. */
  void add(String[] cells) throws IOException {
    Group row = rows.newGroup();
    for (int i = 0; i < cells.length; i++) {
      String column = columns.get(i);
      if (OFFSETS.contains(column)) {
        row.add(i, Integer.parseInt(cells[i]));
      } else if (NUMBERS.contains(column) && !cells[i].isEmpty()) {
        row.add(i, Double.parseDouble(cells[i]));
      } else if (!cells[i].isEmpty()) {
        row.add(i, cells[i]);
      }
    }
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
