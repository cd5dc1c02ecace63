// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.tipgraph.Samples;
import io.github.tipgraph.read.ProblemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the disk that comes to light within a cache ends the change. */
class SwallowedFaultsTest {
  private static final String FAULT = "a fault occurred in a recent unsafe memory access operation";

  @TempDir private Path temp;

  @Test
  void aFaultWithinACacheEndsTheChange() {
    Path store = temp.resolve("store");
    Samples.fill(store);
    long before = Store.read(store, dataset -> dataset.stream().count());
    assertThatThrownBy(
            () ->
                Store.update(
                    store,
                    dataset -> {
                      dataset.removeGraph(Store.documentGraphs(dataset).get(0));
                      faultWithinACache();
                      return true;
                    }))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(store + ": its disk failed to read or write a page (" + FAULT);
    assertThat(Store.<Long>read(store, dataset -> dataset.stream().count())).isEqualTo(before);
    Store.update(store, dataset -> true);
    Store.release(store);
  }

  /** The cache passes over what fails where it forgets an entry, as TDB2's caches do. */
  private static void faultWithinACache() {
    Cache<String, String> cache =
        Caffeine.newBuilder()
            .maximumSize(0)
            .executor(Runnable::run)
            .removalListener(
                (key, value, cause) -> {
                  throw new InternalError(FAULT);
                })
            .build();
    cache.put("key", "value");
    cache.cleanUp();
  }
}
