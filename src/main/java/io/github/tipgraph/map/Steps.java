// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Values by how dark their colour is: each step has the same share of the largest.
 *
 * @param most the largest value
 */
record Steps(long most) {
  private static final int LEVELS = 5;

  static Steps of(List<Cartographer.Value> values) {
    return new Steps(values.stream().mapToLong(Cartographer.Value::value).max().orElse(0));
  }

  /** How dark a value is, from 0 for nothing to 5 for the largest. */
  int level(long value) {
    return value <= 0 ? 0 : (int) ((value * LEVELS + most - 1) / most);
  }

  /** The steps that whole numbers can have. */
  List<Picture.Step> used() {
    return IntStream.rangeClosed(1, LEVELS)
        .mapToObj(
            level ->
                new Picture.Step(level, most * (level - 1) / LEVELS + 1, most * level / LEVELS))
        .filter(step -> step.from() <= step.to())
        .toList();
  }
}
