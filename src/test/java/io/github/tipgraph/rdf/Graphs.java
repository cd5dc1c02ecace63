// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/** The Turtle of the ontology and of the tests. */
final class Graphs {
  static final Shapes SHAPES = Shapes.parse(resource("/tipgraph/ontology/shapes.ttl").getGraph());

  private Graphs() {}

  static Model resource(String name) {
    try (InputStream in = Graphs.class.getResourceAsStream(name)) {
      return RDFParser.source(in).lang(Lang.TURTLE).toModel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Model ontology() {
    return resource("/tipgraph/ontology/tipgraph.ttl");
  }

  /** All files of a folder of the ontology as one model. */
  static Model folder(String name) {
    Model model = ModelFactory.createDefaultModel();
    files("ontology/" + name)
        .forEach(file -> model.add(resource("/tipgraph/" + file.toString().replace('\\', '/'))));
    return model;
  }

  /** The Turtle files of a folder of the project, sorted. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ValidationReport report(Model model) {
    return ShaclValidator.get().validate(SHAPES, model.getGraph());
  }

  /** One line for each way in which the model does not conform. */
  static List<String> complaints(Model model) {
    return report(model).getEntries().stream()
        .map(
            entry ->
                entry.focusNode()
                    + " "
                    + entry.source()
                    + " "
                    + entry.value()
                    + ": "
                    + entry.message())
        .toList();
  }
}
