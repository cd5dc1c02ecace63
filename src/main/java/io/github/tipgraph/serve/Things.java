// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.write.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Descriptions of whatever is in the store. The IRI of a thing that is no document on the Web leads
 * to its description by 303 (Cool URIs for the Semantic Web); that is to be had as a page and in
 * the syntaxes of RDF, by the header Accept or the parameter {@code format}.
 */
final class Things {
  private final Addresses addresses;
  private final List<View> views;

  /**
   * Descriptions.
   *
   * @param views pages by the kind of thing, of which the first that fits is taken
   */
  Things(Addresses addresses, List<View> views) {
    this.addresses = addresses;
    this.views = List.copyOf(views);
  }

  /** From a thing to its description. */
  Optional<Reply> thing(Asked asked, DatasetGraph dataset) {
    Node node = NodeFactory.createURI(addresses.iri(asked.path()));
    return isKnown(dataset, node)
        ? Optional.of(Reply.seeOther(withFormat(addresses.page(node.getURI()), asked)))
        : Optional.empty();
  }

  /** An address with the parameter that names a form, to be heeded there. */
  private static String withFormat(String page, Asked asked) {
    return asked
        .param("format")
        .map(form -> page + (page.contains("?") ? "&" : "?") + "format=" + Addresses.encode(form))
        .orElse(page);
  }

  private static boolean isKnown(DatasetGraph dataset, Node node) {
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, node)
        || dataset.containsGraph(node);
  }

  /** A description by the path of what it describes. */
  Optional<Reply> page(Asked asked, DatasetGraph dataset) {
    String path = asked.path().substring(Addresses.PAGE.length());
    return described(asked, dataset, addresses.iri(path));
  }

  /** A description by the IRI of what it describes. */
  Optional<Reply> byIri(Asked asked, DatasetGraph dataset) {
    return asked.param("iri").flatMap(iri -> described(asked, dataset, iri));
  }

  private Optional<Reply> described(Asked asked, DatasetGraph dataset, String iri) {
    Description description = Description.of(dataset, NodeFactory.createURI(iri));
    if (description.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        asked
            .form(Form.PAGES_FIRST)
            .map(form -> in(form, description, asked, dataset))
            .orElseGet(Things::unacceptable)
            .with("Vary", "Accept"));
  }

  /** What there is of a thing in a form. */
  Reply in(Form form, Description description, Asked asked, DatasetGraph dataset) {
    if (form.syntax().isPresent()) {
      return rdf(form, description::write);
    }
    Thing thing = new Thing(description, dataset, new Names(dataset), addresses, asked);
    return views.stream()
        .filter(view -> view.fits(thing))
        .findFirst()
        .map(view -> Reply.page(view.page(thing)))
        .orElseThrow();
  }

  /** What is written in the syntax of a form, or why it has no way to write that. */
  static Reply rdf(Form form, Function<Syntax, byte[]> writing) {
    try {
      return Reply.of(200, form.contentType(), writing.apply(form.syntax().orElseThrow()));
    } catch (ProblemException e) {
      return Reply.text(406, e.problem().line());
    }
  }

  /** Says which forms there are. */
  static Reply unacceptable() {
    return Reply.text(
        406,
        "There is no such form; ask for text/html, text/turtle, application/ld+json, "
            + "application/n-triples, application/rdf+xml, application/trig or application/n-quads.");
  }
}
