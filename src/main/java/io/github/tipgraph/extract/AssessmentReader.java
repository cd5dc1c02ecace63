// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.text.Analyser;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Reads a document's facts: parses its sentences, recognises what they name, and asks one extractor
 * for each kind of fact.
 */
public final class AssessmentReader {
  private final Lexicon lexicon;
  private final Analyser analyser;
  private final Parser parser;

  /**
   * A reader with the words of a lexicon. Loads the language models; safe to share between threads.
   */
  public AssessmentReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.parser = new Parser(lexicon);
    List<String> headings = new ArrayList<>();
    for (Section section : Section.values()) {
      headings.addAll(lexicon.lemmas(section.sense()));
    }
    this.analyser =
        new Analyser(
            headings,
            lexicon.lemmas(Section.RECOMMENDATIONS.sense()),
            lexicon.lemmas("cue/before-name"));
  }

  /** All facts that a document states. */
  public Assessment read(Document document) {
    List<Parse> parses = new ArrayList<>();
    for (Sentence sentence : analyser.sentences(document)) {
      requireWanted();
      labels(sentence).forEach(s -> parses.add(parser.parse(s, Leads.advise(s, parses))));
    }
    String country = new Subject(lexicon).country(document, parses);
    Registry registry = new Registry();
    List<Reading> readings = readings(document, parses, country, registry);
    String year = ReportYear.of(document, readings);
    Context context = new Context(lexicon, country, year, registry, readings);
    List<Fact> facts = facts(context, document);
    return new Assessment(document.id(), country, year, facts, context.rules.of(facts), List.of());
  }

  /** Whoever does not wait any longer interrupts the thread. */
  private static void requireWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Nobody waits for the facts any more");
    }
  }

  private static List<Fact> facts(Context context, Document document) {
    LinkedHashSet<Fact> facts = new LinkedHashSet<>(new TierExtractor().extract(context, document));
    facts.addAll(new BodyExtractor().extract(context));
    List<Extractor> extractors =
        List.of(
            new FlowExtractor(),
            new FundingExtractor(),
            new CountExtractor(),
            new LawExtractor(),
            new ActionExtractor(),
            new FindingExtractor());
    ProgrammeExtractor programmes = new ProgrammeExtractor();
    for (Reading reading : context.readings) {
      requireWanted();
      context.stated.clear();
      context.stated.addAll(programmes.read(reading, context));
      for (Extractor extractor : extractors) {
        context.stated.addAll(extractor.extract(reading, context));
      }
      Grantees.fill(context.stated);
      context.stated.stream().filter(f -> !(f instanceof ProgrammeProfile)).forEach(facts::add);
      Subjects.carry(reading, context);
    }
    facts.addAll(programmes.profiles(context));
    return facts.stream().sorted(Comparator.comparing(Fact::table)).toList();
  }

  private List<Reading> readings(
      Document document, List<Parse> parses, String country, Registry registry) {
    Places places = new Places(lexicon, country);
    Bodies bodies = new Bodies(country, places, registry);
    List<Reading> readings = new ArrayList<>();
    parses.forEach(parse -> Acronyms.acting(parse, registry));
    parses.forEach(parse -> Acronyms.note(parse, registry));
    parses.stream()
        .filter(parse -> parse.sentence.kind() == Block.Kind.HEADING)
        .forEach(parse -> registry.noteTitle(parse.sentence.text()));
    for (Parse parse : parses) {
      requireWanted();
      Sentence sentence = parse.sentence;
      List<Body> named =
          new ArrayList<>(sentence.kind() == Block.Kind.HEADING ? List.of() : bodies.in(parse));
      Acronyms.ahead(parse, registry, named);
      Acronyms.add(parse, registry, named);
      named.sort(Comparator.comparingInt(Body::first).thenComparingInt(b -> -b.last()));
      List<Money> money = Money.in(parse, lexicon, country);
      Reading reading =
          new Reading(
              parse,
              Leads.advise(sentence, parses) ? Section.RECOMMENDATIONS : section(sentence),
              places.in(parse),
              List.copyOf(named),
              sentence.kind() == Block.Kind.HEADING ? List.of() : Programmes.in(parse, named),
              Lists.those(
                  Quantities.in(parse),
                  q -> Lists.none(money, m -> m.quantity().first() == q.first())),
              money,
              Dates.in(parse),
              Evidence.at(document.id(), document.text(), sentence.begin(), sentence.end()));
      named.forEach(body -> registry.note(body, reading));
      readings.add(reading);
    }
    return readings;
  }

  private Section section(Sentence sentence) {
    return lexicon.matches(sentence.heading()).stream()
        .flatMap(m -> Arrays.stream(Section.values()).filter(s -> m.lexeme().is(s.sense())))
        .findFirst()
        .orElse(Section.NONE);
  }

  /** A rating before a sentence ("Tier 2 Watch List - …") is a sentence of its own. */
  private List<Sentence> labels(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int end =
        lexicon.opening(sentence.text()).stream()
            .filter(m -> m.lexeme().evokes("tier/"))
            .mapToInt(m -> sentence.begin() + m.end())
            .max()
            .orElse(sentence.begin());
    int cut = 0;
    while (cut < tokens.size()
        && (tokens.get(cut).begin() < end || cut > 0 && Marks.in(tokens.get(cut).text(), "-–—:"))) {
      cut++;
    }
    if (cut == 0 || cut >= tokens.size() || sentence.kind() == Block.Kind.HEADING) {
      return List.of(sentence);
    }
    return List.of(
        part(sentence, tokens.subList(0, cut)), part(sentence, tokens.subList(cut, tokens.size())));
  }

  private static Sentence part(Sentence whole, List<Token> tokens) {
    int begin = tokens.get(0).begin();
    int end = tokens.get(tokens.size() - 1).end();
    String text = whole.text().substring(begin - whole.begin(), end - whole.begin());
    return new Sentence(
        begin, end, text, whole.kind(), whole.heading(), whole.lead(), whole.paragraph(), tokens);
  }
}
