// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.file.Leftovers;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Databases in a folder, by name: {@code NAME/N}, of which the greatest number counts. One takes
 * the place of another by the renaming of a folder, which is done or not, whatever happens
 * meanwhile.
 */
record Databases(Path folder) {
  /** What the folder of one begins with that is being made, before the number of the process. */
  private static final String DRAFT = ".draft-";

  private static final Pattern OF_PROCESS = Pattern.compile("\\.draft-(\\d{1,18})(-.*)?");

  /** The times of processes and of files need not be from one clock. */
  private static final Duration CLOCKS = Duration.ofSeconds(1);

  /** A folder in which to make one; it is gone at the end of the process, whoever ends it. */
  Path draft() {
    try {
      Files.createDirectories(folder);
      return Leftovers.folder(folder, DRAFT + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Removes what a draft has left. */
  void forget(Path draft) {
    remove(draft);
    Leftovers.spare(draft);
  }

  /** Removes what processes that are gone were making. */
  void tidy() {
    if (Files.isDirectory(folder)) {
      entries(folder).stream().filter(Databases::isForsaken).forEach(this::remove);
    }
  }

  private static boolean isForsaken(Path entry) {
    Matcher name = OF_PROCESS.matcher(entry.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    // A process that began later has only got the number.
    Instant made = Instant.ofEpochMilli(entry.toFile().lastModified()).plus(CLOCKS);
    return ProcessHandle.of(Long.parseLong(name.group(1)))
        .filter(process -> !process.info().startInstant().orElse(made).isAfter(made))
        .isEmpty();
  }

  /** The names of all, sorted. */
  List<String> names() {
    return Files.isDirectory(folder)
        ? entries(folder).stream()
            .map(entry -> entry.getFileName().toString())
            .filter(name -> !name.startsWith("."))
            .filter(name -> !numbers(name).isEmpty())
            .sorted()
            .toList()
        : List.of();
  }

  /** The one of a name that there is. */
  Path of(String name) {
    List<Integer> numbers = numbers(name);
    return folder.resolve(name).resolve(numbers.get(numbers.size() - 1).toString());
  }

  /** Gives one that was made in a draft a name, in place of what has it. */
  void keep(String name, Path made) {
    List<Integer> earlier = numbers(name);
    int next = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1) + 1;
    try {
      Files.createDirectories(folder.resolve(name));
      Files.move(made, folder.resolve(name).resolve(Integer.toString(next)));
    } catch (IOException e) {
      throw unusable(e);
    }
    earlier.forEach(number -> remove(folder.resolve(name).resolve(number.toString())));
  }

  /** Removes the one of a name. */
  void drop(String name) {
    // The greatest goes last: until then nothing is lost.
    numbers(name).forEach(number -> remove(folder.resolve(name).resolve(number.toString())));
    remove(folder.resolve(name));
  }

  /** Removes a folder with all that is in it, if it is there. */
  void remove(Path removed) {
    Store.release(removed);
    if (!Files.exists(removed)) {
      return;
    }
    try (Stream<Path> files = Files.walk(removed)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private List<Integer> numbers(String name) {
    Path of = folder.resolve(name);
    return Files.isDirectory(of)
        ? entries(of).stream()
            .map(entry -> entry.getFileName().toString())
            .filter(number -> number.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .sorted()
            .toList()
        : List.of();
  }

  private List<Path> entries(Path of) {
    try (Stream<Path> files = Files.list(of)) {
      return files.toList();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private ProblemException unusable(IOException e) {
    return Problem.refused(folder.toString(), "cannot be used", e);
  }
}
