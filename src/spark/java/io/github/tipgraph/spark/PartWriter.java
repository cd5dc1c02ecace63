// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.tipgraph.Once;
import io.github.tipgraph.fact.Table;
import io.github.tipgraph.store.Shards;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/**
 * Writes a part of the output: N-Quads, the rows of each table, what is to be told, and how much of
 * all that there is. What makes a graph that is there already is told and left out, as one machine
 * does it.
 */
final class PartWriter extends RecordWriter<Key, Made> {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final int BUFFER = 1 << 16;

  private final Path work;
  private final String name;
  private final Configuration hadoop;
  private final OutputStream quads;
  private final OutputStream notices;
  private final Map<Table, ParquetTable> tables = new EnumMap<>(Table.class);
  private final Counts counts = new Counts();
  private Made last;

  PartWriter(Path work, int number, Configuration hadoop) throws IOException {
    this.work = work;
    this.name = String.format(Locale.ROOT, "part-%05d", number);
    this.hadoop = hadoop;
    quads = new GZIPOutputStream(create(Shards.FOLDER, Shards.END), BUFFER);
    notices = create(Output.PROBLEMS, ".jsonl");
    for (Table table : Table.values()) {
      Path file = file(Output.TABLES + "/" + table.title(), ".parquet");
      tables.put(table, new ParquetTable(table, file, hadoop));
    }
  }

  private Path file(String folder, String end) {
    return new Path(new Path(work, folder), name + end);
  }

  private OutputStream create(String folder, String end) throws IOException {
    Path file = file(folder, end);
    return new BufferedOutputStream(file.getFileSystem(hadoop).create(file, true), BUFFER);
  }

  @Override
  public void write(Key key, Made made) throws IOException {
    if (!made.graph().isEmpty() && last != null && last.graph().equals(made.graph())) {
      tell(Notice.problem(Once.twice(made.source(), last.source(), made.document())));
      return;
    }
    for (Notice notice : made.notices()) {
      tell(notice);
    }
    if (!made.graph().isEmpty()) {
      last = made;
      quads.write(made.quads());
      counts.document(made.triples());
      for (Table table : Table.values()) {
        rows(table, made.rows().get(table.ordinal()));
      }
    }
  }

  private void rows(Table table, List<String> rows) throws IOException {
    for (String row : rows) {
      tables.get(table).add(row.split(Made.CELL, -1));
      counts.row(table);
    }
  }

  private void tell(Notice notice) throws IOException {
    counts.notice(notice.warning());
    Map<String, String> line = new LinkedHashMap<>();
    line.put("kind", notice.warning() ? "warning" : "problem");
    line.put("line", notice.line());
    notices.write((JSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close(TaskAttemptContext task) throws IOException {
    quads.close();
    notices.close();
    for (ParquetTable table : tables.values()) {
      table.close();
    }
    try (OutputStream out = create(Output.PARTS, ".json")) {
      out.write(counts.json().getBytes(StandardCharsets.UTF_8));
    }
  }
}
