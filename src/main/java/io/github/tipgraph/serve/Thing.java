// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * A thing of which a page is wanted, and what a page needs to be made.
 *
 * @param description what the store says of it
 * @param dataset the store, in a reading transaction
 * @param names what things are called
 * @param addresses where things are
 * @param asked the request
 */
record Thing(
    Description description, DatasetGraph dataset, Names names, Addresses addresses, Asked asked) {
  /** The thing. */
  Node node() {
    return description.node();
  }

  /** Its name. */
  String name() {
    return names.of(node());
  }

  /** The classes of which it is told to be. */
  Set<Node> types() {
    return description.own().stream()
        .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
        .map(Quad::getObject)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is told to be of a class. */
  boolean is(Resource type) {
    return types().contains(type.asNode());
  }
}
