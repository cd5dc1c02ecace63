// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** The IRIs of things of others, which texts and tables give. */
public final class WebIri {
  private static final Pattern OF_THE_WEB =
      Pattern.compile("(?:(?i:https?://)|urn:)[^\\s<>\"{}|\\\\^`]+");

  private WebIri() {}

  /** Whether a text is an IRI (RFC 3987) of a thing on the web, or a URN. */
  public static boolean isSound(String text) {
    try {
      return OF_THE_WEB.matcher(text).matches() && !IRIx.create(text).hasViolations();
    } catch (IRIException e) {
      return false;
    }
  }
}
