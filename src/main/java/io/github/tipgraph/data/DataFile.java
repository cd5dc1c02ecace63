// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import org.apache.jena.graph.Graph;

/**
 * What a file, or what is at an address, holds.
 *
 * @param graph what it says
 * @param mediaType of RFC 6838, without compression
 * @param packed whether it is compressed with gzip
 * @param size in bytes, as it is stored
 * @param sha256 of these bytes, in lower-case hexadecimal digits
 */
public record DataFile(Graph graph, String mediaType, boolean packed, long size, String sha256) {
  /** The same with its size and hash. */
  DataFile known(long bytes, String hash) {
    return new DataFile(graph, mediaType, packed, bytes, hash);
  }
}
