// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portions of files on the file system of this machine, by way of Hadoop. */
class ListingTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    Files.createDirectories(folder.resolve("c_files"));
    Files.writeString(folder.resolve("c_files/menu.html"), "x");
    Files.writeString(folder.resolve("c.html"), "xx");
    Files.writeString(folder.resolve("b/2.txt"), "xxx");
    Files.writeString(folder.resolve("b/.git/x"), "x");
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\": 1}\n{\"id\": 2}\n");
    Files.writeString(folder.resolve("d.txt"), "0123456789012345678901");
    Files.writeString(folder.resolve(".hidden"), "x");
  }

  private List<Portion> list(Selection selection, long cut, String... inputs) {
    return new Listing(new Configuration(false), selection, cut).of(List.of(inputs));
  }

  private static List<String> paths(List<Portion> portions) {
    return portions.stream().map(Portion::path).toList();
  }

  @Test
  void goesThroughFoldersAsOneMachineDoes() {
    List<Portion> all = list(Selection.ALL, 1000, folder.toString());
    assertThat(paths(all)).containsExactly("a.jsonl", "b/2.txt", "c.html", "d.txt");
    assertThat(all).extracting(Portion::order).containsExactly(0L, 1L, 2L, 3L);
    assertThat(all).allMatch(Portion::whole);
    Selection some = new Selection(List.of("*.txt"), List.of("b"));
    assertThat(paths(list(some, 1000, folder.toString()))).containsExactly("d.txt");
    assertThat(paths(list(Selection.ALL, 1000, folder + "/*.{txt,html}")))
        .containsExactly("c.html", "d.txt");
  }

  @Test
  void cutsJsonLinesAlone() {
    List<Portion> all = list(Selection.ALL, 8, folder.toString());
    assertThat(paths(all))
        .containsExactly("a.jsonl", "a.jsonl", "a.jsonl", "b/2.txt", "c.html", "d.txt");
    assertThat(all.get(2).begin()).isEqualTo(16);
    assertThat(all.get(2).end()).isEqualTo(20);
    assertThat(all.get(2).name()).endsWith("a.jsonl from byte 16");
  }

  @Test
  void putsNeighboursTogether() {
    List<Portion> all = list(Selection.ALL, 8, folder.toString());
    assertThat(Listing.packs(all, 10)).extracting(List::size).containsExactly(2, 4);
    assertThat(Listing.packs(all, 1)).hasSize(6);
  }

  @Test
  void tellsOfWhatIsMissing() {
    assertThatThrownBy(() -> list(Selection.ALL, 8, folder + "/nothing"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> list(Selection.ALL, 8, "nowhere://x/y"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be listed");
    assertThatThrownBy(() -> list(new Selection(List.of("*.pdf"), List.of()), 8, folder.toString()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds nothing to read");
  }
}
