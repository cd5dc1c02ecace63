// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.file.Drafts;
import io.github.tipgraph.rdf.Slug;
import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been put to an address: the SHA-256 of each graph by its name, in a file in the folder
 * of the store.
 */
final class Published {
  private static final String FOLDER = "published";

  private final Path file;
  private final String address;
  private final Map<String, String> hashes = new TreeMap<>();

  private Published(Path file, String address) {
    this.file = file;
    this.address = address;
  }

  /** What a store remembers of an address. */
  static Published read(Path store, String address) {
    String name =
        Slug.of(address.replaceFirst("(?i)https?://", ""))
            + "-"
            + Sha256.of(address.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    Published published = new Published(store.resolve(FOLDER).resolve(name + ".txt"), address);
    if (Files.isRegularFile(published.file)) {
      try {
        for (String line : Files.readAllLines(published.file)) {
          if (line.matches("[0-9a-f]{64} \\S+")) {
            published.hashes.put(line.substring(65), line.substring(0, 64));
          }
        }
      } catch (IOException e) {
        throw Spool.unusable(published.file, e);
      }
    }
    return published;
  }

  /** The hash of each graph by its name, sorted. */
  Map<String, String> hashes() {
    return Map.copyOf(hashes);
  }

  void put(Spool graph) {
    hashes.put(graph.name(), graph.sha256());
  }

  void forget(String graph) {
    hashes.remove(graph);
  }

  /** Keeps it, whole or as it was. */
  void write() {
    StringBuilder text = new StringBuilder("# Graphs at ").append(address).append('\n');
    hashes.forEach((graph, hash) -> text.append(hash).append(' ').append(graph).append('\n'));
    try {
      Files.createDirectories(file.getParent());
      Drafts.write(file, text);
    } catch (IOException e) {
      throw Spool.unusable(file, e);
    }
  }
}
