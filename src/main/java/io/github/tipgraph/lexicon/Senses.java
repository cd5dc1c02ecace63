// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.lexicon;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The senses of a lexeme, in their order. Whether one is among them is asked many times for each
 * token, and mostly it is not: a bit for each hash code tells that without a comparison.
 */
final class Senses extends AbstractSet<String> {
  private final String[] all;
  private final List<String> schemes;
  private final long bits;

  Senses(Collection<String> senses) {
    all = new LinkedHashSet<>(senses).toArray(String[]::new);
    schemes = Arrays.stream(all).map(s -> s.substring(0, s.indexOf('/') + 1)).distinct().toList();
    bits =
        Stream.concat(Arrays.stream(all), schemes.stream())
            .mapToLong(Senses::bit)
            .reduce(0, (a, b) -> a | b);
  }

  /** The bit of a sense, or of a scheme with its slash. */
  static long bit(Object sense) {
    return ofHash(sense.hashCode());
  }

  /** The bit of a scheme that is given without its slash. */
  static long schemeBit(String scheme) {
    // The hash code of the string with the slash, which need not be made for it.
    return ofHash(31 * scheme.hashCode() + '/');
  }

  private static long ofHash(int hash) {
    return 1L << (hash ^ hash >>> 16);
  }

  /** The bits of all of them and of their schemes. */
  long bits() {
    return bits;
  }

  /** What stands before the code of each, with the slash: each once. */
  List<String> schemes() {
    return schemes;
  }

  @Override
  public boolean contains(Object sense) {
    if ((bits & bit(sense)) == 0) {
      return false;
    }
    for (String each : all) {
      if (each.equals(sense)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(all).iterator();
  }

  @Override
  public int size() {
    return all.length;
  }
}
