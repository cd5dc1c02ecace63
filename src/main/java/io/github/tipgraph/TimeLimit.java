// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for work no longer than it may take. What takes longer is interrupted and left behind, for
 * nothing stops a thread of Java that does not listen; the program ends without it.
 */
final class TimeLimit {
  /** Says that work took too long. */
  static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Duration most;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tipgraph-timed");
            thread.setDaemon(true);
            return thread;
          });

  TimeLimit(Duration most) {
    this.most = most;
  }

  Duration most() {
    return most;
  }

  /**
   * What some work gives.
   *
   * @throws Late if it takes too long
   */
  <T> T within(Callable<T> work) {
    Future<T> given = threads.submit(work);
    try {
      return given.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Late();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was under way", e);
    } catch (ExecutionException e) {
      throw Line.thrown(e);
    } finally {
      given.cancel(true);
    }
  }
}
