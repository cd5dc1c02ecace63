// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

/**
 * Where a server is to be found. What is empty is looked for.
 *
 * @param address the server's dataset or repository
 * @param graphs where it offers the Graph Store Protocol, or empty
 * @param update where it takes SPARQL Update, or empty
 * @param query where it answers queries, or empty
 */
public record Target(String address, String graphs, String update, String query) {
  /** The address without a slash at its end, by which it is remembered. */
  public Target {
    address = address.replaceFirst("(?<!/)/+$", "");
  }
}
