// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build on a standalone cluster of a master and two workers gives what one machine gives: first
 * by the command lines of {@code docs/spark.md}, then with a worker killed midway.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BuildClusterIT {
  private static final Path PAGE = Path.of("docs/spark.md").toAbsolutePath();
  private static final Path JAR = Path.of(System.getProperty("spark.jar")).toAbsolutePath();
  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static Cluster cluster;
  private static String expected;

  @BeforeAll
  static void startAndBuildHere() throws Exception {
    Corpus.write(folder.resolve("reports"));
    cluster = Cluster.of(folder, 2);
    Files.createDirectories(folder.resolve("bin"));
    cluster.writeSubmit(folder.resolve("bin/spark-submit"));
    launcher();
    Files.createDirectories(folder.resolve("target"));
    Files.createSymbolicLink(folder.resolve("target/tipgraph-spark.jar"), JAR);
    Cluster.Logged build = run("./tipgraph build reports --store here");
    assertThat(build.end()).as(build.log()).isEqualTo(1); // there are bad records
    assertThat(run("./tipgraph export --store here --format nq -o here.nq").end()).isZero();
    assertThat(run("./tipgraph export --store here --format csv -o tables-here").end()).isZero();
    expected = Files.readString(folder.resolve("here.nq"));
    assertThat(expected.lines().count()).isGreaterThan(1000);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static void launcher() throws IOException {
    Path script = folder.resolve("tipgraph");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    String command = "'%s' -cp '%s' io.github.tipgraph.cli.Main".formatted(java, classes);
    Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static Cluster.Logged run(String line) throws IOException {
    String local = line.replace("spark://master:7077", cluster.address());
    return cluster.run(folder, List.of("sh", "-c", "PATH=$PWD/bin:$PATH; " + local));
  }

  @Test
  @Order(1)
  void theLinesOfThePageGiveWhatOneMachineGives() throws Exception {
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    int lines = 0;
    while (block.find()) {
      for (String line : block.group(1).replace("\\\n", "").lines().toList()) {
        Cluster.Logged process = run(line);
        assertThat(process.end()).as(line + "\n" + process.log()).isZero();
        lines++;
      }
    }
    assertThat(lines).isGreaterThanOrEqualTo(2);
    requireSame(folder.resolve("graph"));
    Cluster.Logged export = run("./tipgraph export --store loaded --format nq -o loaded.nq");
    assertThat(export.end()).as(export.log()).isZero();
    assertThat(folder.resolve("loaded.nq")).hasContent(expected);
  }

  @Test
  @Order(2)
  void theSameWithAWorkerKilledMidway() throws Exception {
    Cluster.Logged job = run(submit("killed"));
    String executor = job.await("Finished task .* \\(executor (\\d+)\\)").group(1);
    cluster.killWorkerOf(executor);
    assertThat(job.end()).as(job.log()).isZero();
    assertThat(job.log()).contains("Lost executor " + executor);
    requireSame(folder.resolve("killed"));
    Path problems = folder.resolve("killed/problems");
    assertThat(all(problems, ".jsonl"))
        .contains("is not JSON", "is named as")
        .doesNotContain("a defect of the program");
  }

  private static String submit(String output) {
    return "spark-submit --master spark://master:7077 --class io.github.tipgraph.spark.BuildJob "
        + "target/tipgraph-spark.jar --input reports --output "
        + output
        + " --split 0.02 --per-file 0.1";
  }

  private static void requireSame(Path output) throws Exception {
    assertThat(sorted(all(output.resolve("nquads"), ".nq.gz"))).isEqualTo(sorted(expected));
    for (Table table : Table.values()) {
      String csv = Files.readString(folder.resolve("tables-here/" + table.title() + ".csv"));
      assertThat(ParquetRows.csv(table, output.resolve("tables/" + table.title())))
          .as(table.title())
          .containsExactlyInAnyOrderElementsOf(ParquetRows.lines(csv));
    }
  }

  private static List<String> sorted(String text) {
    return text.lines().sorted().toList();
  }

  /** What the files of a folder hold, one after the other. */
  private static String all(Path folder, String end) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.filter(file -> file.toString().endsWith(end)).sorted().forEach(files::add);
    }
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = end.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
