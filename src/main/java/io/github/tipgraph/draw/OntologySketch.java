// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.resource.Bundled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The classes of the ontology, and the properties between them. */
public final class OntologySketch {
  private final Model ontology = ModelFactory.createDefaultModel();
  private final SketchBuilder builder = new SketchBuilder("");

  private OntologySketch() {
    RDFDataMgr.read(ontology, Bundled.open("ontology/tipgraph.ttl"), Lang.TURTLE);
  }

  /** The picture. */
  public static Sketch draw() {
    return new OntologySketch().sketch();
  }

  private Sketch sketch() {
    for (Resource each : sorted(OWL2.Class)) {
      for (Resource parent : named(each, RDFS.subClassOf)) {
        add(each, "", parent);
      }
    }
    for (Resource property : sorted(OWL2.ObjectProperty)) {
      for (Resource from : named(property, RDFS.domain)) {
        for (Resource to : named(property, RDFS.range)) {
          add(from, shorten(property), to);
        }
      }
    }
    return builder.sketch("TIPGraph");
  }

  private void add(Resource from, String label, Resource to) {
    // Concepts are at the end of half of all properties, and would hide the rest.
    if (!to.getLocalName().equals("Concept")) {
      builder.add(from.getURI(), shorten(from), label, to.getURI(), shorten(to));
    }
  }

  private static String shorten(Resource resource) {
    return Prefixes.shorten(resource.getURI());
  }

  private List<Resource> sorted(Resource type) {
    return ontology
        .listResourcesWithProperty(RDF.type, type)
        .filterKeep(Resource::isURIResource)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  /** The named classes that a property leads to, those of a union each. */
  private static List<Resource> named(Resource subject, Property property) {
    List<Resource> classes = new ArrayList<>();
    for (RDFNode each : subject.listProperties(property).mapWith(s -> s.getObject()).toList()) {
      Resource resource = each.asResource();
      if (resource.isURIResource()) {
        classes.add(resource);
      } else if (resource.hasProperty(OWL2.unionOf)) {
        resource
            .getPropertyResourceValue(OWL2.unionOf)
            .as(RDFList.class)
            .iterator()
            .forEachRemaining(member -> classes.add(member.asResource()));
      }
    }
    return classes.stream()
        .filter(Resource::isURIResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }
}
