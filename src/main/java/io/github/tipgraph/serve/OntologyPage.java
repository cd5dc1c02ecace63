// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.serve.OntologyTerms.ClassTerm;
import io.github.tipgraph.serve.OntologyTerms.PropertyTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;

/**
 * The documentation of the ontology, made from its graph.
 *
 * @param frame around it
 * @param title of the ontology
 * @param description of it
 * @param iri of it
 * @param version of it
 * @param licence its address
 * @param tree the classes that are part of no other of ours
 * @param classes all of ours
 * @param properties all of ours
 * @param schemes the vocabularies
 */
record OntologyPage(
    Frame frame,
    String title,
    String description,
    String iri,
    String version,
    String licence,
    List<Branch> tree,
    List<ClassEntry> classes,
    List<PropertyEntry> properties,
    List<SchemeEntry> schemes) {
  /** A term and where it is described. */
  record TermLink(String text, String href) {}

  /** A class and those that are part of it. */
  record Branch(TermLink term, List<Branch> parts) {}

  /** A class. */
  record ClassEntry(
      String id,
      String name,
      String label,
      String comment,
      List<TermLink> parents,
      List<TermLink> properties,
      Diagram diagram) {}

  /** A property. */
  record PropertyEntry(
      String id,
      String name,
      String label,
      String comment,
      String kind,
      List<TermLink> parents,
      List<TermLink> domains,
      List<TermLink> ranges) {}

  /** A vocabulary. */
  record SchemeEntry(TermLink term, String comment, int concepts) {}

  /** Makes the page. */
  static final class Maker {
    private final OntologyTerms terms;
    private final Addresses addresses;
    private final List<ClassTerm> classes;
    private final List<PropertyTerm> properties;

    Maker(DatasetGraph dataset, Addresses addresses) {
      this.terms = new OntologyTerms(dataset);
      this.addresses = addresses;
      this.classes = terms.classes();
      this.properties = terms.properties();
    }

    /** The page. */
    OntologyPage page(Frame frame) {
      Node ontology = OntologyTerms.ONTOLOGY;
      return new OntologyPage(
          frame,
          terms.text(ontology, DCTerms.title),
          terms.text(ontology, DCTerms.description),
          ontology.getURI(),
          terms.text(ontology, OWL2.versionInfo),
          terms.iri(ontology, DCTerms.license).map(Node::getURI).orElse(""),
          roots().stream().map(this::branch).toList(),
          classes.stream().map(this::entry).toList(),
          properties.stream().map(this::entry).toList(),
          terms.schemes().stream()
              .map(
                  s ->
                      new SchemeEntry(
                          new TermLink(s.label(), href(s.node())), s.comment(), s.concepts()))
              .toList());
    }

    private List<ClassTerm> roots() {
      return classes.stream().filter(c -> c.parents().stream().noneMatch(this::isOurs)).toList();
    }

    private boolean isOurs(Node node) {
      return classes.stream().anyMatch(each -> each.node().equals(node));
    }

    private Branch branch(ClassTerm of) {
      return new Branch(
          link(of.node()),
          classes.stream()
              .filter(each -> each.parents().contains(of.node()))
              .map(this::branch)
              .toList());
    }

    private ClassEntry entry(ClassTerm of) {
      return new ClassEntry(
          of.node().getLocalName(),
          Prefixes.shorten(of.node().getURI()),
          of.label(),
          of.comment(),
          links(of.parents()),
          properties.stream()
              .filter(property -> property.domains().contains(of.node()))
              .map(property -> link(property.node()))
              .toList(),
          diagram(of));
    }

    private PropertyEntry entry(PropertyTerm of) {
      return new PropertyEntry(
          of.node().getLocalName(),
          Prefixes.shorten(of.node().getURI()),
          of.label(),
          of.comment(),
          (of.toThings() ? "leads to things" : "has a literal")
              + (of.functional() ? ", one at most" : ""),
          links(of.parents()),
          links(of.domains()),
          links(of.ranges()));
    }

    private Diagram diagram(ClassTerm of) {
      Map<Node, List<String>> left = new LinkedHashMap<>();
      Map<Node, List<String>> right = new LinkedHashMap<>();
      for (PropertyTerm property : properties) {
        if (property.toThings() && property.ranges().contains(of.node())) {
          property.domains().forEach(domain -> add(left, domain, property.label()));
        }
        if (property.toThings() && property.domains().contains(of.node())) {
          property.ranges().forEach(range -> add(right, range, property.label()));
        }
      }
      return Diagram.of(of.label(), sides(left), sides(right));
    }

    private static void add(Map<Node, List<String>> sides, Node node, String meaning) {
      sides.computeIfAbsent(node, key -> new ArrayList<>()).add(meaning);
    }

    private List<Diagram.Side> sides(Map<Node, List<String>> sides) {
      return sides.entrySet().stream()
          .map(
              side ->
                  new Diagram.Side(
                      name(side.getKey()), href(side.getKey()), String.join(", ", side.getValue())))
          .sorted(Comparator.comparing(Diagram.Side::text))
          .toList();
    }

    private String name(Node node) {
      return classes.stream()
          .filter(each -> each.node().equals(node))
          .map(ClassTerm::label)
          .findFirst()
          .orElseGet(() -> Prefixes.shorten(node.getURI()));
    }

    private List<TermLink> links(List<Node> nodes) {
      return nodes.stream().map(this::link).toList();
    }

    private TermLink link(Node node) {
      return new TermLink(Prefixes.shorten(node.getURI()), href(node));
    }

    private String href(Node node) {
      Optional<String> link = addresses.link(node.getURI());
      return link.map(address -> address.replaceFirst("^/ontology#", "#")).orElse("");
    }
  }
}
