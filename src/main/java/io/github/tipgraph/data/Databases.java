// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Databases in a folder, by name: {@code NAME/N}, of which the greatest number counts. One takes
 * the place of another by the renaming of a folder, which is done or not, whatever happens
 * meanwhile.
 */
record Databases(Path folder) {
  /** A place to make one, that is none yet. */
  Path draft() {
    Path draft = folder.resolve(".draft-" + ProcessHandle.current().pid());
    remove(draft);
    return draft;
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

  /** Gives a draft a name, in place of what has it. */
  void keep(String name, Path draft) {
    List<Integer> earlier = numbers(name);
    int next = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1) + 1;
    try {
      Files.createDirectories(folder.resolve(name));
      Files.move(draft, folder.resolve(name).resolve(Integer.toString(next)));
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
