// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Optional;
import java.util.Set;

/**
 * How a store is served.
 *
 * @param host the name or address at which to listen
 * @param port at which to listen, or 0 for one that is free
 * @param address what clients call the server, such as {@code https://example.org/}, if they do not
 *     reach it at its host and port
 * @param publisher who publishes the dataset, and how
 * @param limits how much clients may ask for
 * @param services the endpoints that queries may ask by SERVICE
 */
public record Settings(
    String host,
    int port,
    Optional<String> address,
    Publisher publisher,
    Limits limits,
    Set<String> services) {
  public Settings {
    services = Set.copyOf(services);
  }

  /**
   * What a catalogue says of the dataset.
   *
   * @param title of it
   * @param name of who publishes it
   * @param licence as an identifier of SPDX or an IRI
   * @param version of it
   */
  public record Publisher(
      Optional<String> title,
      Optional<String> name,
      Optional<String> licence,
      Optional<String> version) {
    /** Nothing is said. */
    public static Publisher none() {
      return new Publisher(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Settings with the standard limits. */
  public static Settings of(String host, int port) {
    return new Settings(
        host, port, Optional.empty(), Publisher.none(), Limits.standard(), Set.of());
  }
}
