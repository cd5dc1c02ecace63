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
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loads what a distributed build has written; here it is written from the export of a store. */
class LoadCommandTest extends OnSampleStore {
  private static final String QUAD = "<http://example.org/s> <http://example.org/p> \"o\" %s .\n";

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
  void refusesAGraphInSeveralPlaces() throws IOException {
    String first = run("export", "--format", "nq", "--document", Samples.FIRST).out();
    shard("third", first);
    refuses("third.nq.gz: holds more of the graph");
    Files.delete(built.resolve("nquads/third.nq.gz"));
    shard(Samples.SECOND, run("export", "--format", "nq", "--document", Samples.SECOND).out());
    shard(Samples.FIRST, first + QUAD.formatted("<http://example.org/g>") + first);
    refuses("first.nq.gz: holds more of the graph");
  }

  @Test
  void countsWhatIsThereTwiceOnce() throws IOException {
    String first = run("export", "--format", "nq", "--document", Samples.FIRST).out();
    shard(Samples.FIRST, first + first);
    assertThat(load(other).out()).startsWith(all.lines().count() + " triples of ");
    assertThat(load(store).out()).startsWith(all.lines().count() + " triples of ");
  }

  @Test
  void refusesGraphsThatNoBuildWrites() throws IOException {
    shard("third", QUAD.formatted("_:g"));
    refuses("third.nq.gz: has a blank node for a graph");
    shard("third", QUAD.formatted("<" + Store.ONTOLOGY + ">"));
    refuses("third.nq.gz: holds the graph " + Store.ONTOLOGY + ", which no build writes");
    shard("third", QUAD.formatted("<urn:x-arq:UnionGraph>"));
    refuses("third.nq.gz: holds the graph urn:x-arq:UnionGraph, which no build writes");
  }

  @Test
  void readsFilesAlone() throws Exception {
    Path part = built.resolve("nquads/third.nq.gz");
    new ProcessBuilder("mkfifo", part.toString()).start().waitFor();
    refuses("third.nq.gz: is a folder, a pipe, a socket or a device, and no file");
    Files.delete(part);
    Files.createSymbolicLink(part, Path.of("/dev/zero"));
    refuses("third.nq.gz: is a link to no file");
    Files.delete(part);
    Files.createDirectory(part);
    refuses("third.nq.gz: is a folder");
  }

  /** In a new store and in one that is there. */
  private void refuses(String what) {
    for (Path target : List.of(other, store)) {
      Cli cli = load(target);
      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains(what).hasLineCount(1);
    }
    assertThat(other).doesNotExist();
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
