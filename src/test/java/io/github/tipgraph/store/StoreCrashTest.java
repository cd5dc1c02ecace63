// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.read.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that changes a store is killed at moments drawn by lot, and its successor goes on in
 * what it left, or another begins a new store. {@code -Dcrash.kills=N} kills each store N times,
 * {@code -Dcrash.seed} draws other moments.
 */
class StoreCrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 5);
  private static final long SEED = Long.getLong("crash.seed", 1);

  @TempDir private Path temp;
  private Path folder;

  @AfterEach
  void close() {
    Store.release(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whatWasDoneStaysAndWhatWasNotIsWholeOrAbsent(int number) throws Exception {
    boolean much = number == 3;
    boolean anew = number == 0 || much;
    Random random = new Random(SEED * 1000 + number);
    int done = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      if (kill == 0 || anew) {
        folder = temp.resolve("store" + kill);
        done = -1;
      }
      done =
          runAndKill(done, much, anew ? 0 : random.nextInt(4), random.nextInt(anew ? 1500 : 250));
      done = check(done, much);
    }
    Store.release(folder);
    for (int step = done + 1; step < done + 5; step++) {
      CrashWriter.run(folder, step, much);
      same(graphs(), CrashWriter.after(step, much));
    }
  }

  /** Kills a process some time after some steps; gives the last that was said to be done. */
  private int runAndKill(int done, boolean much, int steps, int millis)
      throws IOException, InterruptedException {
    Process process = writer(done + 1, much).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(said.readLine()));
    while (lines.size() <= steps) {
      lines.add(said.readLine());
    }
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(process.isAlive()).as(() -> lines + said.lines().toList().toString()).isTrue();
    // By its handle: the process itself would close its output as well.
    process.toHandle().destroyForcibly();
    process.waitFor();
    said.lines().forEach(lines::add);
    assertThat(lines.get(0)).isEqualTo("ready");
    return lines.size() == 1 ? done : Integer.parseInt(lines.get(lines.size() - 1));
  }

  private ProcessBuilder writer(int step, boolean much) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CrashWriter.class.getName(), folder.toString()));
    command.addAll(List.of("" + step, "" + much));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** Holds the store against the steps done and begun, and gives the last that is whole in it. */
  private int check(int done, boolean much) {
    Map<String, Graph> found;
    try {
      found = graphs();
    } catch (ProblemException e) {
      assertThat(e).hasMessageContaining("holds no store yet");
      assertThat(done).isNegative();
      return done;
    }
    Map<String, Graph> before = done < 0 ? Map.of() : CrashWriter.after(done, much);
    Map<String, Graph> after = CrashWriter.after(done + 1, much);
    after.forEach(
        (name, graph) -> {
          Graph is = found.getOrDefault(name, GraphFactory.createDefaultGraph());
          Graph was = before.getOrDefault(name, GraphFactory.createDefaultGraph());
          assertThat(is.isIsomorphicWith(was) || is.isIsomorphicWith(graph)).as(name).isTrue();
        });
    assertThat(after.keySet()).containsAll(found.keySet());
    List<Node> together = CrashWriter.together(done + 1);
    assertThat(together.stream().filter(name -> is(found, after, name)).count())
        .isIn(0L, (long) together.size());
    return done >= 0 && isAll(found, after) ? done + 1 : done;
  }

  private static boolean isAll(Map<String, Graph> found, Map<String, Graph> expected) {
    return expected.entrySet().stream()
        .allMatch(
            each ->
                found.containsKey(each.getKey())
                    && found.get(each.getKey()).isIsomorphicWith(each.getValue()));
  }

  private static boolean is(Map<String, Graph> found, Map<String, Graph> after, Node name) {
    return found.get(name.getURI()).isIsomorphicWith(after.get(name.getURI()));
  }

  private static void same(Map<String, Graph> found, Map<String, Graph> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, graph) -> assertThat(graph.isIsomorphicWith(found.get(name))).isTrue());
  }

  private Map<String, Graph> graphs() {
    try {
      return Store.read(folder, StoreCrashTest::copy);
    } finally {
      Store.release(folder);
    }
  }

  private static Map<String, Graph> copy(DatasetGraph all) {
    Map<String, Graph> graphs = new TreeMap<>();
    for (Node name : Store.documentGraphs(all)) {
      Graph copy = GraphFactory.createDefaultGraph();
      all.getGraph(name).find().forEachRemaining(copy::add);
      graphs.put(name.getURI(), copy);
    }
    return graphs;
  }
}
