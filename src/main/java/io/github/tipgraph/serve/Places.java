// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The places of queries that are answered at the same time. What is to end by a time and does not,
 * because it looks at no clock, is left behind on a thread that keeps no process from ending: its
 * place is given to another, as often as there are places, so that there are never more than twice
 * as many at work.
 */
final class Places {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final int PART = 10;

  private final Semaphore free;
  private final Semaphore lent;
  private final Duration patience;
  private final Duration most;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "query");
            thread.setDaemon(true);
            return thread;
          });

  Places(Limits limits) {
    this.free = new Semaphore(limits.parallel(), true);
    this.lent = new Semaphore(limits.parallel());
    this.patience = limits.patience();
    Duration more = limits.time().dividedBy(PART);
    this.most = limits.time().plus(more.compareTo(LEAST) > 0 ? more : LEAST);
  }

  /** What is done at a place. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws IOException, ServletException;
  }

  /** How many wait for a place. */
  int waiting() {
    return free.getQueueLength();
  }

  /** Waits for a place, and says whether there is one; whoever has it does something there. */
  boolean take() throws InterruptedException {
    return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does something that takes as long as it takes, and gives the place back. */
  void run(Work work) throws IOException, ServletException {
    try {
      work.run();
    } finally {
      free.release();
    }
  }

  /**
   * Does something that is to end by the time of a query, gives the place back, and says whether it
   * has ended.
   */
  boolean runInTime(Work work) throws IOException, ServletException, InterruptedException {
    Place place = new Place();
    Future<?> done =
        threads.submit(
            () -> {
              try {
                work.run();
              } finally {
                place.leave();
              }
              return true;
            });
    try {
      done.get(most.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      // An interrupt would close the files of the store under it.
      place.lend();
      return false;
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static IOException thrown(Throwable e) throws IOException, ServletException {
    if (e instanceof Error error) {
      throw error;
    }
    if (e instanceof RuntimeException wrong) {
      throw wrong;
    }
    if (e instanceof ServletException failed) {
      throw failed;
    }
    return (IOException) e;
  }

  /** Is given back once. */
  private final class Place {
    private boolean left;
    private boolean toAnother;

    synchronized void leave() {
      left = true;
      (toAnother ? lent : free).release();
    }

    synchronized void lend() {
      if (!left && lent.tryAcquire()) {
        toAnother = true;
        free.release();
      }
    }
  }
}
