// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.link.Candidate.Strength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds places by their codes. A place and a thing are the same where the thing bears the codes of
 * this place and of no other of its kind, and no other thing bears as many of them.
 */
final class CodeMatcher {
  private static final Set<Kind> CODED = Set.of(Kind.COUNTRIES, Kind.SUBDIVISIONS);

  private final Map<CodeKind, Map<String, List<Item>>> byCode = new EnumMap<>(CodeKind.class);
  private final Map<String, Map<Kind, Set<String>>> claims = new HashMap<>();

  private CodeMatcher(List<Entity> places, Collection<Item> items) {
    for (Item item : items) {
      for (CodeKind kind : CodeKind.values()) {
        for (String code : item.codes(kind)) {
          byCode
              .computeIfAbsent(kind, k -> new HashMap<>())
              .computeIfAbsent(code, c -> new ArrayList<>())
              .add(item);
        }
      }
    }
    for (Entity place : places) {
      for (Item item : bearing(place)) {
        if (contradicted(place, item) == 0) {
          claims
              .computeIfAbsent(item.iri(), i -> new EnumMap<>(Kind.class))
              .computeIfAbsent(place.kind(), k -> new TreeSet<>())
              .add(code(place));
        }
      }
    }
  }

  /** The candidates for places. */
  static List<Candidate> of(List<Entity> places, Collection<Item> items) {
    CodeMatcher matcher = new CodeMatcher(places, items);
    return places.stream()
        .filter(place -> CODED.contains(place.kind()))
        .flatMap(place -> matcher.candidates(place).stream())
        .toList();
  }

  private List<Candidate> candidates(Entity place) {
    List<Item> sound = new ArrayList<>();
    List<Candidate> all = new ArrayList<>();
    for (Item item : bearing(place)) {
      if (contradicted(place, item) == 0) {
        sound.add(item);
      } else {
        String reason = "one code agrees, and another is that of another place";
        all.add(candidate(place, item, share(2), reason, Strength.WEAK));
      }
    }
    long most = sound.stream().mapToLong(item -> agreeing(place, item)).max().orElse(0);
    List<Item> best = sound.stream().filter(item -> agreeing(place, item) == most).toList();
    for (Item item : best) {
      Set<String> claimed = claims.get(item.iri()).get(place.kind());
      if (best.size() == 1 && claimed.size() == 1) {
        all.add(candidate(place, item, BigDecimal.ONE, codes(place, item), Strength.EXACT));
      } else {
        String reason =
            claimed.size() > 1
                ? "bears the codes of " + claimed.size() + " places: " + String.join(", ", claimed)
                : "bears the code " + code(place) + ", as " + (best.size() - 1) + " more do";
        int among = Math.max(claimed.size(), best.size());
        all.add(candidate(place, item, share(among), reason, Strength.CLOSE));
      }
    }
    return all;
  }

  private List<Item> bearing(Entity place) {
    return place.codes().entrySet().stream()
        .flatMap(
            code ->
                byCode
                    .getOrDefault(code.getKey(), Map.of())
                    .getOrDefault(code.getValue(), List.of())
                    .stream())
        .distinct()
        .toList();
  }

  private static long agreeing(Entity place, Item item) {
    return place.codes().entrySet().stream()
        .filter(code -> item.codes(code.getKey()).contains(code.getValue()))
        .count();
  }

  private static long contradicted(Entity place, Item item) {
    return place.codes().entrySet().stream()
        .filter(code -> !item.codes(code.getKey()).isEmpty())
        .filter(code -> !item.codes(code.getKey()).contains(code.getValue()))
        .count();
  }

  private static String codes(Entity place, Item item) {
    return place.codes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(code -> item.codes(code.getKey()).contains(code.getValue()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", ", "bears the code ", ""));
  }

  private static String code(Entity place) {
    return place
        .codes()
        .get(place.kind() == Kind.COUNTRIES ? CodeKind.ALPHA_2 : CodeKind.SUBDIVISION);
  }

  private static BigDecimal share(int among) {
    return BigDecimal.ONE.divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
  }

  private static Candidate candidate(
      Entity place, Item item, BigDecimal score, String reason, Strength strength) {
    return new Candidate(place, item.iri(), item.label(), score, reason, strength);
  }
}
