// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.resource.Bundled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries that are packed with the program. */
public final class Catalogue {
  private static final String FOLDER = "queries";
  private static final String EXTENSION = ".rq";

  /** All of them, sorted by name. */
  public List<BundledQuery> all() {
    return names().stream().map(this::find).toList();
  }

  /**
   * The query of this name; the folder may be left out where that leaves no doubt.
   *
   * @throws ProblemException if there is none
   */
  public BundledQuery find(String name) {
    return load(name)
        .or(() -> load("facts/" + name))
        .or(() -> inFolder(name))
        .orElseThrow(() -> unknown(name));
  }

  private static Optional<BundledQuery> load(String name) {
    return name.matches("[\\w/-]+")
        ? Bundled.find(FOLDER + "/" + name + EXTENSION)
            .map(bytes -> QueryHeader.parse(name, new String(bytes, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static Optional<BundledQuery> inFolder(String name) {
    List<String> fitting = names().stream().filter(each -> each.endsWith("/" + name)).toList();
    return fitting.size() == 1 ? load(fitting.get(0)) : Optional.empty();
  }

  private static List<String> names() {
    int prefix = FOLDER.length() + 1;
    return Bundled.list(FOLDER).stream()
        .filter(path -> path.endsWith(EXTENSION))
        .map(path -> path.substring(prefix, path.length() - EXTENSION.length()))
        .toList();
  }

  private static ProblemException unknown(String name) {
    List<String> names =
        names().stream()
            .flatMap(each -> Stream.of(each, each.substring(each.indexOf('/') + 1)))
            .toList();
    String hint =
        Nearest.of(name, names)
            .map(near -> "did you mean " + near + "? tipgraph query --list names all")
            .orElse("tipgraph query --list names all");
    return new ProblemException(
        Problem.mistake("query " + name, "", "there is no bundled query of this name", hint));
  }
}
