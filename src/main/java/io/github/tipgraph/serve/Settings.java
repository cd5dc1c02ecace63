// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.catalog.Publication;
import io.github.tipgraph.rdf.Iris;
import java.util.Optional;
import java.util.Set;

/**
 * How a store is served.
 *
 * @param host the name or address at which to listen
 * @param port at which to listen, or 0 for one that is free
 * @param publication who publishes the dataset, and at which address clients reach the server
 * @param limits how much clients may ask for
 * @param services the endpoints that queries may ask by SERVICE
 * @param writers who may change the store; nobody, if it is to be read only
 */
public record Settings(
    String host,
    int port,
    Publication publication,
    Limits limits,
    Set<String> services,
    Optional<Writers> writers) {
  public Settings {
    services = Set.copyOf(services);
  }

  /** Settings with the standard limits, to be read only. */
  public static Settings of(String host, int port) {
    return new Settings(host, port, nobody(), Limits.standard(), Set.of(), Optional.empty());
  }

  /** Nothing is said of who publishes it. */
  static Publication nobody() {
    return new Publication(
        new Iris(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with others who may change the store. */
  Settings with(Writers other) {
    return new Settings(host, port, publication, limits, services, Optional.of(other));
  }
}
