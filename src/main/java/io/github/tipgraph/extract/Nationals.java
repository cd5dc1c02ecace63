// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Group;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of each nationality where they differ ("Thai men and women and Lao boys", "men from
 * Laos and Thai women", "Lao refugees and Thai women").
 */
final class Nationals {
  /** People whose country is not named. */
  private static final String OTHERS = "";

  private final Map<String, Set<Group>> groups = new HashMap<>();
  private final Reading reading;
  private final Parse parse;
  private final Scope scope;

  private Nationals(Reading reading, Scope scope) {
    this.reading = reading;
    this.parse = reading.parse();
    this.scope = scope;
  }

  /** The nationalities of a scope, each with its own people. */
  static Nationals in(Reading reading, Scope scope) {
    Nationals nationals = new Nationals(reading, scope);
    nationals.named();
    for (int i = scope.from() + 1; i < scope.to(); i++) {
      if (reading.parse().is(i, "cue/origin")) {
        nationals.from(i);
      }
    }
    return nationals;
  }

  /** The people of a country, else those of all. */
  Set<Group> of(String country, Set<Group> all) {
    boolean differ = new HashSet<>(groups.values()).size() > 1;
    return differ ? groups.getOrDefault(country, all) : all;
  }

  /** "Thai men", "Lao refugees": the people after a word for nationality. */
  private void named() {
    List<Places.Mention> mentions =
        Lists.those(
            reading.places(),
            m -> m.demonym() && m.first() >= scope.from() && m.last() < scope.to());
    List<String> sharing = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Places.Mention mention = mentions.get(i);
      int until = i + 1 < mentions.size() ? mentions.get(i + 1).first() : scope.to();
      int end = end(mention.last() + 1, until);
      sharing.add(mention.place().country());
      Set<Group> own = Whom.groups(parse, mention.last() + 1, end);
      if (!own.isEmpty() || people(mention.last() + 1, end)) {
        sharing.forEach(code -> groups.put(code, own));
        sharing.clear();
      }
    }
  }

  /** "men from Laos", "women recruited from Laos": the people before where they come from. */
  private void from(int origin) {
    int end =
        parse.predicateAt(origin - 1).filter(p -> p.embedded).map(p -> p.first).orElse(origin);
    int begin = begin(end);
    List<String> codes = origins(origin);
    Places.Mention before = begin > 0 ? reading.placeAt(begin - 1).orElse(null) : null;
    if (before != null && before.demonym()) {
      int joined = begin;
      for (int i = begin; i < end; i++) {
        joined = parse.pos[i] == Pos.CCONJ ? i + 1 : joined;
      }
      Set<Group> own = Whom.groups(parse, begin, joined);
      if (own.isEmpty() || codes.contains(before.place().country())) {
        return;
      }
      groups.put(before.place().country(), own);
      begin = joined;
    }
    Set<Group> whom = Whom.groups(parse, begin, end);
    if (!whom.isEmpty()) {
      codes.forEach(code -> groups.putIfAbsent(code, whom));
    }
  }

  /** Where the noun phrases of people that end at a token begin. */
  private int begin(int end) {
    int begin = end;
    while (begin > scope.from()
        && reading.placeAt(begin - 1).isEmpty()
        && switch (parse.pos[begin - 1]) {
          case NOUN, ADJ, DET, NUM, ADV, CCONJ -> parse.predicateAt(begin - 1).isEmpty();
          case PUNCT -> parse.lower(begin - 1).equals(",");
          default -> false;
        }) {
      begin--;
    }
    return begin;
  }

  /** The countries that hang on a word for where people come from, or that they are not named. */
  private List<String> origins(int origin) {
    List<String> codes = new ArrayList<>();
    for (int i = origin + 1; i < scope.to(); i++) {
      boolean ends = parse.pos[i] == Pos.ADP || parse.predicateAt(i).isPresent();
      if (ends && !parse.is(i, "cue/example")) {
        break;
      }
      if (parse.is(i, "cue/vague-place")) {
        codes.add(OTHERS);
      }
      reading.placeAt(i).filter(m -> !m.demonym()).ifPresent(m -> codes.add(m.place().country()));
    }
    return codes;
  }

  /** Whether a stretch names people without telling of which group they are. */
  private boolean people(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.pos[i] == Pos.NOUN && Whom.person(parse, i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the noun phrases of people after a nationality end: at a preposition or a verb. */
  private int end(int from, int to) {
    int end = from;
    while (end < to
        && switch (parse.pos[end]) {
          case ADP, PART, AUX -> false;
          default -> parse.predicateAt(end).isEmpty();
        }) {
      end++;
    }
    return end;
  }
}
