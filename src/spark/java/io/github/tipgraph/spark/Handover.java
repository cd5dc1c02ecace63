// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * What a thread of its own gives, one thing at a time, to whoever asks for the next: reading gives,
 * Spark asks. No more than a few things are held.
 */
final class Handover<T> implements Iterator<T>, AutoCloseable {
  private static final int HELD = 4;

  /**
   * Something given, or the end.
   *
   * @param failure why it ended, or {@code null}
   */
  private record Item<T>(T value, boolean end, Throwable failure) {}

  private final BlockingQueue<Item<T>> queue = new ArrayBlockingQueue<>(HELD);
  private final Thread giver;
  private Item<T> next;

  /**
   * Begins.
   *
   * @param work gives things until it returns; what it throws, whoever asks is thrown
   */
  Handover(Consumer<Consumer<T>> work) {
    giver = new Thread(() -> give(work), "tipgraph-read");
    giver.setDaemon(true);
    giver.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    giver.start();
  }

  private void give(Consumer<Consumer<T>> work) {
    try {
      put(last(work));
    } catch (Closed e) {
      // Nobody asks any more. An exception that leaves a thread would end Spark's executor.
    }
  }

  private Item<T> last(Consumer<Consumer<T>> work) {
    try {
      work.accept(value -> put(new Item<>(value, false, null)));
      return new Item<>(null, true, null);
    } catch (RuntimeException | Error e) {
      return new Item<>(null, true, e);
    }
  }

  private void put(Item<T> item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Closed();
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for a document", e);
      }
    }
    if (next.failure() != null) {
      throw new IllegalStateException("Reading has failed: " + next.failure(), next.failure());
    }
    return !next.end();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T value = next.value();
    next = null;
    return value;
  }

  /** Ends the giving. */
  @Override
  public void close() {
    giver.interrupt();
  }

  /** Nobody takes any more. */
  private static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
