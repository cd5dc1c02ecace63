// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Table;
import io.github.tipgraph.rdf.Tip;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/** The kinds of facts, each with the properties that tell it to a reader, in their order. */
enum FactKind {
  TIERS(
      Tip.TierRating,
      head(Tip.country, Tip.tier, Tip.reportYear),
      Tip.change,
      Tip.compliesWithMinimumStandards,
      Tip.makesSignificantEfforts),
  FLOWS(Tip.Flow, head(Tip.role, Tip.origin, Tip.destination), Tip.group, Tip.form),
  BODIES(Tip.BodyProfile, head(Tip.name), Tip.acronym, Tip.level, Tip.area),
  PROGRAMMES(
      Tip.ProgrammeProfile,
      head(Tip.name),
      Tip.programmeKind,
      Tip.operator,
      Tip.area,
      Tip.status,
      Tip.start),
  FUNDING(
      Tip.Funding,
      head(Tip.bound, Tip.amount, Tip.currencyCode),
      Tip.modality,
      Tip.basis,
      Tip.programme,
      Tip.funder,
      Tip.recipient,
      Tip.since),
  COUNTS(
      Tip.Count,
      head(Tip.measure, Tip.bound, Tip.value),
      Tip.reported,
      Tip.group,
      Tip.form,
      Tip.area,
      Tip.agent,
      Tip.period),
  LAWS(Tip.LegalMeasure, head(Tip.name), Tip.lawAction, Tip.minimumPenalty, Tip.maximumPenalty),
  ACTIONS(Tip.Action, head(Tip.actor, Tip.action, Tip.partner), Tip.object, Tip.area, Tip.date),
  FINDINGS(Tip.Finding, head(Tip.polarity, Tip.theme), Tip.actor);

  private final Resource type;
  private final List<Property> head;
  private final List<Property> details;

  FactKind(Resource type, List<Property> head, Property... details) {
    this.type = type;
    this.head = head;
    this.details = List.of(details);
  }

  private static List<Property> head(Property... properties) {
    return List.of(properties);
  }

  /** The kind of what is of these classes. */
  static Optional<FactKind> of(Set<Node> types) {
    return Arrays.stream(values()).filter(kind -> types.contains(kind.type.asNode())).findFirst();
  }

  /** The kind whose rows a table has. */
  static FactKind of(Table table) {
    return valueOf(table.name());
  }

  /** The class of its facts. */
  Resource type() {
    return type;
  }

  /** The name of its table. */
  String title() {
    return Table.valueOf(name()).title();
  }

  /** What a fact says first. */
  List<Property> head() {
    return head;
  }

  /** What it says more. */
  List<Property> details() {
    return details;
  }

  /** All properties that lead to things. */
  static Stream<Property> all() {
    return Arrays.stream(values())
        .flatMap(kind -> Stream.concat(kind.head.stream(), kind.details.stream()))
        .distinct();
  }

  /** The thing whose name is told first, where a fact is about one. */
  Optional<Property> named() {
    return switch (this) {
      case BODIES -> Optional.of(Tip.body);
      case PROGRAMMES -> Optional.of(Tip.programme);
      case LAWS -> Optional.of(Tip.law);
      case TIERS, FLOWS, FUNDING, COUNTS, ACTIONS, FINDINGS -> Optional.empty();
    };
  }
}
