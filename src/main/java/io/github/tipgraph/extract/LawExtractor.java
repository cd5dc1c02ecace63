// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.read.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Laws, what happened to them, and the prison terms that they set. */
final class LawExtractor implements Extractor {
  @Override
  public List<LegalMeasure> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    List<LegalMeasure> found = new ArrayList<>();
    if (reading.section() == Section.RECOMMENDATIONS
        || parse.sentence.kind() == Block.Kind.HEADING) {
      return found;
    }
    for (int i = 0; i < parse.size(); i++) {
      Optional<Law> law = law(reading, i);
      if (law.isPresent()) {
        found.addAll(measures(reading, law.get()));
        i = law.get().last();
      }
    }
    return found;
  }

  private record Law(int first, int last, String title, String year) {}

  private static Optional<Law> law(Reading reading, int token) {
    Parse parse = reading.parse();
    Optional<Hit> head =
        parse.over(token).stream()
            .filter(
                h ->
                    h.first() == token
                        && (h.is("class/law") || h.is("class/bill") || h.is("class/treaty")))
            .findFirst();
    if (head.isEmpty() || reading.bodyAt(token).isPresent()) {
      return Optional.empty();
    }
    boolean proper = parse.tokens.get(head.get().last()).capitalised();
    int first = proper ? Names.left(parse, head.get().first()) : head.get().first();
    int last = proper ? Names.right(parse, head.get().last()) : head.get().last();
    boolean code = head.get().length() > 1 && !proper;
    boolean named = first < head.get().first() || last > head.get().last() || code;
    if (!named) {
      return Optional.empty();
    }
    while (first < last && parse.tokens.get(first).text().matches("(19|20)\\d\\d")) {
      first++;
    }
    return Optional.of(
        new Law(first, last, Names.clean(parse.text(first, last)), year(reading, first, last)));
  }

  /** The year in front of a title, or "of 1976" after it. */
  private static String year(Reading reading, int first, int last) {
    Parse parse = reading.parse();
    if (first > 0 && parse.tokens.get(first - 1).text().matches("(19|20)\\d\\d")) {
      return parse.tokens.get(first - 1).text();
    }
    for (int i = last + 1; i < Math.min(parse.size(), last + 7); i++) {
      if (parse.tokens.get(i).text().matches("(19|20)\\d\\d") && parse.is(i - 1, "cue/law-year")) {
        return parse.tokens.get(i).text();
      }
    }
    return "";
  }

  private static List<LegalMeasure> measures(Reading reading, Law law) {
    Parse parse = reading.parse();
    List<LegalMeasure> found = new ArrayList<>();
    LawAction action = action(parse, law);
    found.add(new LegalMeasure(reading.evidence(), law.title(), law.year(), action, "", ""));
    return found;
  }

  private static LawAction action(Parse parse, Law law) {
    LawAction best = LawAction.IN_FORCE;
    for (Predicate predicate : parse.predicates) {
      boolean about =
          predicate.last < law.first() && law.first() < predicate.end + 1
              || parse
                  .subject(predicate)
                  .map(s -> s.covers(law.last()) || s.covers(law.first()))
                  .orElse(false);
      if (about) {
        for (LawAction action : LawAction.values()) {
          if (parse.is(predicate, "law-action/" + action.code())
              && (best == LawAction.IN_FORCE || action == LawAction.DRAFTED)) {
            best = predicate.denied && action != LawAction.DRAFTED ? LawAction.LACKING : action;
          }
        }
      }
    }
    return best;
  }
}
