// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.resource.Bundled;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * How sure it is that what a rule finds is right, by how often it was on annotated documents: one
 * more than the rows that were right, over two more than the rows found, so that few rows say
 * little. A rule with fewer rows than {@value #LEAST} has the confidence of its table.
 *
 * @param tallies by the name of the rule
 */
public record Confidence(Map<String, Tally> tallies) {
  /** The fewest rows from which a rule has a confidence of its own. */
  public static final int LEAST = 5;

  private static final String READER = "/reader";
  private static final String FILE = "ontology/confidence.ttl";
  private static final int DIGITS = 3;

  public Confidence {
    tallies = Map.copyOf(tallies);
  }

  /**
   * What a rule found in annotated documents.
   *
   * @param found the rows that it found
   * @param right those of them that are right
   */
  public record Tally(int found, int right) {
    /** Both tallies as one. */
    public Tally plus(Tally other) {
      return new Tally(found + other.found, right + other.right);
    }

    private BigDecimal confidence() {
      BigDecimal share =
          BigDecimal.valueOf(right + 1L)
              .divide(BigDecimal.valueOf(found + 2L), DIGITS, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      return share.scale() < 1 ? share.setScale(1, RoundingMode.UNNECESSARY) : share;
    }
  }

  /**
   * A rule with its confidence.
   *
   * @param rule its name
   */
  public record Rated(String rule, BigDecimal confidence) {
    static final Comparator<Rated> BEST_FIRST =
        Comparator.comparing(Rated::confidence).reversed().thenComparing(Rated::rule);

    /** The same once a reader has said that the fact is right; no rule found what readers write. */
    Rated reviewed(Assessment assessment, Fact fact) {
      boolean found = assessment.rules().containsKey(fact);
      return new Rated(found ? rule : fact.table().title() + READER, new BigDecimal("1.0"));
    }
  }

  /** The confidence of rules of which nothing is known. */
  public static Confidence none() {
    return new Confidence(Map.of());
  }

  /** The confidence that is bundled with the program. */
  public static Confidence bundled() {
    Model model = ModelFactory.createDefaultModel();
    Bundled.find(FILE)
        .ifPresent(bytes -> RDFDataMgr.read(model, new ByteArrayInputStream(bytes), Lang.TURTLE));
    Map<String, Tally> tallies = new TreeMap<>();
    for (Resource rule : model.listSubjectsWithProperty(RDF.type, Tip.Rule).toList()) {
      tallies.put(
          rule.getProperty(RDFS.label).getString(),
          new Tally(number(rule, Tip.rowsFound), number(rule, Tip.rowsRight)));
    }
    return new Confidence(tallies);
  }

  private static int number(Resource rule, Property property) {
    return rule.getProperty(property).getInt();
  }

  /** The rules with what they found, as triples. */
  public Model toModel() {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.mapping());
    tallies.forEach(
        (name, tally) ->
            model
                .createResource(Iris.rule(name), Tip.Rule)
                .addProperty(RDFS.label, name)
                .addProperty(Tip.rowsFound, Literals.position(tally.found()))
                .addProperty(Tip.rowsRight, Literals.position(tally.right())));
    return model;
  }

  /** The best of the rules that found a fact. */
  public Rated of(Assessment assessment, Fact fact) {
    return assessment.rules(fact).stream()
        .map(rule -> new Rated(rule, confidence(rule)))
        .min(Rated.BEST_FIRST)
        .orElseThrow();
  }

  private BigDecimal confidence(String rule) {
    Tally own = tallies.getOrDefault(rule, new Tally(0, 0));
    return own.found() >= LEAST ? own.confidence() : ofTable(rule).confidence();
  }

  private Tally ofTable(String rule) {
    int slash = rule.indexOf('/');
    String table = slash < 0 ? rule : rule.substring(0, slash);
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(table + "/") || entry.getKey().equals(table))
        .map(Map.Entry::getValue)
        .reduce(new Tally(0, 0), Tally::plus);
  }
}
