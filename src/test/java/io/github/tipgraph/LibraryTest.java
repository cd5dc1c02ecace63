// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.fact.Count;
import io.github.tipgraph.rdf.Tip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as other programs use it. */
class LibraryTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java Example.java\n(.*?)```\n", Pattern.DOTALL);

  private static final String TEXT = "The government of Ghana convicted 12 traffickers in 2009.\n";

  @TempDir private Path temp;

  @Test
  void aFileIsReadToFactsAndTriples() throws IOException {
    Path file = Files.writeString(temp.resolve("ghana.txt"), TEXT);
    Reading reading = TipGraph.create().read(file);
    List<Count> counts = reading.facts(Count.class);
    assertThat(counts).hasSize(1);
    assertThat(counts.get(0).value()).isEqualTo("12");
    assertThat(reading.facts()).containsAll(counts).hasSizeGreaterThan(1);
    assertThat(reading.toModel().contains(null, RDF.type, Tip.Count)).isTrue();
  }

  @Test
  void theExampleOfTheReadmeRuns() throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).isTrue();
    Path source = Files.writeString(temp.resolve("Example.java"), example.group(1));
    Path file = Files.writeString(temp.resolve("ghana.txt"), TEXT);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-cp", classes, source.toString(), file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    String[] parts = output.split("\n", 2);
    assertThat(parts[0]).startsWith("convictions 12: ").endsWith("in 2009.");
    Model written = RDFParser.fromString(parts[1], Lang.TURTLE).toModel();
    assertThat(written.contains(null, RDF.type, Tip.Count)).isTrue();
  }
}
