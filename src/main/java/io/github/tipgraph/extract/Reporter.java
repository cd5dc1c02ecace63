// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.read.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who wrote a report: the body that its titles name, or that is told to have written it. */
final class Reporter {
  private Reporter() {}

  static Party of(Context context) {
    return titled(context).or(() -> told(context)).orElse(Party.NONE);
  }

  /** The body with the longest name in the headings above the text. */
  private static Optional<Party> titled(Context context) {
    List<String> titles =
        context.readings.stream()
            .takeWhile(r -> r.parse().sentence.kind() == Block.Kind.HEADING)
            .map(r -> r.parse().sentence.text().toLowerCase(Locale.ROOT))
            .toList();
    return context.registry.entries().stream()
        .map(e -> e.body().name())
        .filter(n -> n.contains(" "))
        .filter(n -> Lists.any(titles, t -> t.contains(n.toLowerCase(Locale.ROOT))))
        .max(Comparator.comparingInt(String::length))
        .map(Party::body);
  }

  /** "This report was prepared by X". */
  private static Optional<Party> told(Context context) {
    for (Reading reading : context.readings) {
      Parse parse = reading.parse();
      Optional<Party> writer =
          parse.predicates.stream()
              .filter(p -> p.passive && !p.embedded)
              .filter(
                  p ->
                      parse
                          .subject(p)
                          .filter(s -> parse.is(s.first(), "cue/demonstrative"))
                          .filter(s -> parse.is(s.last(), "class/text"))
                          .isPresent())
              .map(p -> Parties.agentAfterBy(reading, context, p))
              .filter(p -> p.kind() == Party.Kind.BODY)
              .findFirst();
      if (writer.isPresent()) {
        return writer;
      }
    }
    return Optional.empty();
  }
}
