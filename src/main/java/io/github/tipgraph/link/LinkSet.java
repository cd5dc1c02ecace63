// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import io.github.tipgraph.link.Candidate.Strength;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Provenance;
import io.github.tipgraph.rdf.Tip;
import io.github.tipgraph.read.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * Links as a graph of their own: a {@code void:Linkset} named as the graph is, the run that made it
 * (PROV), {@code owl:sameAs} for what is the same by its code, and {@code skos:closeMatch} with a
 * {@code tip:Link} that says how sure it is, and why.
 *
 * @param iri of the link set and its graph
 * @param source what was asked
 * @param links the candidates that are linked, in their order
 */
record LinkSet(String iri, Source source, List<Candidate> links) {
  private static final int DIGITS_OF_HASH = 16;

  /** The graph. */
  Graph graph(Optional<Instant> ended) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Prefixes.mapping());
    long exact = links.stream().filter(link -> link.strength() == Strength.EXACT).count();
    Resource set =
        model
            .createResource(iri, VOID.Linkset)
            .addProperty(DCTerms.title, "Links to " + source.name())
            .addProperty(VOID.triples, Integer.toString(links.size()), XSDDatatype.XSDinteger);
    if (Targets.sound(source.location())) {
      set.addProperty(DCTerms.source, model.createResource(source.location()));
    } else {
      set.addProperty(DCTerms.source, source.location());
    }
    if (exact > 0) {
      set.addProperty(VOID.linkPredicate, OWL2.sameAs);
    }
    if (exact < links.size()) {
      set.addProperty(VOID.linkPredicate, SKOS.closeMatch);
    }
    Provenance.generated(set, iri + "#run", source.sha256().stream().toList(), ended);
    links.forEach(link -> add(model, set, link));
    return model.getGraph();
  }

  private void add(Model model, Resource set, Candidate link) {
    Resource thing = model.createResource(link.entity().iri());
    Resource target = model.createResource(link.target());
    if (link.strength() == Strength.EXACT) {
      thing.addProperty(OWL2.sameAs, target);
      return;
    }
    thing.addProperty(SKOS.closeMatch, target);
    String key = link.entity().iri() + " " + link.target();
    String hash = Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_HASH);
    model
        .createResource(iri + "/" + hash, Tip.Link)
        .addProperty(Tip.linked, thing)
        .addProperty(Tip.target, target)
        .addProperty(Tip.linkSet, set)
        .addProperty(Tip.reason, link.reason())
        .addProperty(Tip.confidence, decimal(link.score()), XSDDatatype.XSDdecimal);
  }

  /** With a point, as the canonical form of a decimal has. */
  private static String decimal(BigDecimal score) {
    BigDecimal plain = score.stripTrailingZeros();
    return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
  }
}
