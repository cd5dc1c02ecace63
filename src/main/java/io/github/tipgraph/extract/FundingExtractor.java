// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amounts of money, with what they are for and who gives and receives them. */
final class FundingExtractor implements Extractor {
  @Override
  public List<Funding> extract(Reading reading, Context context) {
    List<Funding> found = new ArrayList<>();
    if (reading.section() == Section.RECOMMENDATIONS) {
      return found;
    }
    for (Money money : reading.money()) {
      if (!money.converted()) {
        modality(reading, money).ifPresent(m -> found.add(funding(reading, context, money, m)));
      }
    }
    return found;
  }

  private static Funding funding(Reading reading, Context context, Money money, Modality modality) {
    Parse parse = reading.parse();
    Optional<KnownProgramme> programme = programme(reading, context, money);
    Optional<Predicate> verb = before(parse, money);
    Party funder =
        modality == Modality.FINE
            ? Party.NONE
            : verb.map(v -> Parties.subject(reading, context, v)).orElse(Party.NONE);
    if (funder.kind() == Party.Kind.NONE && modality != Modality.FINE) {
      funder = programme.map(KnownProgramme::operator).orElse(Party.NONE);
    }
    boolean annual = parse.has("basis/annual", 0, parse.size());
    boolean whole = programme.isPresent() || modality == Modality.LOAN;
    Basis basis = annual ? Basis.ANNUAL : whole ? Basis.TOTAL : Basis.UNSTATED;
    String since =
        parse
            .first("cue/since", money.last(), parse.size())
            .flatMap(h -> reading.dateWithin(h.last(), Math.min(parse.size(), h.last() + 6)))
            .map(Dates.Mention::value)
            .orElse("");
    Party recipient =
        modality == Modality.LOAN || modality == Modality.COMPENSATION ? Party.VICTIMS : Party.NONE;
    String name = modality == Modality.FINE ? "" : programme.map(p -> p.name()).orElse("");
    return new Funding(
        reading.evidence(),
        money.quantity().value(),
        money.currency(),
        money.quantity().bound(),
        modality,
        basis,
        name,
        funder,
        recipient,
        since);
  }

  /**
   * The programme that an amount is of: the phrase that it modifies, else the one in the sentence,
   * else the one pointed to.
   */
  private static Optional<KnownProgramme> programme(Reading reading, Context context, Money money) {
    Optional<Programme> nearest =
        reading.programmes().stream()
            .min(java.util.Comparator.comparingInt(p -> Math.abs(p.head() - money.last())));
    return nearest.flatMap(context::resolve);
  }

  private static Optional<Predicate> before(Parse parse, Money money) {
    Predicate best = null;
    for (Predicate predicate : parse.predicates) {
      if (predicate.last < money.first()
          && money.first() < predicate.end
          && !(predicate.embedded && predicate.passive)) {
        best = predicate;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What kind of money: by the noun beside the amount, else by the verb, else a budget where it
   * modifies a programme.
   */
  private static Optional<Modality> modality(Reading reading, Money money) {
    Parse parse = reading.parse();
    for (int distance = 1; distance <= 6; distance++) {
      for (int token : new int[] {money.last() + distance, money.first() - distance}) {
        Optional<Modality> near = noun(parse, token);
        if (near.isPresent()) {
          return near;
        }
      }
    }
    if (reading.programmes().stream()
        .anyMatch(p -> money.last() < p.head() && p.head() <= money.last() + 4)) {
      return Optional.of(Modality.BUDGET);
    }
    Optional<Predicate> verb = before(parse, money);
    if (verb.isPresent()) {
      for (Modality modality : Modality.values()) {
        if (parse.is(verb.get(), "modality/" + modality.code())) {
          return Optional.of(modality);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Modality> noun(Parse parse, int token) {
    for (Hit hit : parse.over(token)) {
      boolean noun = hit.lexeme().kind() == io.github.tipgraph.lexicon.Lexeme.Kind.NOUN;
      for (Modality modality : Modality.values()) {
        if (noun && hit.is("modality/" + modality.code())) {
          return Optional.of(modality);
        }
      }
    }
    return Optional.empty();
  }
}
