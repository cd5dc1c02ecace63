// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads what a distributed build has written; here it is written from the export of a store. */
class LoadCommandTest extends OnSampleStore {
  private Path built;
  private Path other;
  private String all;

  @BeforeEach
  void exportInParts() throws IOException {
    other = temp.resolve("other");
    built = temp.resolve("built");
    all = run("export", "--format", "nq").out();
    for (String id : new String[] {Samples.FIRST, Samples.SECOND}) {
      shard(id, run("export", "--format", "nq", "--document", id).out());
    }
    Files.createFile(built.resolve("_SUCCESS"));
  }

  @AfterEach
  void closeOther() {
    Store.release(other);
  }

  private void shard(String name, String quads) throws IOException {
    Path file = built.resolve("nquads").resolve(name + ".nq.gz");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(quads.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Cli load(Path target) {
    return Cli.run("load", built, "--store", target);
  }

  @Test
  void makesAStoreLikeTheOneThatABuildMakes() {
    Cli loaded = load(other);
    assertThat(loaded.err()).isEmpty();
    assertThat(loaded.out())
        .isEqualTo(all.lines().count() + " triples of " + built + " are in " + other + "\n");
    assertThat(Cli.run("export", "--format", "nq", "--store", other).out()).isEqualTo(all);
    assertThat(Cli.run("describe", "--store", other).out()).contains("first", "second");
    assertThat(Cli.run("validate", "--store", other).code()).isEqualTo(run("validate").code());
  }

  @Test
  void replacesGraphsOfAStoreThatIsThere() throws IOException {
    assertThat(load(other).code()).isZero();
    String name = all.lines().findFirst().orElseThrow().replaceFirst(".* (<.*>) \\.$", "$1");
    shard(Samples.FIRST, "<http://example.org/s> <http://example.org/p> \"o\" " + name + " .\n");
    assertThat(load(other).code()).isZero();
    assertThat(load(other).code()).isZero();
    assertThat(Cli.run("export", "--format", "nq", "--store", other).out().lines())
        .hasSize(
            1
                + (int)
                    run("export", "--format", "nq", "--document", "second").out().lines().count());
  }

  @Test
  void refusesWhatIsNoBuildOrNotWhole() throws IOException {
    assertThat(Cli.run("load", temp, "--store", other).err()).contains("holds no folder nquads");
    Path empty = Files.createDirectories(temp.resolve("empty/nquads"));
    Files.createFile(empty.resolveSibling("_SUCCESS"));
    assertThat(Cli.run("load", empty.getParent(), "--store", other).err())
        .contains("holds no files named ….nq.gz");
    assertThat(Cli.run("load", temp.resolve("none"), "--store", other).err())
        .contains("there is no such folder");
    Files.delete(built.resolve("_SUCCESS"));
    Cli unfinished = load(other);
    assertThat(unfinished.code()).isEqualTo(2);
    assertThat(unfinished.err()).contains("has not come to its end");
    assertThat(other).doesNotExist();
  }

  @Test
  void leavesNothingOfAStoreThatCannotBeFilled() throws IOException {
    shard("third", "<http://example.org/s> <http://example.org/p> nonsense .\n");
    Cli broken = load(other);
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).contains("third.nq.gz, line 1");
    assertThat(other).doesNotExist();
    shard("third", "<http://example.org/s> <http://example.org/p> \"o\" .\n");
    assertThat(load(other).err()).contains("third.nq.gz: holds a triple without a graph");
    assertThat(other).doesNotExist();
    assertThat(load(store).code()).isEqualTo(2);
    assertThat(run("export", "--format", "nq").out()).isEqualTo(all);
  }

  @Test
  void refusesAGraphInSeveralPlacesWhereItWouldReplaceItself() throws IOException {
    shard("third", run("export", "--format", "nq", "--document", Samples.FIRST).out());
    Cli twice = load(store);
    assertThat(twice.err()).contains("third.nq.gz: holds more of the graph");
    assertThat(run("export", "--format", "nq").out()).isEqualTo(all);
  }

  @Test
  void tellsOfAFileThatIsCutShort() throws IOException {
    Path file = built.resolve("nquads/first.nq.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Cli cut = load(other);
    assertThat(cut.code()).isEqualTo(1);
    assertThat(cut.err()).contains("first.nq.gz", "cannot be read");
    assertThat(other).doesNotExist();
    Files.write(file, Arrays.copyOf(whole, whole.length + 9));
    assertThat(load(other).err()).contains("first.nq.gz", "cannot be read");
    Files.write(file, new byte[0]);
    assertThat(load(other).err()).contains("first.nq.gz", "cannot be read");
    assertThat(other).doesNotExist();
  }
}
