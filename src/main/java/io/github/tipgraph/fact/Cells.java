// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the cells of the tables are written. */
final class Cells {
  private Cells() {}

  /** The codes, joined by semicolons in the order of the vocabulary. */
  static String codes(Collection<? extends Coded> members) {
    return members.stream().map(Coded::code).collect(Collectors.joining(";"));
  }

  /** Two lists of codes as one. */
  static String join(String first, String second) {
    return Stream.of(first, second).filter(s -> !s.isEmpty()).collect(Collectors.joining(";"));
  }

  /** An unmodifiable copy in the order of the vocabulary. */
  static <E extends Enum<E>> Set<E> ordered(Set<E> members) {
    return members.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(members));
  }
}
