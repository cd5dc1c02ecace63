// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;

/**
 * Data that somebody lays beside the graph.
 *
 * @param name letters, digits, hyphens and underscores; also the prefix of its columns
 * @param location a file or an {@code http(s)} address
 */
public record OtherData(String name, String location) {
  /**
   * Checks the name.
   *
   * @throws ProblemException if it cannot be a prefix, or is one of the usual prefixes
   */
  public OtherData {
    if (!name.matches("[A-Za-z]([\\w-]*\\w)?")) {
      throw problem(
          name, location, "'" + name + "' is no name for data", "take letters, digits and hyphens");
    }
    if (Prefixes.mapping().getNsPrefixURI(name) != null) {
      throw problem(
          name, location, "'" + name + "' is a prefix that queries use", "take another name");
    }
    if (location.isEmpty()) {
      throw problem(
          name, location, "names no data", "give " + name + "=FILE or " + name + "=ADDRESS");
    }
  }

  /** The IRI of the graph in which the data stand, and that a table's rows begin with. */
  public String iri() {
    return Iris.data(name);
  }

  /** The namespace of a table's columns (W3C csv2rdf: the table's address and {@code #}). */
  public String namespace() {
    return iri() + "#";
  }

  /** Whether they are on the web, and not in a file. */
  boolean isRemote() {
    return location.matches("(?i)https?://.*");
  }

  private static ProblemException problem(
      String name, String location, String what, String remedy) {
    return new ProblemException(Problem.mistake(name + "=" + location, "", what, remedy));
  }
}
