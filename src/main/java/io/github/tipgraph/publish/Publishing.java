// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Puts the graphs of a store to a server: those that have changed since they were put there, or of
 * which it has another number of triples.
 *
 * @param userAgent what servers are told of who asks
 * @param credentials what they are shown
 * @param timeout how long to wait for a whole answer
 * @param retries how often to ask again what may pass
 * @param most about how many characters of triples to send in one update
 */
public record Publishing(
    String userAgent, Credentials credentials, Duration timeout, int retries, int most) {
  /** What to do with the graphs. */
  public enum Mode {
    /** Put what has changed. */
    CHANGED,
    /** Put everything. */
    ALL
  }

  /** The graphs to put, and how many triples those have that need not be. */
  private record Plan(List<Spool> put, int unchanged, long triples) {
    Map<String, Long> sizes() {
      Map<String, Long> sizes = new TreeMap<>();
      put.forEach(graph -> sizes.put(graph.name(), graph.triples()));
      return sizes;
    }
  }

  /**
   * Puts them, and asks afterwards whether they are there.
   *
   * @param prune whether to remove graphs that were put there and that the store has no more
   * @param dry whether to look only
   * @throws ProblemException if there is no store, or the server refuses or fails; what was put
   *     until then is remembered
   */
  public Outcome run(Path store, Target target, Mode mode, boolean prune, boolean dry) {
    List<String> names =
        Store.read(store, all -> Store.allGraphs(all).stream().map(Node::getURI).toList());
    // A server may take its time, and others may want to change the store meanwhile.
    Store.release(store);
    Published published = Published.read(store, target.address());
    Set<String> gone = new TreeSet<>(published.hashes().keySet());
    names.forEach(gone::remove);
    Discovery discovery = new Discovery(target, this::server, most);
    Counts counts = new Counts(discovery.query());
    Set<String> both = new TreeSet<>(names);
    both.addAll(gone);
    Map<String, Long> there = counts.of(both);
    Set<String> removed = prune ? gone : Set.of();
    Path folder = temporary();
    try {
      Plan plan = plan(store, mode, published, there, folder);
      String how = "";
      if (!dry && !(plan.put.isEmpty() && removed.isEmpty())) {
        Remote remote = discovery.remote();
        change(remote, plan, removed, published);
        verify(target, plan, removed, counts, published);
        how = remote.how();
      }
      Set<String> left = prune ? Set.of() : gone;
      return new Outcome(
          target.address(), how, plan.sizes(), plan.unchanged, removed, left, plan.triples);
    } finally {
      remove(folder);
    }
  }

  private Server server(String address) {
    Web web = credentials.on(Web.patient(userAgent, timeout));
    return new Server(address, web, retries, Server.Pause.SLEEP, Optional.empty());
  }

  /** Writes what has to be put to files of a folder. */
  private static Plan plan(
      Path store, Mode mode, Published published, Map<String, Long> there, Path folder) {
    Map<String, String> hashes = published.hashes();
    List<Spool> put = new ArrayList<>();
    int[] unchanged = {0};
    long[] triples = {0};
    Store.use(
        store,
        dataset -> {
          for (Node name : Store.allGraphs(dataset)) {
            Graph graph = dataset.getGraph(name);
            Spool spool = Spool.of(name, graph, folder);
            triples[0] += spool.triples();
            if (mode == Mode.ALL
                || !spool.sha256().equals(hashes.get(spool.name()))
                || spool.triples() != there.getOrDefault(spool.name(), 0L)) {
              put.add(spool);
            } else {
              unchanged[0]++;
              spool.discard();
            }
          }
        });
    Store.release(store);
    return new Plan(put, unchanged[0], triples[0]);
  }

  private static void change(Remote remote, Plan plan, Set<String> removed, Published published) {
    try {
      for (Spool graph : plan.put) {
        published.forget(graph.name());
        remote.put(graph);
        published.put(graph);
        graph.discard();
      }
      for (String graph : removed) {
        remote.remove(graph);
        published.forget(graph);
      }
    } finally {
      published.write();
    }
  }

  private static void verify(
      Target target, Plan plan, Set<String> removed, Counts counts, Published published) {
    Map<String, Long> expected = plan.sizes();
    removed.forEach(graph -> expected.put(graph, 0L));
    Map<String, Long> there = counts.of(expected.keySet());
    List<String> wrong =
        expected.keySet().stream()
            .filter(graph -> !expected.get(graph).equals(there.getOrDefault(graph, 0L)))
            .toList();
    if (!wrong.isEmpty()) {
      wrong.forEach(published::forget);
      published.write();
      String graph = wrong.get(0);
      throw new ProblemException(
          Problem.failure(
              target.address(),
              "",
              "has "
                  + there.getOrDefault(graph, 0L)
                  + " triples of graph <"
                  + graph
                  + ">, where "
                  + expected.get(graph)
                  + " were expected"
                  + (wrong.size() > 1 ? ", and " + (wrong.size() - 1) + " more such graphs" : ""),
              "check that nobody else changes it and that the query address is of the same dataset, and run it again"));
    }
  }

  private static Path temporary() {
    try {
      return Leftovers.temporaryFolder();
    } catch (IOException e) {
      throw Spool.unusable(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Leftovers.remove(file);
      }
      Leftovers.remove(folder);
    } catch (IOException e) {
      throw Spool.unusable(folder, e);
    }
  }
}
