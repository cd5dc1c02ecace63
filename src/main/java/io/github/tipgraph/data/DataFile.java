// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.csvw.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * What a file, or what is at an address, holds.
 *
 * @param graph what it says
 * @param mediaType of RFC 6838, without compression
 * @param packed whether it is compressed with gzip
 * @param size in bytes, as it is stored
 * @param hashes SHA-256, in lower-case hexadecimal digits: of these bytes, and of the metadata
 *     beside it, if there are any
 * @param about what those metadata say of it
 */
public record DataFile(
    Graph graph, String mediaType, boolean packed, long size, List<String> hashes, About about) {
  DataFile(Graph graph, String mediaType, boolean packed, Optional<MetadataFinder.Found> metadata) {
    this(
        graph,
        mediaType,
        packed,
        0,
        metadata.stream().map(MetadataFinder.Found::sha256).toList(),
        metadata
            .map(found -> found.metadata().about())
            .orElseGet(() -> new About(Optional.empty(), Optional.empty())));
  }

  /** The hash of its bytes. */
  String sha256() {
    return hashes.get(0);
  }

  /** The same with its size and hash. */
  DataFile known(long bytes, String hash) {
    List<String> all = new ArrayList<>(List.of(hash));
    all.addAll(hashes);
    return new DataFile(graph, mediaType, packed, bytes, List.copyOf(all), about);
  }
}
