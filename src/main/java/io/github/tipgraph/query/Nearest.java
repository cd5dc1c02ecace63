// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The name that takes the fewest edits, if that is no more than a third of its letters or it
   * begins alike.
   */
  public static Optional<String> of(String wanted, Collection<String> names) {
    Comparator<String> order = Comparator.comparingInt(name -> distance(wanted, name));
    return names.stream()
        .filter(
            name ->
                distance(wanted, name) <= Math.max(2, name.length() / 3)
                    || (wanted.length() > 2 && name.startsWith(wanted)))
        .min(order.thenComparing(Comparator.naturalOrder()));
  }

  /** The number of letters to insert, delete or replace. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
