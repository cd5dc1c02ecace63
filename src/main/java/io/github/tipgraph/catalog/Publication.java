// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.catalog;

import io.github.tipgraph.data.Licence;
import io.github.tipgraph.rdf.Iris;
import java.util.Optional;

/**
 * What whoever publishes a store says of it.
 *
 * @param iris under which base the catalogue has its IRI
 * @param title of the dataset
 * @param publisher the name of who publishes it
 * @param licence its IRI; given as an identifier of SPDX, or as an IRI
 * @param address where it is to be had
 * @param version of the dataset
 */
public record Publication(
    Iris iris,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> licence,
    Optional<String> address,
    Optional<String> version) {
  /**
   * Checks the addresses.
   *
   * @throws io.github.tipgraph.read.ProblemException if they are none
   */
  public Publication {
    licence = licence.map(Licence::iri);
    address =
        address.map(text -> Licence.address("--address", text, "where the data are to be had"));
  }
}
