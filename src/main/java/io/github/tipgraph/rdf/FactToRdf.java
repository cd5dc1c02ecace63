// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.Answer;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Coded;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.TierRating;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/**
 * One fact as triples: its node, its evidence, and the direct links between the things of which it
 * speaks.
 */
final class FactToRdf implements Fact.Cases<Resource> {
  private final Model model;
  private final Iris iris;
  private final Things things;

  FactToRdf(Model model, Iris iris, Things things) {
    this.model = model;
    this.iris = iris;
    this.things = things;
  }

  @Override
  public Resource of(TierRating fact) {
    Resource node = node(fact, Tip.TierRating);
    place(node, Tip.country, fact.country());
    literal(node, Tip.reportYear, fact.year(), Literals::date);
    concept(node, Tip.tier, Scheme.TIER, fact.tier());
    concept(node, Tip.change, Scheme.CHANGE, fact.change());
    answer(node, Tip.compliesWithMinimumStandards, fact.complies());
    answer(node, Tip.makesSignificantEfforts, fact.efforts());
    return node;
  }

  @Override
  public Resource of(Flow fact) {
    Resource node = node(fact, Tip.Flow);
    concept(node, Tip.role, Scheme.ROLE, fact.role());
    place(node, Tip.origin, fact.origin());
    place(node, Tip.destination, fact.destination());
    groups(node, fact.groups());
    forms(node, fact.forms());
    return node;
  }

  @Override
  public Resource of(BodyProfile fact) {
    Resource node = node(fact, Tip.BodyProfile);
    node.addProperty(Tip.body, things.body(fact));
    literal(node, Tip.name, fact.body(), Literals::string);
    literal(node, Tip.acronym, fact.acronym(), Literals::string);
    concept(node, Tip.level, Scheme.LEVEL, fact.level());
    place(node, Tip.area, fact.area());
    return node;
  }

  @Override
  public Resource of(ProgrammeProfile fact) {
    Resource node = node(fact, Tip.ProgrammeProfile);
    Resource programme = things.programme(fact.programme(), fact.operator());
    node.addProperty(Tip.programme, programme);
    literal(node, Tip.name, fact.programme(), Literals::string);
    concept(node, Tip.programmeKind, Scheme.PROGRAMME_KIND, fact.kind());
    party(node, Tip.operator, fact.operator());
    party(programme, Tip.operatedBy, fact.operator());
    areas(node, fact.areas());
    fact.areas().forEach(area -> place(programme, Tip.operatesIn, area));
    concept(node, Tip.status, Scheme.PROGRAMME_STATUS, fact.status());
    literal(node, Tip.start, fact.start(), Literals::date);
    return node;
  }

  @Override
  public Resource of(Funding fact) {
    Resource node = node(fact, Tip.Funding);
    literal(node, Tip.amount, fact.amount(), Literals::number);
    literal(node, Tip.currencyCode, fact.currency(), Literals::string);
    node.addProperty(
        Tip.currency, model.createResource(Iris.CURRENCIES + Slug.encode(fact.currency())));
    concept(node, Tip.bound, Scheme.BOUND, fact.bound());
    concept(node, Tip.modality, Scheme.MODALITY, fact.modality());
    concept(node, Tip.basis, Scheme.BASIS, fact.basis());
    party(node, Tip.funder, fact.funder());
    party(node, Tip.recipient, fact.recipient());
    literal(node, Tip.since, fact.since(), Literals::date);
    if (!fact.programme().isEmpty()) {
      Resource programme = things.programme(fact.programme(), fact.funder());
      node.addProperty(Tip.programme, programme);
      programme.addProperty(Tip.fundedBy, node);
      party(programme, Tip.fundingBody, fact.funder());
    }
    return node;
  }

  @Override
  public Resource of(Count fact) {
    Resource node = node(fact, Tip.Count);
    concept(node, Tip.measure, Scheme.MEASURE, fact.measure());
    literal(node, Tip.value, fact.value(), Literals::number);
    concept(node, Tip.bound, Scheme.BOUND, fact.bound());
    node.addProperty(Tip.reported, Literals.bool(fact.reported()));
    groups(node, fact.groups());
    forms(node, fact.forms());
    areas(node, fact.areas());
    party(node, Tip.agent, fact.agent());
    literal(node, Tip.period, fact.period(), Literals::date);
    return node;
  }

  @Override
  public Resource of(LegalMeasure fact) {
    Resource node = node(fact, Tip.LegalMeasure);
    node.addProperty(Tip.law, things.law(fact.law(), fact.year()));
    literal(node, Tip.name, fact.law(), Literals::string);
    concept(node, Tip.lawAction, Scheme.LAW_ACTION, fact.action());
    literal(node, Tip.minimumPenalty, fact.penaltyMin(), Literals::penalty);
    literal(node, Tip.maximumPenalty, fact.penaltyMax(), Literals::penalty);
    return node;
  }

  @Override
  public Resource of(Action fact) {
    Resource node = node(fact, Tip.Action);
    party(node, Tip.actor, fact.actor());
    concept(node, Tip.action, Scheme.ACTION, fact.action());
    party(node, Tip.partner, fact.partner());
    literal(node, Tip.object, fact.object(), Literals::string);
    areas(node, fact.areas());
    literal(node, Tip.date, fact.date(), Literals::date);
    return node;
  }

  @Override
  public Resource of(Finding fact) {
    Resource node = node(fact, Tip.Finding);
    concept(node, Tip.polarity, Scheme.POLARITY, fact.polarity());
    concept(node, Tip.theme, Scheme.THEME, fact.theme());
    party(node, Tip.actor, fact.actor());
    return node;
  }

  private Resource node(Fact fact, Resource type) {
    Resource document = model.createResource(iris.document(fact.evidence().document()));
    return evidence(fact)
        .addProperty(RDF.type, type)
        .addProperty(RDF.type, Tip.Fact)
        .addProperty(Tip.statedIn, document);
  }

  /** The fact's node with its evidence and nothing else. */
  Resource evidence(Fact fact) {
    Evidence span = fact.evidence();
    Resource evidence =
        model
            .createResource(iris.evidence(span), Tip.Evidence)
            .addProperty(RDF.type, OA.TextPositionSelector)
            .addProperty(RDF.type, OA.TextQuoteSelector)
            .addProperty(OA.start, Literals.position(span.begin()))
            .addProperty(OA.end, Literals.position(span.end()))
            .addProperty(OA.exact, Literals.string(span.quote()))
            .addProperty(Tip.inDocument, model.createResource(iris.document(span.document())));
    return model
        .createResource(iris.fact(fact))
        .addProperty(Tip.evidence, evidence)
        .addProperty(Terms.PROV_WAS_DERIVED_FROM, evidence);
  }

  private void groups(Resource node, Set<Group> groups) {
    groups.forEach(group -> concept(node, Tip.group, Scheme.GROUP, group));
    literal(node, Tip.groupCodes, codes(groups), Literals::string);
  }

  private void forms(Resource node, Set<Form> forms) {
    forms.forEach(form -> concept(node, Tip.form, Scheme.FORM, form));
    literal(node, Tip.formCodes, codes(forms), Literals::string);
  }

  private void areas(Resource node, List<String> areas) {
    areas.forEach(area -> place(node, Tip.area, area));
    literal(node, Tip.areaCodes, String.join(";", areas), Literals::string);
  }

  private void place(Resource node, Property property, String code) {
    if (!code.isEmpty()) {
      node.addProperty(property, things.place(code));
    }
  }

  private void party(Resource node, Property property, Party party) {
    things.party(party).ifPresent(found -> node.addProperty(property, found));
  }

  private static void concept(Resource node, Property property, Scheme scheme, Coded coded) {
    if (!coded.code().isEmpty()) {
      node.addProperty(property, scheme.concept(coded.code()));
    }
  }

  private static void answer(Resource node, Property property, Answer answer) {
    if (answer != Answer.UNSTATED) {
      node.addProperty(property, Literals.bool(answer == Answer.YES));
    }
  }

  private static void literal(
      Resource node, Property property, String cell, Function<String, Literal> type) {
    if (!cell.isEmpty()) {
      node.addProperty(property, type.apply(cell));
    }
  }

  private static String codes(Set<? extends Coded> members) {
    return members.stream().map(Coded::code).collect(Collectors.joining(";"));
  }
}
