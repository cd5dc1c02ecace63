// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.read.ProblemException;
import java.util.Optional;

/**
 * What a user knows of a dataset and its file does not say.
 *
 * @param title what to call it
 * @param source the address from which it was taken, or where it is described
 * @param licence its IRI; given as an identifier of SPDX, or as an IRI
 * @param version as its publisher calls it
 */
public record Notes(
    Optional<String> title,
    Optional<String> source,
    Optional<String> licence,
    Optional<String> version) {
  /**
   * Checks the addresses.
   *
   * @throws ProblemException if the source is no address, or the licence neither an identifier nor
   *     an IRI
   */
  public Notes {
    source = source.map(text -> Licence.address("--source", text, "where the data are from"));
    licence = licence.map(Licence::iri);
  }
}
