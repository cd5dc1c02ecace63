// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import io.github.tipgraph.resource.Bundled;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Well-known endpoints, from {@code ontology/links/endpoints.ttl} (SPARQL 1.1 Service Description).
 *
 * @param addresses address by name, sorted
 */
public record Endpoints(Map<String, String> addresses) {
  private static final String FILE = "ontology/links/endpoints.ttl";
  private static final String ENDPOINT = "http://www.w3.org/ns/sparql-service-description#endpoint";

  /** Those that are bundled with the program. */
  public static Endpoints known() {
    Model model = ModelFactory.createDefaultModel();
    byte[] bytes =
        Bundled.find(FILE)
            .orElseThrow(() -> new IllegalStateException("The program lacks its file " + FILE));
    RDFDataMgr.read(model, new ByteArrayInputStream(bytes), Lang.TURTLE);
    Map<String, String> addresses = new TreeMap<>();
    model
        .listStatements(null, ResourceFactory.createProperty(ENDPOINT), (RDFNode) null)
        .forEach(
            statement ->
                addresses.put(
                    statement.getSubject().getProperty(DCTerms.identifier).getString(),
                    statement.getResource().getURI()));
    return new Endpoints(addresses);
  }

  /** The address of an endpoint, if its name is known. */
  public Optional<String> address(String name) {
    return Optional.ofNullable(addresses.get(name));
  }

  /** All names, sorted. */
  public Collection<String> names() {
    return addresses.keySet();
  }
}
