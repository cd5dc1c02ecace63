// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Knows things by codes and names. */
public interface Source {
  /** Its name in the IRI of the link set: letters, digits and hyphens. */
  String name();

  /** What messages and the link set call it: an address, or a file's name. */
  String location();

  /** The SHA-256 of its bytes, where it is a file. */
  Optional<String> sha256();

  /**
   * The things that bear a code of these places.
   *
   * @throws io.github.tipgraph.read.ProblemException if it does not answer as it should
   */
  Collection<Item> coded(List<Entity> places);

  /**
   * The things that may bear a name of these bodies or laws.
   *
   * @throws io.github.tipgraph.read.ProblemException if it does not answer as it should
   */
  Collection<Item> named(List<Entity> entities);

  /** Says that all its answers were used, and need not be kept for another try. */
  default void done() {}
}
