// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What is asked of the few words, phrases and clauses of a sentence. A stream says the same, but to
 * set it up takes several times as long as to go through them.
 */
final class Lists {
  private Lists() {}

  /** Whether one of them fits. */
  static <T> boolean any(Collection<T> all, Predicate<? super T> fits) {
    for (T each : all) {
      if (fits.test(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether not one of them fits. */
  static <T> boolean none(Collection<T> all, Predicate<? super T> fits) {
    return !any(all, fits);
  }

  /** Whether each of them fits. */
  static <T> boolean every(Collection<T> all, Predicate<? super T> fits) {
    for (T each : all) {
      if (!fits.test(each)) {
        return false;
      }
    }
    return true;
  }

  /** The first that fits. */
  static <T> Optional<T> first(Collection<T> all, Predicate<? super T> fits) {
    for (T each : all) {
      if (fits.test(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Those that fit, in their order. */
  static <T> List<T> those(Collection<T> all, Predicate<? super T> fits) {
    List<T> those = List.of();
    for (T each : all) {
      if (fits.test(each)) {
        those = those.isEmpty() ? new ArrayList<>() : those;
        those.add(each);
      }
    }
    return those;
  }

  /** Whether one of the numbers from one to another, exclusive, fits. */
  static boolean any(int from, int to, IntPredicate fits) {
    for (int i = from; i < to; i++) {
      if (fits.test(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether not one of the numbers from one to another, exclusive, fits. */
  static boolean none(int from, int to, IntPredicate fits) {
    return !any(from, to, fits);
  }

  /** Whether each of the numbers from one to another, exclusive, fits. */
  static boolean every(int from, int to, IntPredicate fits) {
    return !any(from, to, i -> !fits.test(i));
  }
}
