// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** Facts of little confidence go with all that stands on their word alone, and nothing else. */
class WeakFactsTest {
  private static final String HEAD =
      """
      PREFIX : <http://example.org/>
      PREFIX tip: <https://w3id.org/tipgraph/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX void: <http://rdfs.org/ns/void#>
      """;

  private static final String STRONG =
      """
      :document a tip:Assessment ; tip:assesses :pk .
      :strong a tip:Count ; tip:confidence 0.5 ; tip:agent :police ; tip:evidence :one .
      :one a tip:Evidence .
      :police a tip:Body ; :named "police" .
      :pk-government a tip:Body, tip:Government ; tip:country :pk ; tip:jurisdiction :pk .
      :strong tip:actor :pk-government .
      """;

  @Test
  void aFactGoesWithItsEvidenceAndItsThings() {
    assertLeft(
        STRONG,
        STRONG
            + """
            :weak a tip:Count ; tip:confidence 0.49 ; tip:agent :court ; tip:evidence :two .
            :review tip:about :weak .
            :two a tip:Evidence .
            :court a tip:Body ; :named "court" ; :partOf :ministry .
            :ministry a tip:Body ; :partOf :cabinet .
            :cabinet a tip:Body .
            """);
  }

  @Test
  void evidenceOfAStrongFactStays() {
    assertLeft(
        STRONG + ":shared a tip:Evidence . :strong tip:evidence :shared .",
        STRONG
            + """
            :shared a tip:Evidence . :strong tip:evidence :shared .
            :weak a tip:Count ; tip:confidence 0.1 ; tip:evidence :shared .
            """);
  }

  @Test
  void withoutAWeakFactNothingChanges() {
    String unused = STRONG + ":nobody a tip:Body . :nothing a tip:Evidence .";
    assertLeft(unused, unused);
  }

  @Test
  void aBodyWithoutProfileKeepsItsNameAlone() {
    assertLeft(
        STRONG,
        STRONG
            + """
            :profile a tip:BodyProfile ; tip:confidence 0.2 ; tip:body :police .
            :police skos:altLabel "P" ; tip:country :pk ; tip:jurisdiction :pk .
            """);
    String profiled =
        STRONG
            + """
            :other a tip:BodyProfile ; tip:confidence 0.9 ; tip:body :police .
            :police skos:altLabel "P" ; tip:country :pk ; tip:jurisdiction :pk .
            """;
    assertLeft(
        profiled,
        profiled + ":profile a tip:BodyProfile ; tip:confidence 0.2 ; tip:body :police .");
  }

  @Test
  void aProgrammeKeepsTheLinksThatAFactStates() {
    String stated =
        STRONG
            + """
            :profile a tip:ProgrammeProfile ; tip:confidence 0.9 ; tip:programme :plan ;
              tip:operator :police ; tip:area :sindh .
            :nameless a tip:ProgrammeProfile ; tip:operator :police .
            :money a tip:Funding ; tip:confidence 0.9 ; tip:programme :plan ; tip:funder :police .
            :plan a tip:Programme ; tip:operatedBy :police ; tip:operatesIn :sindh ;
              tip:fundingBody :police .
            """;
    assertLeft(
        stated,
        stated
            + """
            :weak a tip:ProgrammeProfile ; tip:confidence 0.2 ; tip:programme :plan ;
              tip:operator :court ; tip:area :punjab .
            :weaker a tip:Funding ; tip:confidence 0.2 ; tip:programme :plan ; tip:funder :court .
            :court a tip:Body .
            :plan tip:operatedBy :court ; tip:operatesIn :punjab ; tip:fundingBody :court .
            """);
  }

  @Test
  void ofCloseMatchesThoseStayThatALinkTells() {
    String linked =
        STRONG
            + """
            :police skos:closeMatch <urn:police> ; owl:sameAs <urn:same> .
            :link a tip:Link ; tip:confidence 0.8 ; tip:linked :police ; tip:target <urn:police> .
            """;
    assertLeft(
        linked + ":set a void:Linkset ; void:triples 2 .",
        linked
            + """
            :police skos:closeMatch <urn:army> .
            :weak a tip:Link ; tip:confidence 0.3 ; tip:linked :police ; tip:target <urn:army> .
            :set a void:Linkset ; void:triples 3 .
            """);
  }

  @Test
  void thePrefixesStay() {
    Graph all = parse(STRONG);
    Graph weak = parse(STRONG + ":weak a tip:Count ; tip:confidence 0.1 .");
    assertThat(
            new LeastConfidence(new BigDecimal("0.5")).of(weak).getPrefixMapping().getNsPrefixMap())
        .isEqualTo(all.getPrefixMapping().getNsPrefixMap())
        .isNotEmpty();
  }

  private static void assertLeft(String expected, String all) {
    Graph graph = parse(all);
    long before = graph.size();
    Model left =
        ModelFactory.createModelForGraph(new LeastConfidence(new BigDecimal("0.5")).of(graph));
    assertThat(graph.size()).as("The graph itself stays").isEqualTo(before);
    Model right = ModelFactory.createModelForGraph(parse(expected));
    assertThat(left.difference(right).listStatements().toList()).as("too much").isEmpty();
    assertThat(right.difference(left).listStatements().toList()).as("missing").isEmpty();
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(HEAD + turtle, Lang.TURTLE).toGraph();
  }
}
