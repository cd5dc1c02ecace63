// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.link.Candidate.Strength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs which things of a source may be the bodies and laws of the store. The score is the product
 * of how well the names agree, the country, and the kind of thing; a thing of another country, kind
 * or year is none. The best candidate of an entity is likely the same thing if its score is high
 * enough and no other has the same.
 */
final class NameMatcher {
  private static final BigDecimal LEAST_TO_SHOW = new BigDecimal("0.3");
  private static final int MOST_TO_SHOW = 5;

  private final Names names;
  private final BigDecimal least;

  /**
   * A matcher.
   *
   * @param least the least score of a candidate that is linked without a reader's word
   */
  NameMatcher(Names names, BigDecimal least) {
    this.names = names;
    this.least = least;
  }

  /** One thing that was compared: what it is worth, and why. */
  private record Weight(BigDecimal value, String reason) {
    static Weight of(String value, String reason) {
      return new Weight(new BigDecimal(value), reason);
    }
  }

  /** The candidates for entities, the best of each first. */
  List<Candidate> of(List<Entity> entities, Collection<Item> items) {
    Map<List<String>, Set<Item>> index = new HashMap<>();
    for (Item item : items) {
      namesOf(item)
          .forEach(
              name ->
                  index.computeIfAbsent(names.loose(name), k -> new LinkedHashSet<>()).add(item));
    }
    List<Candidate> all = new ArrayList<>();
    for (Entity entity : entities) {
      List<Candidate> own =
          namesOf(entity)
              .flatMap(name -> index.getOrDefault(names.loose(name), Set.of()).stream())
              .distinct()
              .flatMap(item -> weigh(entity, item).stream())
              .filter(candidate -> candidate.score().compareTo(LEAST_TO_SHOW) >= 0)
              .sorted(Candidate.ORDER)
              .limit(MOST_TO_SHOW)
              .toList();
      for (int i = 0; i < own.size(); i++) {
        boolean alone =
            i == 0 && (own.size() == 1 || own.get(0).score().compareTo(own.get(1).score()) > 0);
        boolean linked = alone && own.get(i).score().compareTo(least) >= 0;
        all.add(own.get(i).with(linked ? Strength.CLOSE : Strength.WEAK));
      }
    }
    return all;
  }

  private Optional<Candidate> weigh(Entity entity, Item item) {
    Optional<Weight> name = name(entity, item);
    Optional<Weight> country = country(entity, item);
    Optional<Weight> kind = kind(entity, item);
    if (name.isEmpty() || country.isEmpty() || kind.isEmpty() || !yearFits(entity, item)) {
      return Optional.empty();
    }
    BigDecimal score = BigDecimal.ONE;
    List<String> reasons = new ArrayList<>();
    for (Weight weight : List.of(name.get(), country.get(), kind.get())) {
      score = score.multiply(weight.value());
      reasons.add(weight.reason());
    }
    return Optional.of(
        new Candidate(
            entity,
            item.iri(),
            item.label(),
            score.setScale(2, RoundingMode.HALF_UP),
            String.join("; ", reasons),
            Strength.WEAK));
  }

  private static Stream<String> namesOf(Entity entity) {
    return Stream.concat(entity.names().stream(), entity.acronyms().stream());
  }

  private static Stream<String> namesOf(Item item) {
    return Stream.concat(Stream.of(item.label()), item.aliases().stream());
  }

  private Optional<Weight> name(Entity entity, Item item) {
    Weight best = null;
    for (String own : namesOf(entity).toList()) {
      for (String other : namesOf(item).toList()) {
        boolean label = other.equals(item.label());
        boolean name = label && entity.names().contains(own);
        Optional<Weight> weight = name(own, other, label, name);
        if (weight.isPresent()
            && (best == null || weight.get().value().compareTo(best.value()) > 0)) {
          best = weight.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Weight> name(String own, String other, boolean label, boolean name) {
    String what = label ? "label" : "alias";
    return switch (names.likeness(own, other)) {
      case SAME ->
          Names.isAcronym(own)
              ? Optional.of(Weight.of(name ? "0.8" : "0.6", "the acronym agrees"))
              : Optional.of(Weight.of(label ? "1" : "0.95", "the " + what + " agrees"));
      case REWORDED ->
          Optional.of(
              Weight.of(
                  label ? "0.9" : "0.85", "the " + what + " agrees in other spelling or order"));
      case WITHOUT_LEVEL ->
          Optional.of(
              Weight.of(label ? "0.8" : "0.75", "the " + what + " agrees but for its level"));
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<Weight> country(Entity entity, Item item) {
    boolean own = !entity.country().isEmpty();
    boolean other = !item.countries().isEmpty();
    if (own && other) {
      return item.countries().contains(entity.country())
          ? Optional.of(Weight.of("1", "country " + entity.country() + " agrees"))
          : Optional.empty();
    }
    if (!own && !other) {
      return Optional.of(Weight.of("0.9", "neither has a country"));
    }
    return Optional.of(
        item.sure()
            ? Weight.of("0.9", "the source is sure")
            : Weight.of("0.6", own ? "of no known country" : "of a country"));
  }

  private static Optional<Weight> kind(Entity entity, Item item) {
    if (!item.typed()) {
      return Optional.of(Weight.of("0.9", "of no known kind"));
    }
    return item.kinds().contains(entity.kind())
        ? Optional.of(Weight.of("1", "the kind agrees"))
        : Optional.empty();
  }

  private static boolean yearFits(Entity entity, Item item) {
    String year = Names.year(item.label());
    return entity.year().isEmpty() || year.isEmpty() || year.equals(entity.year());
  }
}
