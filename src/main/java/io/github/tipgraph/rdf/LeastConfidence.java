// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * A document's graph without the facts of little confidence, and without what stands there on their
 * word alone: spans, things and the links between these.
 *
 * @param least the least confidence of a fact that stays
 */
public record LeastConfidence(BigDecimal least) {
  private static final List<Resource> THINGS = List.of(Tip.Body, Tip.Programme, Tip.Law);

  /** A copy of a document's graph with the facts that stay. */
  public Graph of(Graph graph) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(graph.getPrefixMapping());
    model.add(ModelFactory.createModelForGraph(graph));
    Set<Resource> weak = new HashSet<>();
    model
        .listStatements(null, Tip.confidence, (RDFNode) null)
        .filterKeep(this::below)
        .forEach(s -> weak.add(s.getSubject()));
    if (!weak.isEmpty()) {
      weak.forEach(fact -> remove(model, fact));
      link(model, Tip.ProgrammeProfile, Tip.operatedBy, Tip.operator);
      link(model, Tip.ProgrammeProfile, Tip.operatesIn, Tip.area);
      link(model, Tip.Funding, Tip.fundingBody, Tip.funder);
      bodies(model);
      unused(model, Tip.Evidence, Tip.evidence);
      links(model);
      things(model);
    }
    return model.getGraph();
  }

  private boolean below(Statement statement) {
    return new BigDecimal(statement.getLiteral().getLexicalForm()).compareTo(least) < 0;
  }

  private static void remove(Model model, Resource node) {
    model.removeAll(node, null, null);
    model.removeAll(null, null, node);
  }

  /** Removes a programme's links that no fact of its kind states any more. */
  private static void link(Model model, Resource kind, Property link, Property stated) {
    Set<Statement> kept = new HashSet<>();
    for (Resource fact : model.listSubjectsWithProperty(RDF.type, kind).toList()) {
      Resource programme = fact.getPropertyResourceValue(Tip.programme);
      if (programme != null) {
        fact.listProperties(stated)
            .forEach(s -> kept.add(model.createStatement(programme, link, s.getObject())));
      }
    }
    List<Statement> all = model.listStatements(null, link, (RDFNode) null).toList();
    all.stream().filter(s -> !kept.contains(s)).forEach(model::remove);
  }

  /** A body of which no profile is left keeps its name alone; governments need none. */
  private static void bodies(Model model) {
    for (Resource body : model.listSubjectsWithProperty(RDF.type, Tip.Body).toList()) {
      if (!body.hasProperty(RDF.type, Tip.Government) && !model.contains(null, Tip.body, body)) {
        body.removeAll(SKOS.altLabel).removeAll(Tip.jurisdiction).removeAll(Tip.country);
      }
    }
  }

  /** Removes the close matches of which no link tells any more; their sets say how many stay. */
  private static void links(Model model) {
    Set<Statement> told = new HashSet<>();
    for (Resource link : model.listSubjectsWithProperty(RDF.type, Tip.Link).toList()) {
      Resource thing = link.getPropertyResourceValue(Tip.linked);
      told.add(
          model.createStatement(thing, SKOS.closeMatch, link.getPropertyResourceValue(Tip.target)));
    }
    List<Statement> all = model.listStatements(null, SKOS.closeMatch, (RDFNode) null).toList();
    all.stream().filter(match -> !told.contains(match)).forEach(model::remove);
    int exact = model.listStatements(null, OWL2.sameAs, (RDFNode) null).toList().size();
    for (Resource set : model.listSubjectsWithProperty(RDF.type, VOID.Linkset).toList()) {
      set.removeAll(VOID.triples)
          .addProperty(VOID.triples, Integer.toString(exact + told.size()), XSDDatatype.XSDinteger);
    }
  }

  private static void unused(Model model, Resource type, Property use) {
    for (Resource node : model.listSubjectsWithProperty(RDF.type, type).toList()) {
      if (!model.contains(null, use, node)) {
        model.removeAll(node, null, null);
      }
    }
  }

  private static void things(Model model) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Resource type : THINGS) {
        for (Resource thing : model.listSubjectsWithProperty(RDF.type, type).toList()) {
          if (!model.contains(null, null, thing)) {
            model.removeAll(thing, null, null);
            changed = true;
          }
        }
      }
    }
  }
}
