// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a document while its sentences are read in order. One for each document, never
 * shared.
 */
final class Context {
  final Lexicon lexicon;

  /** ISO 3166-1 alpha-2 code of the assessed country, or empty. */
  final String country;

  /** The report year, or empty. */
  final String year;

  final Registry registry;
  final List<Reading> readings;

  /** Which rule found what. */
  final Rules rules = new Rules();

  /** The subject of the last main clause. */
  Party subject = Party.NONE;

  private Partners partners;
  private Optional<Party> reporter = Optional.empty();

  /** What the sentence at hand was found to state so far. */
  final List<Fact> stated = new ArrayList<>();

  /** Whom the sentence before told to be trafficked. */
  Optional<Routes.People> people = Optional.empty();

  /** The programme last named, with who runs it. */
  Optional<KnownProgramme> programme = Optional.empty();

  /** The block in which that was named; -1 if none was. */
  int programmeParagraph = -1;

  /** What the sentence before counted. */
  Optional<Tally> counted = Optional.empty();

  /** The figures told so far. */
  private final Set<String> figures = new HashSet<>();

  /** The partners last named, for "these government entities", and where. */
  private List<Party> lastPartners = List.of();

  private int lastPartnersAt = -1;

  /** The laws named so far. */
  final List<Law> laws = new ArrayList<>();

  /** All programmes named so far. */
  final List<KnownProgramme> programmes = new ArrayList<>();

  Context(Lexicon lexicon, String country, String year, Registry registry, List<Reading> readings) {
    this.lexicon = lexicon;
    this.country = country;
    this.year = year;
    this.registry = registry;
    this.readings = List.copyOf(readings);
  }

  /** Notes the partners that a sentence names. */
  void partnersNamed(Reading reading, List<Party> named) {
    lastPartners = named;
    lastPartnersAt = readings.indexOf(reading);
  }

  /** The partners named last; for a mere pronoun only if that was not long ago. */
  List<Party> lastPartners(Reading reading, boolean pronoun) {
    boolean old = readings.indexOf(reading) - lastPartnersAt > 1;
    return pronoun && old ? List.of() : lastPartners;
  }

  /** The partners of those who act in a sentence, kept while the same are asked for. */
  Partners partners(Reading reading, List<Party> actors) {
    if (partners == null || !partners.of(reading, actors)) {
      partners = new Partners(reading, this, actors);
    }
    return partners;
  }

  /** The body that speaks of itself as "we"; nobody where the text does not tell. */
  Party reporter() {
    if (reporter.isEmpty()) {
      reporter = Optional.of(Reporter.of(this));
    }
    return reporter.get();
  }

  /** The sentence before one. */
  Optional<Reading> before(Reading reading) {
    int at = readings.indexOf(reading);
    return at > 0 ? Optional.of(readings.get(at - 1)) : Optional.empty();
  }

  /** Notes a figure that the text tells. */
  void note(Tally tally) {
    figures.add(figure(tally));
  }

  /** Whether the same number of the same was told before. */
  boolean told(Tally tally) {
    return figures.contains(figure(tally));
  }

  private static String figure(Tally tally) {
    return tally.measure().code() + " " + tally.told().figure().value();
  }

  /** Whether the sentence at hand tells who is trafficked where. */
  boolean flows() {
    return Lists.any(stated, Flow.class::isInstance);
  }

  /** Whether the sentence at hand tells what a law punishes. */
  boolean penalties() {
    return Lists.any(
        stated, f -> f instanceof LegalMeasure m && !(m.penaltyMin() + m.penaltyMax()).isEmpty());
  }

  /** The programme that "this project" or "the program" points to. */
  Optional<KnownProgramme> resolve(Programme mention) {
    for (KnownProgramme known : programmes) {
      if (known.name().equalsIgnoreCase(mention.name())) {
        return Optional.of(known);
      }
    }
    if (!mention.reference()) {
      return Optional.empty();
    }
    for (int i = programmes.size() - 1; i >= 0; i--) {
      boolean services = mention.kind() == ProgrammeKind.SERVICE;
      if (!services && programmes.get(i).covers(mention.name())) {
        return Optional.of(programmes.get(i));
      }
    }
    for (int i = programmes.size() - 1; i >= 0; i--) {
      KnownProgramme known = programmes.get(i);
      if (known.programme().kind() == mention.kind()
          || known.name().contains(mention.name())
          || shares(known.name(), mention.name())) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static boolean shares(String known, String mention) {
    List<String> words = List.of(known.toLowerCase(Locale.ROOT).split("\\W+"));
    List<String> other = List.of(mention.toLowerCase(Locale.ROOT).split("\\W+"));
    return other.size() > 1 && words.containsAll(other.subList(0, other.size() - 1));
  }
}
