// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.rdf.Confidence;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes how often each rule was right. */
final class ConfidenceFile {
  private static final String HEAD =
      """
      # SPDX-License-Identifier: Apache-2.0
      # How often each rule was right on annotated documents; made by tipgraph evaluate --confidence.
      """;

  private ConfidenceFile() {}

  static void write(Confidence confidence, OutputStream out) throws IOException {
    out.write(HEAD.getBytes(StandardCharsets.UTF_8));
    new TripleWriter(Syntax.TURTLE).write(confidence.toModel().getGraph(), out);
  }
}
