// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

/** A server whose named graphs can be changed, each by itself and whole. */
interface Remote {
  /** How and where it is changed, to read. */
  String how();

  /**
   * Gives a graph these triples and no others.
   *
   * @throws io.github.tipgraph.read.ProblemException if the server refuses or fails
   */
  void put(Spool graph);

  /**
   * Removes a graph; that there is none is no problem.
   *
   * @throws io.github.tipgraph.read.ProblemException if the server refuses or fails
   */
  void remove(String graph);
}
