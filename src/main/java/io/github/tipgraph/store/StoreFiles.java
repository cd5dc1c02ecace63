// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * The files of a TDB2 database, each held against what the files of its state say of its size: TDB2
 * itself takes a file that was cut short for an empty one, and makes one that is missing.
 */
record StoreFiles(Path data) {
  /** The indexes of triples, of quads and of prefixes, and those of the tables of nodes. */
  private static final List<String> TREES =
      List.of(
          "SPO",
          "POS",
          "OSP",
          "GSPO",
          "GPOS",
          "GOSP",
          "POSG",
          "OSPG",
          "SPOG",
          "GPU",
          "nodes",
          "prefixes");

  /** The files that a database has, whatever is in it. */
  static final Set<String> NAMES = names();

  private static final String TREE = ".bpt";
  private static final String NODES = ".bdf";
  private static final int TREE_STATE = 3 * Long.BYTES;
  private static final int NODES_STATE = 2 * Long.BYTES;

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of("journal.jrnl"));
    for (String tree : TREES) {
      names.addAll(List.of(tree + TREE, tree + ".dat", tree + ".idn"));
    }
    for (String table : List.of("nodes-data", "prefixes-data")) {
      names.addAll(List.of(table + NODES, table + ".obj"));
    }
    return names;
  }

  /** Whether any is there. */
  boolean anyThere() {
    return NAMES.stream().anyMatch(name -> Files.exists(data.resolve(name)));
  }

  /** The names of those that are not there. */
  List<String> missing() {
    return NAMES.stream().filter(name -> !Files.exists(data.resolve(name))).toList();
  }

  /** The names of those that are shorter than they should be. */
  List<String> cutShort() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(TREE)) {
          tree(name, found);
        } else if (name.endsWith(NODES)) {
          nodes(name, found);
        }
      }
    }
    return found;
  }

  /**
   * How many bytes are used of them. Their sizes tell more: they grow by pieces of eight megabytes.
   */
  long used() throws IOException {
    long used = 0;
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(TREE)) {
          ByteBuffer numbers = read(name, TREE_STATE);
          long blocks = numbers.getLong(Long.BYTES) + numbers.getLong(2 * Long.BYTES);
          used += blocks * SystemTDB.BlockSize;
        } else if (name.endsWith(NODES)) {
          used += read(name, NODES_STATE).getLong(0);
        }
      }
    }
    return used;
  }

  private void tree(String state, List<String> found) throws IOException {
    if (shorter(state, TREE_STATE, found)) {
      return;
    }
    String name = state.substring(0, state.length() - TREE.length());
    ByteBuffer numbers = read(state, TREE_STATE);
    shorter(name + ".idn", numbers.getLong(Long.BYTES) * SystemTDB.BlockSize, found);
    shorter(name + ".dat", numbers.getLong(2 * Long.BYTES) * SystemTDB.BlockSize, found);
  }

  private void nodes(String state, List<String> found) throws IOException {
    if (!shorter(state, NODES_STATE, found)) {
      String name = state.substring(0, state.length() - NODES.length());
      shorter(name + ".obj", read(state, NODES_STATE).getLong(0), found);
    }
  }

  private boolean shorter(String name, long size, List<String> found) {
    boolean cut = data.resolve(name).toFile().length() < size;
    if (cut) {
      found.add(name);
    }
    return cut;
  }

  private ByteBuffer read(String name, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    try (FileChannel channel = FileChannel.open(data.resolve(name))) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        continue;
      }
    }
    return bytes;
  }
}
