// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.draw.OntologySketch;
import io.github.tipgraph.draw.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** The diagram of the ontology, drawn when it is first asked for. */
final class OntologyPicture implements Route {
  /** Where it is. */
  static final String PATH = "/ontology.svg";

  private static final String STYLE = "<style>";
  private static final String END_OF_STYLE = "</style>";

  private Reply drawn;

  @Override
  public synchronized Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    if (drawn == null) {
      drawn = draw();
    }
    return Optional.of(drawn);
  }

  private static Reply draw() {
    byte[] svg = PictureFormat.SVG.write(OntologySketch.draw());
    String text = new String(svg, StandardCharsets.UTF_8);
    String style = text.substring(text.indexOf(STYLE) + STYLE.length(), text.indexOf(END_OF_STYLE));
    return Reply.of(200, "image/svg+xml", svg)
        .with(HeadersFilter.POLICY, HeadersFilter.policy("'sha256-" + hash(style) + "'"));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
