// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.util.function.Consumer;

/**
 * How a new store is bulk-loaded.
 *
 * @param threads how many make the indexes
 * @param around is given what is left to do when all has been put, so that it can be timed
 * @param progress is told where the load is, such as {@code index 3 of 7}
 */
public record Loading(int threads, Consumer<Runnable> around, Consumer<String> progress) {
  /** In turn, telling nobody. */
  static final Loading IN_TURN = new Loading(1, Runnable::run, place -> {});
}
