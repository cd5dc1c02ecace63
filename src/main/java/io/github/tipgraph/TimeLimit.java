// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
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

  /** After so long without work a thread ends: nobody tells when whoever asked is gone. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Duration most;

  /**
   * Whoever asks has a thread that works for it alone, as long as it keeps the time: what a thread
   * has learnt of words serves the next work.
   */
  private final ThreadLocal<ExecutorService> worker = ThreadLocal.withInitial(TimeLimit::newWorker);

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
    Future<T> given = worker.get().submit(work);
    try {
      return given.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.get().shutdown();
      worker.remove();
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

  private static ExecutorService newWorker() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "tipgraph-timed");
              thread.setDaemon(true);
              return thread;
            });
    one.allowCoreThreadTimeOut(true);
    return one;
  }
}
