// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The build on a Spark cluster, as {@code spark-submit} starts it. */
@Command(
    name = "spark-submit --class io.github.tipgraph.spark.BuildJob tipgraph-spark.jar",
    mixinStandardHelpOptions = true,
    description =
        "Reads assessments from any file system of Hadoop and writes what they state as N-Quads and Parquet. What cannot "
            + "be read is told in the folder problems of the output, and does not stop the rest.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a failure, or not a single document could be read",
      "2:a mistake in what was asked or given"
    },
    footer = {
      "",
      "Examples:",
      "  spark-submit --master yarn --class io.github.tipgraph.spark.BuildJob tipgraph-spark.jar \\",
      "    --input hdfs:///reports --output hdfs:///graph",
      "  spark-submit --master 'local[*]' --class io.github.tipgraph.spark.BuildJob tipgraph-spark.jar \\",
      "    --input 'crawl/*.warc.gz' --output graph"
    })
public final class BuildJob implements Callable<Integer> {
  private static final long MEGA = 1_000_000;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "URI",
      description =
          "A file or folder, or a glob of such: text, HTML, PDF, JSON Lines, WARC, also compressed by gzip and in ZIP or "
              + "tar archives; may be given several times.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "URI",
      description = "A new folder, or one of an earlier run, which is replaced.")
  private String output;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "As of tipgraph build; may be given several times.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "As of tipgraph build; may be given several times.")
  private List<String> exclude = List.of();

  @Option(names = "--path-ids", description = "As of tipgraph build.")
  private boolean pathIds;

  @Option(names = "--base", paramLabel = "IRI", description = "As of tipgraph build.")
  private String base = new Iris().base();

  @Option(names = "--time", description = "Say in the graphs when they were made.")
  private boolean time;

  @Option(
      names = "--lexicon",
      paramLabel = "URI",
      description = "More words, as of tipgraph build; may be given several times.")
  private List<String> lexicons = List.of();

  @Option(
      names = "--corrections",
      paramLabel = "URI",
      description = "A file of what readers have decided; may be given several times.")
  private List<String> corrections = List.of();

  @Option(names = "--min-confidence", paramLabel = "X", description = "As of tipgraph build.")
  private BigDecimal least;

  @Option(
      names = "--split",
      paramLabel = "MB",
      defaultValue = "4",
      description =
          "Megabytes of input that a task reads; JSON Lines that are not compressed are cut, all other files are read "
              + "whole (${DEFAULT-VALUE}).")
  private BigDecimal split;

  @Option(
      names = "--per-file",
      paramLabel = "MB",
      defaultValue = "16",
      description = "Megabytes of input whose output makes one file (${DEFAULT-VALUE}).")
  private BigDecimal perFile;

  /** Runs, and ends the process with an exit code unless all is well. */
  public static void main(String[] args) {
    int code =
        new CommandLine(new BuildJob())
            .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line.getErr()))
            .execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int failed(Exception e, PrintWriter err) throws Exception {
    if (e instanceof ProblemException known) {
      err.println("tipgraph: " + known.problem().line());
      return known.problem().kind() == Problem.Kind.MISTAKE ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException {
    // Records are beyond the Kryo of Spark, which a cluster may have as its standard.
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "TIPGraph")
            .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Settings settings = settings(spark);
      settings.pipeline();
      Counts counts =
          new Run(spark, settings, bytes("--split", split), bytes("--per-file", perFile))
              .write(inputs, output);
      System.out.printf(
          Locale.ROOT,
          "%d documents, %d triples in %s; %d problems and %d warnings, told in %s/problems%n",
          counts.documents(),
          counts.triples(),
          output,
          counts.problems(),
          counts.warnings(),
          output);
      return counts.documents() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static long bytes(String option, BigDecimal megabytes) {
    long bytes = megabytes.multiply(BigDecimal.valueOf(MEGA)).longValue();
    if (bytes < 1) {
      throw new ProblemException(
          Problem.mistake(option, "", "is " + megabytes, "give a number of megabytes"));
    }
    return bytes;
  }

  private Settings settings(JavaSparkContext spark) {
    return new Settings(
        List.copyOf(include),
        List.copyOf(exclude),
        pathIds,
        base,
        time ? Instant.now().getEpochSecond() : null,
        brought(spark, lexicons),
        brought(spark, corrections),
        least);
  }

  /** Has files brought to each machine, and gives their names there. */
  private static List<String> brought(JavaSparkContext spark, List<String> files) {
    files.forEach(spark::addFile);
    return files.stream().map(file -> new Path(file).getName()).toList();
  }
}
