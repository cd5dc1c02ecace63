// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The ontology in its profile, under a reasoner, and as documentation of itself. */
class OntologyTest {
  private static OWLOntology ontology;

  @BeforeAll
  static void load() throws OWLOntologyCreationException {
    JenaSystem.init();
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    ontology = manager.loadOntologyFromOntologyDocument(new File("ontology/tipgraph.ttl"));
  }

  @Test
  void isInOwl2Dl() {
    List<OWLProfileViolation> violations =
        new OWL2DLProfile().checkOntology(ontology).getViolations();
    assertThat(ontology.getAxiomCount()).isGreaterThan(400);
    assertThat(violations).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    assertThat(reasoner.isConsistent()).isTrue();
    Set<OWLClass> empty = reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom();
    assertThat(empty).isEmpty();
  }

  @Test
  void theReasonerKnowsThatFactsOfTwoKindsAreDisjoint() {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(ontology);
    OWLClass flow = owlClass(Tip.Flow);
    OWLClass count = owlClass(Tip.Count);
    var both =
        ontology
            .getOWLOntologyManager()
            .getOWLDataFactory()
            .getOWLObjectIntersectionOf(flow, count);
    assertThat(reasoner.isSatisfiable(both)).isFalse();
  }

  private static OWLClass owlClass(Resource term) {
    return ontology
        .getOWLOntologyManager()
        .getOWLDataFactory()
        .getOWLClass(IRI.create(term.getURI()));
  }

  @Test
  void everyTermIsLabelledAndExplainedInOneSentence() {
    assertThat(terms())
        .hasSizeGreaterThan(90)
        .allSatisfy(
            term -> {
              assertThat(term.getProperty(RDFS.label, "en")).as("label of %s", term).isNotNull();
              assertThat(term.getProperty(RDFS.comment, "en").getString())
                  .as("%s", term)
                  .matches("[A-Z][^.]*\\.");
            });
  }

  @Test
  void everyPropertyHasDomainAndRange() {
    List<Resource> properties =
        terms().filter(term -> !term.hasProperty(RDF.type, OWL2.Class)).toList();
    assertThat(properties)
        .allSatisfy(
            property -> {
              assertThat(property.hasProperty(RDFS.domain)).as("domain of %s", property).isTrue();
              assertThat(property.hasProperty(RDFS.range)).as("range of %s", property).isTrue();
            });
  }

  @Test
  void everyPropertyHasAShape() {
    Set<String> shaped = new TreeSet<>();
    Graphs.resource("/tipgraph/ontology/shapes.ttl")
        .add(Graphs.resource("/tipgraph/ontology/lexicon-shapes.ttl"))
        .listObjectsOfProperty(SHACLM.path)
        .filterKeep(RDFNode::isURIResource)
        .forEach(path -> shaped.add(path.asResource().getURI()));
    assertThat(
            terms().filter(term -> !term.hasProperty(RDF.type, OWL2.Class)).map(Resource::getURI))
        .isSubsetOf(shaped);
  }

  private static Stream<Resource> terms() {
    Model model = Graphs.ontology();
    return model.listSubjects().toList().stream()
        .filter(term -> term.isURIResource() && term.getURI().startsWith(Tip.NS));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void conceptsAreTheCodesOfTheTables(Scheme scheme) {
    Model model = Graphs.resource("/tipgraph/ontology/vocab/" + scheme.title() + ".ttl");
    assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList())
        .extracting(concept -> concept.getProperty(SKOS.notation).getString())
        .containsExactlyInAnyOrderElementsOf(scheme.codes());
    for (String code : scheme.codes()) {
      Resource concept = scheme.concept(code).inModel(model);
      assertThat(concept.getProperty(SKOS.notation).getString()).isEqualTo(code);
      assertThat(concept.getPropertyResourceValue(SKOS.inScheme).getURI() + "/")
          .isEqualTo(scheme.namespace());
    }
  }

  @Test
  void shapesNameAllConceptsOfAScheme() {
    Model shapes = Graphs.resource("/tipgraph/ontology/shapes.ttl");
    Property in = SHACLM.in;
    shapes
        .listStatements(null, in, (RDFNode) null)
        .forEach(
            s -> {
              Set<String> iris =
                  s.getList().asJavaList().stream()
                      .filter(RDFNode::isURIResource)
                      .map(concept -> concept.asResource().getURI())
                      .collect(Collectors.toSet());
              if (!iris.isEmpty()) {
                assertThat(Stream.of(Scheme.values()).map(OntologyTest::iris)).contains(iris);
              }
            });
  }

  private static Set<String> iris(Scheme scheme) {
    return scheme.codes().stream()
        .map(code -> scheme.namespace() + code)
        .collect(Collectors.toSet());
  }
}
