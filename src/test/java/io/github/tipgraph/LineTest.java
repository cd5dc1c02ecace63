// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line takes what threads make in the order in which it was asked for. */
@Timeout(60)
class LineTest {
  private static final int MANY = 500;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void keepsTheOrderOfJobsAndOfTheirSteps(int threads) {
    List<Integer> jobs = new ArrayList<>();
    List<String> made = new ArrayList<>();
    Line.<Integer, String>run(
        threads,
        line -> IntStream.range(0, MANY).forEach(i -> line.add(i, 1)),
        job -> IntStream.range(0, job % 4).mapToObj(step -> step(job + "." + step)).toList(),
        (job, all) -> {
          jobs.add(job);
          made.addAll(all);
        });
    assertThat(jobs).containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    assertThat(made)
        .containsExactlyElementsOf(
            IntStream.range(0, MANY)
                .boxed()
                .flatMap(job -> IntStream.range(0, job % 4).mapToObj(step -> job + "." + step))
                .toList());
  }

  @Test
  void allThreadsWorkAtOnce() {
    CountDownLatch together = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Line.<Integer, Boolean>run(
        3,
        line -> IntStream.range(0, 3).forEach(i -> line.add(i, 1)),
        job ->
            List.of(
                () -> {
                  threads.add(Thread.currentThread());
                  together.countDown();
                  return together.await(50, TimeUnit.SECONDS);
                }),
        (job, all) -> assertThat(all).containsExactly(true));
    assertThat(threads).hasSize(3);
  }

  @Test
  void theStepsOfOneJobAreSharedOut() {
    CountDownLatch together = new CountDownLatch(2);
    Callable<Boolean> meeting =
        () -> {
          together.countDown();
          return together.await(50, TimeUnit.SECONDS);
        };
    Line.<Integer, Boolean>run(
        2,
        line -> line.add(1, 1),
        job -> List.of(meeting, meeting),
        (job, all) -> assertThat(all).containsExactly(true, true));
  }

  @Test
  void whoeverGivesWaitsWhileTooMuchIsUnderWay() {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    Line.<Integer, Boolean>run(
        2,
        line ->
            IntStream.range(0, MANY)
                .forEach(
                    i -> {
                      line.add(i, 1 << 19);
                      given.incrementAndGet();
                    }),
        job -> List.of(() -> true),
        (job, all) -> ahead.add(given.get() - taken.getAndIncrement()));
    assertThat(ahead).hasSize(MANY).allMatch(jobs -> jobs <= 4);
  }

  @Test
  void whatIsHeavierThanAllThatMayBeUnderWayIsDoneAlone() {
    List<Integer> done = new ArrayList<>();
    Line.<Integer, Boolean>run(
        2,
        line -> List.of(1, 2, 3).forEach(i -> line.add(i, Integer.MAX_VALUE)),
        job -> List.of(() -> true),
        (job, all) -> done.add(job));
    assertThat(done).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aFailureOfAnyPartEndsIt(int threads) {
    RuntimeException failure = new IllegalStateException("no");
    assertThatThrownBy(() -> endless(threads, fails(failure), job -> {})).isSameAs(failure);
    assertThatThrownBy(
            () ->
                endless(
                    threads,
                    () -> true,
                    job -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThatThrownBy(
            () ->
                Line.<Integer, Boolean>run(
                    threads,
                    line -> {
                      throw failure;
                    },
                    job -> List.of(),
                    (job, all) -> {}))
        .isSameAs(failure);
  }

  private static void endless(int threads, Callable<Boolean> step, Consumer<Integer> taker) {
    Line.<Integer, Boolean>run(
        threads,
        line -> IntStream.iterate(0, i -> i + 1).forEach(i -> line.add(i, 1)),
        job -> List.of(step),
        (job, all) -> taker.accept(job));
  }

  private static Callable<Boolean> fails(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static Callable<String> step(String name) {
    return () -> name;
  }
}
