// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import java.util.Collection;

/**
 * How well rows agree with the gold.
 *
 * @param gold rows of the gold
 * @param found rows found
 * @param right rows found that are about the same as a row of the gold
 * @param strict those of them that agree in every column that the gold fills in
 * @param filled cells besides the key that the gold fills in, of the right rows
 * @param hits those of them that are right
 */
public record Score(int gold, int found, int right, int strict, int filled, int hits) {
  /** The score of nothing. */
  public static final Score NONE = new Score(0, 0, 0, 0, 0, 0);

  static Score of(Comparison comparison) {
    Collection<Comparison.Pair> pairs = comparison.right();
    int filled = pairs.stream().mapToInt(pair -> pair.filled().size()).sum();
    int wrong = pairs.stream().mapToInt(pair -> pair.wrong().size()).sum();
    return new Score(
        pairs.size() + comparison.missed().size(),
        pairs.size() + comparison.extra().size(),
        pairs.size(),
        (int) pairs.stream().filter(pair -> pair.wrong().isEmpty()).count(),
        filled,
        filled - wrong);
  }

  /** Both scores as one. */
  public Score plus(Score other) {
    return new Score(
        gold + other.gold,
        found + other.found,
        right + other.right,
        strict + other.strict,
        filled + other.filled,
        hits + other.hits);
  }

  /** The share of the rows found that are right; 0 where none was found. */
  public double precision() {
    return share(right, found);
  }

  /** The share of the rows of the gold that were found; 0 where it has none. */
  public double recall() {
    return share(right, gold);
  }

  /** The harmonic mean of precision and recall; 0 where neither is known. */
  public double f1() {
    return share(2 * right, gold + found);
  }

  /** F1 where only those rows are right that agree in every column that the gold fills in. */
  public double strictF1() {
    return share(2 * strict, gold + found);
  }

  /** The share of right cells besides the key; 0 where the gold fills none. */
  public double slots() {
    return share(hits, filled);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
