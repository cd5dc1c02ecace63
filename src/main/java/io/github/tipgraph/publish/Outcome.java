// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import java.util.Map;
import java.util.Set;

/**
 * What was done to a server, or would be.
 *
 * @param address the server's
 * @param how by which protocol and where; empty where nothing was to be done or none was asked
 * @param put the number of triples of each graph that was put, by its name
 * @param unchanged how many graphs were there already
 * @param removed the graphs that were removed
 * @param left the graphs that were put there once and that the store has no more
 * @param triples how many all graphs of the store have
 */
public record Outcome(
    String address,
    String how,
    Map<String, Long> put,
    int unchanged,
    Set<String> removed,
    Set<String> left,
    long triples) {}
