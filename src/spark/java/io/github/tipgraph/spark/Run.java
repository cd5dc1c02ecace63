// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A run on a cluster: tasks read portions, what they make is brought together by graph and sorted,
 * and written. How much of it goes into a file depends on the input alone, so that the same input
 * gives the same bytes on any cluster.
 */
final class Run {
  private static final int TASKS_PER_CORE = 4;
  private static final int MOST_FILES = 10_000;

  private final JavaSparkContext spark;
  private final Settings settings;
  private final long split;
  private final long perFile;

  /**
   * A run.
   *
   * @param split bytes of input that a task reads, and from which on JSON Lines are cut
   * @param perFile bytes of input of which the output goes into one file
   */
  Run(JavaSparkContext spark, Settings settings, long split, long perFile) {
    this.spark = spark;
    this.settings = settings;
    this.split = split;
    this.perFile = perFile;
  }

  /**
   * Reads inputs and writes what they state.
   *
   * @return how much that is
   */
  Counts write(List<String> inputs, String output) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    Job job = Job.getInstance(hadoop);
    job.setOutputFormatClass(Output.class);
    job.setOutputKeyClass(Key.class);
    job.setOutputValueClass(Made.class);
    FileOutputFormat.setOutputPath(job, new Path(output));
    new Output().checkOutputSpecs(job);
    List<Portion> portions = new Listing(hadoop, settings.selection(), split).of(inputs);
    made(portions).saveAsNewAPIHadoopDataset(job.getConfiguration());
    return report(new Path(output), hadoop);
  }

  private JavaPairRDD<Key, Made> made(List<Portion> portions) {
    long bytes = portions.stream().mapToLong(Portion::size).sum();
    long share = bytes / ((long) spark.defaultParallelism() * TASKS_PER_CORE);
    List<ArrayList<Portion>> packs = Listing.packs(portions, Math.max(1, Math.min(split, share)));
    int files = (int) Math.max(1, Math.min(MOST_FILES, bytes / perFile));
    Reader reader =
        new Reader(settings, new SerializableConfiguration(spark.hadoopConfiguration()));
    return spark
        .parallelize(packs, packs.size())
        .<List<Portion>>map(pack -> pack)
        .flatMapToPair(reader)
        .repartitionAndSortWithinPartitions(new ByGraph(files), new Order());
  }

  /** The order of keys, in a form that travels between machines. */
  private static final class Order implements Comparator<Key>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Key one, Key other) {
      return one.compareTo(other);
    }
  }

  /** Adds up what the parts hold, and writes it beside them. */
  private static Counts report(Path folder, Configuration hadoop) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    Counts all = new Counts();
    for (FileStatus part : files.listStatus(new Path(folder, Output.PARTS))) {
      try (InputStream in = files.open(part.getPath())) {
        all.add(Counts.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    try (OutputStream out = files.create(new Path(folder, Output.REPORT), true)) {
      out.write(all.json().getBytes(StandardCharsets.UTF_8));
    }
    return all;
  }
}
