// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/** How something came about, after PROV: the run of this software, and what it used. */
public final class Provenance {
  /** The property that leads from a run to the software that ran. */
  public static final Node RAN_BY = Terms.PROV_WAS_ASSOCIATED_WITH.asNode();

  /** What the IRI of bytes begins with that are known by their SHA-256. */
  static final String SHA = "urn:sha256:";

  private Provenance() {}

  /**
   * Says that a run of this software made something.
   *
   * @param run the IRI of the run
   * @param used the SHA-256 of each file that the run used
   * @param ended the time at which the graph shall say that the run ended
   */
  public static void generated(
      Resource made, String run, List<String> used, Optional<Instant> ended) {
    Model model = made.getModel();
    String version = Software.version();
    Resource software =
        model
            .createResource(Iris.software(version), Terms.PROV_SOFTWARE_AGENT)
            .addProperty(RDFS.label, Software.NAME + " " + version)
            .addProperty(OWL2.versionInfo, version);
    Resource activity =
        model
            .createResource(run, Terms.PROV_ACTIVITY)
            .addProperty(Terms.PROV_WAS_ASSOCIATED_WITH, software);
    used.stream()
        .filter(hash -> !hash.isEmpty())
        .map(hash -> model.createResource(SHA + hash, Terms.PROV_ENTITY))
        .forEach(input -> activity.addProperty(Terms.PROV_USED, input));
    ended.ifPresent(time -> activity.addProperty(Terms.PROV_ENDED_AT_TIME, dateTime(time)));
    made.addProperty(Terms.PROV_WAS_GENERATED_BY, activity);
  }

  private static Literal dateTime(Instant time) {
    return ResourceFactory.createTypedLiteral(
        time.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }
}
