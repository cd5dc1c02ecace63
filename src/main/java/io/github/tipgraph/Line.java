// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A line of jobs: one thread gives them, many threads work on them, and the thread that made the
 * line takes what they give, in the order of the jobs. No more are under way than their weights
 * allow: whoever gives more waits.
 *
 * @param <J> a job
 * @param <T> one of the things that a job gives
 */
final class Line<J, T> {
  /** How much weight each thread may have under way. */
  private static final int SHARE = 1 << 20;

  /** The least weight of a job, so that light ones are not too many. */
  private static final int LEAST = SHARE / 32;

  private final Work<J, T> work;
  private final int most;
  private final Semaphore room;
  private final ExecutorService workers;
  private final BlockingQueue<Given<J, T>> given = new LinkedBlockingQueue<>();

  private Line(int threads, Work<J, T> work) {
    this.work = work;
    this.most = threads * SHARE;
    this.room = new Semaphore(most);
    this.workers = Executors.newFixedThreadPool(threads, daemon("tipgraph-work"));
  }

  /** Does a job. */
  interface Work<J, T> {
    /** The steps of a job, which any threads may take. */
    List<Callable<T>> steps(J job);
  }

  /** Takes jobs from whoever gives them. */
  interface Intake<J> {
    /**
     * Adds a job, and waits before that while too much is under way.
     *
     * @param weight about how many bytes it works on
     */
    void add(J job, int weight);
  }

  private record Given<J, T>(J job, int weight, Future<List<Future<T>>> parts) {}

  /**
   * Runs a line until all is done.
   *
   * @param threads how many work; of one alone this thread is the one
   * @param giver gives all jobs
   * @param taker is told of each job and what it gave
   */
  static <J, T> void run(
      int threads, Consumer<Intake<J>> giver, Work<J, T> work, BiConsumer<J, List<T>> taker) {
    if (threads == 1) {
      giver.accept((job, weight) -> taker.accept(job, inTurn(work.steps(job))));
      return;
    }
    Line<J, T> line = new Line<>(threads, work);
    Thread gives = daemon("tipgraph-read").newThread(() -> line.give(giver));
    gives.start();
    try {
      line.take(taker);
    } finally {
      gives.interrupt();
      line.workers.shutdownNow();
    }
  }

  private static <T> List<T> inTurn(List<Callable<T>> steps) {
    List<T> done = new ArrayList<>();
    for (Callable<T> step : steps) {
      done.add(get(done(step)));
    }
    return done;
  }

  private void give(Consumer<Intake<J>> giver) {
    Future<List<Future<T>>> end = CompletableFuture.completedFuture(List.of());
    try {
      giver.accept(this::add);
    } catch (RuntimeException | Error e) {
      end = CompletableFuture.failedFuture(e);
    }
    given.add(new Given<>(null, 0, end));
  }

  private void add(J job, int weight) {
    int taken = Math.min(most, Math.max(LEAST, weight));
    try {
      room.acquire(taken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody takes what comes of the jobs any more", e);
    }
    given.add(new Given<>(job, taken, workers.submit(() -> parts(work.steps(job)))));
  }

  /** A job of one step is done at once; of several any thread may take each. */
  private List<Future<T>> parts(List<Callable<T>> steps) {
    return steps.size() == 1
        ? List.of(done(steps.get(0)))
        : steps.stream().map(workers::submit).toList();
  }

  private static <T> Future<T> done(Callable<T> step) {
    try {
      return CompletableFuture.completedFuture(step.call());
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void take(BiConsumer<J, List<T>> taker) {
    for (Given<J, T> next = next(); ; next = next()) {
      List<T> parts = get(next.parts()).stream().map(Line::get).toList();
      if (next.job() == null) {
        return;
      }
      taker.accept(next.job(), parts);
      room.release(next.weight());
    }
  }

  private Given<J, T> next() {
    try {
      return given.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was under way", e);
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while work was under way", e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** What to throw where the work of another thread failed. */
  static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
