// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A process that changes a store step by step until it is killed, and prints the number of each
 * step that is done. What a step does depends on its number alone.
 */
final class CrashWriter {
  private static final int GRAPHS = 12;

  /** So many triples make a first filling that is spooled and loaded in bulk. */
  private static final int MUCH = 60_000;

  private CrashWriter() {}

  /**
   * Starts it.
   *
   * @param args the folder of the store, the number of the first step, and whether there is much in
   *     the first graph
   */
  public static void main(String[] args) {
    System.out.println("ready");
    for (int step = Integer.parseInt(args[1]); ; step++) {
      run(Path.of(args[0]), step, Boolean.parseBoolean(args[2]));
      System.out.println(step);
    }
  }

  /** Does a step: fills graphs, as a build does, changes two at once, or compacts. */
  static void run(Path folder, int step, boolean much) {
    switch (step % 4) {
      case 0, 2 -> Store.fill(folder, filling -> fill(filling, step, much));
      case 1 ->
          Store.update(
              folder,
              all -> {
                together(step).forEach(name -> replace(all.getGraph(name), name, step, much));
                return true;
              });
      default -> Store.compact(folder);
    }
  }

  private static void fill(Filling filling, int step, boolean much) {
    for (Node name : names()) {
      int round = round(name, step);
      if (round == step) {
        filling.put(name, graph(name, round, much));
        filling.note(Ledger.notes("k" + name + step, List.of(new Ledger.Entry(name, "i", ""))));
        filling.rest();
      }
    }
  }

  private static void replace(Graph stored, Node name, int step, boolean much) {
    stored.clear();
    graph(name, step, much).find().forEachRemaining(stored::add);
  }

  /** The graphs that a step changes in one transaction. */
  static List<Node> together(int step) {
    return step % 4 == 1 ? List.of(name(step % GRAPHS), name((step + 5) % GRAPHS)) : List.of();
  }

  /** The graphs as they are after a step. */
  static Map<String, Graph> after(int step, boolean much) {
    Map<String, Graph> graphs = new TreeMap<>();
    names().forEach(name -> graphs.put(name.getURI(), graph(name, round(name, step), much)));
    return graphs;
  }

  /** The last step that changed a graph. */
  private static int round(Node name, int step) {
    int index = names().indexOf(name);
    for (int each = step; each > 0; each--) {
      boolean filled = each % 4 == 0 ? index % 2 == 0 : each % 4 == 2 && index % 3 > 0;
      if (filled || together(each).contains(name)) {
        return each;
      }
    }
    return 0;
  }

  private static Graph graph(Node name, int round, boolean much) {
    Graph graph = GraphFactory.createDefaultGraph();
    int size = much && name.equals(name(1)) ? MUCH : 300;
    for (int i = 0; i < size; i++) {
      String text = i % 3 == 0 ? "round " + round + " " + i : "same " + i;
      graph.add(Triple.create(name, name(i % 5), NodeFactory.createLiteralString(text)));
    }
    return graph;
  }

  private static List<Node> names() {
    return IntStream.range(0, GRAPHS).mapToObj(CrashWriter::name).toList();
  }

  private static Node name(int i) {
    return NodeFactory.createURI("http://example.org/graph" + i);
  }
}
