// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets each document pass once, and tells of what cannot pass. */
public final class Once {
  private final Build.Progress progress;
  private final Map<String, String> sources = new HashMap<>();

  Once(Build.Progress progress) {
    this.progress = progress;
  }

  /** What was made, if it is there and the first of its name; how it went is told. */
  Optional<Outcome.Made> take(Outcome outcome) {
    outcome.problems().forEach(progress::problem);
    Optional<Outcome.Made> made =
        outcome.made().filter(each -> isFirst(outcome.source(), each.document().id()));
    made.ifPresent(
        each -> {
          progress.built(
              new Build.Item(
                  outcome.source(), each.document(), each.assessment(), each.graph().size()));
          outcome.warnings().forEach(progress::warning);
        });
    return made;
  }

  /** Whether a document is the first of its name; if not, it is told. */
  boolean isFirst(String source, String id) {
    String earlier = sources.putIfAbsent(id, source);
    if (earlier != null) {
      progress.problem(twice(source, earlier, id));
    }
    return earlier == null;
  }

  /** What to tell of a document whose name another has. */
  public static Problem twice(String source, String earlier, String id) {
    return Problem.mistake(
        source,
        "",
        "is named as " + earlier + " is: both would be the document " + id,
        "rename one of them, or give --path-ids");
  }

  /** Whether a document has passed. */
  boolean passed(String id) {
    return sources.containsKey(id);
  }
}
