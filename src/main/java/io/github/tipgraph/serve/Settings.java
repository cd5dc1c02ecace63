// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

/**
 * How a store is served.
 *
 * @param host the name or address at which to listen
 * @param port at which to listen, or 0 for one that is free
 */
public record Settings(String host, int port) {}
