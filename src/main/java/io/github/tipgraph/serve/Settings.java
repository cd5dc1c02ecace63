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
 * @param limits how much clients may ask for
 * @param services the endpoints that queries may ask by SERVICE
 */
public record Settings(
    String host, int port, Optional<String> address, Limits limits, Set<String> services) {
  public Settings {
    services = Set.copyOf(services);
  }

  /** Settings with the standard limits. */
  public static Settings of(String host, int port) {
    return new Settings(host, port, Optional.empty(), Limits.standard(), Set.of());
  }
}
