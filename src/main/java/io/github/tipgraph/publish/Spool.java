// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A graph as sorted N-Triples in a file, so that it need not be held, nor the store be kept from
 * others while it is sent.
 *
 * @param name its IRI
 * @param file where it is
 * @param triples how many it has
 * @param sha256 of the file
 */
record Spool(String name, Path file, long triples, String sha256) {
  /** Writes a graph to a new file of a folder. */
  static Spool of(Node name, Graph graph, Path folder) {
    MessageDigest digest = Sha256.digest();
    try {
      Path file = folder.resolve(Sha256.of(name.getURI().getBytes(StandardCharsets.UTF_8)) + ".nt");
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(Leftovers.create(file)), digest)) {
        new TripleWriter(Syntax.NT).write(graph, out);
      }
      return new Spool(name.getURI(), file, graph.size(), Sha256.hex(digest.digest()));
    } catch (IOException | UncheckedIOException | RuntimeIOException e) {
      throw unusable(folder, e);
    }
  }

  /** Removes the file. */
  void discard() {
    try {
      Leftovers.remove(file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  static ProblemException unusable(Path path, Exception e) {
    return Problem.refused(path.toString(), "cannot be used", e);
  }
}
