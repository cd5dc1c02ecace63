// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.rdf.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

/** The catalogue of a store. */
class CatalogCommandTest extends OnSampleStore {
  private Model catalogue(Object... args) {
    List<Object> all = new ArrayList<>(List.of("catalog"));
    all.addAll(Arrays.asList(args));
    Cli cli = run(all.toArray());
    assertThat(cli.err()).isEmpty();
    return RDFParser.fromString(cli.out(), Lang.TURTLE).toModel();
  }

  @Test
  void itHasTheDatasetsOfTheStoreAndConforms() throws IOException {
    run("link");
    Path table = Files.writeString(temp.resolve("s.csv"), "a\n1\n");
    run("attach", "s=" + table, "--licence", "CC0-1.0");
    Path file = temp.resolve("catalog.ttl");
    assertThat(run("catalog", "-o", file).code()).isZero();
    assertThat(Cli.run("validate", file).out()).isEqualTo("conforms\n");
    assertThat(run("catalog").out()).isEqualTo(Files.readString(file));
    Model model = catalogue();
    Resource catalogue = model.listSubjectsWithProperty(RDF.type, DCAT.Catalog).next();
    assertThat(model.listObjectsOfProperty(catalogue, DCAT.dataset).toList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(new Iris().dataset(), Iris.ONTOLOGY_GRAPH, Iris.data("s"));
    Resource facts = model.getResource(new Iris().dataset());
    assertThat(facts.listProperties(DCTerms.spatial).toList())
        .extracting(statement -> statement.getResource().getURI())
        .contains(Iris.place("PK"), "http://publications.europa.eu/resource/authority/country/PAK");
    assertThat(model.listSubjectsWithProperty(RDF.type, VOID.Linkset).toList())
        .singleElement()
        .satisfies(
            set -> {
              Resource target = set.getPropertyResourceValue(VOID.objectsTarget);
              assertThat(target.getProperty(VOID.uriSpace).getString())
                  .isEqualTo("http://www.wikidata.org/entity/");
              assertThat(facts.hasProperty(VOID.subset, set)).isTrue();
            });
    assertThat(facts.listProperties(VOID.exampleResource).toList()).isNotEmpty();
  }

  @Test
  void termsOfOneNameCountApart() {
    Model model = catalogue();
    assertThat(model.listSubjectsWithProperty(VOID.property).toList())
        .allSatisfy(part -> assertThat(part.listProperties(VOID.triples).toList()).hasSize(1));
  }

  @Test
  void whoPublishesItSaysUnderWhichLicenceAndWhere() {
    Model model =
        catalogue(
            "--base=https://example.org/id",
            "--publisher=Example Institute",
            "--licence=CC-BY-4.0",
            "--address=https://example.org/data/",
            "--data-version=2026-11",
            "--title=Our facts");
    Resource facts = model.getResource("https://example.org/id/dataset");
    Resource catalogue = model.getResource("https://example.org/id/catalogue");
    for (Resource each : List.of(facts, catalogue)) {
      assertThat(each.getPropertyResourceValue(DCTerms.license).getURI())
          .isEqualTo("https://spdx.org/licenses/CC-BY-4.0");
      assertThat(each.getPropertyResourceValue(DCTerms.publisher).getURI())
          .isEqualTo("https://example.org/id/publisher/example-institute");
    }
    assertThat(facts.getProperty(DCTerms.title).getString()).isEqualTo("Our facts");
    assertThat(facts.listProperties(DCAT.distribution).toList())
        .hasSize(2)
        .extracting(each -> each.getResource().getPropertyResourceValue(DCAT.accessURL).getURI())
        .containsOnly("https://example.org/data/");
  }

  @Test
  void mistakesAreTold() {
    assertThat(run("catalog", "--licence", "no licence").err())
        .contains("is neither an identifier of SPDX");
    assertThat(run("catalog", "--address", "here").err())
        .contains("--address: 'here' is no http(s) address");
    Cli cli = Cli.run("catalog", "--store", temp.resolve("none"));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("holds no store yet");
  }
}
