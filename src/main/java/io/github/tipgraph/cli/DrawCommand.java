// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.draw.OntologySketch;
import io.github.tipgraph.draw.PictureFormat;
import io.github.tipgraph.draw.Sketch;
import io.github.tipgraph.draw.Sketches;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws pictures. */
@Command(
    name = "draw",
    description =
        "Draws what a document, or what facts about a thing, tell of who does what with whom, or the classes of the ontology.",
    footer = {
      "",
      "Examples:",
      "  tipgraph draw --thing 'legal aid' -o legal-aid.svg",
      "  tipgraph draw --document pakistan-2010-interim-assessment-restated --format png -o document.png",
      "  tipgraph draw --ontology --format mermaid",
      "  tipgraph draw --thing FIA --format dot | dot -Tpdf -o fia.pdf"
    })
final class DrawCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--format",
      defaultValue = "svg",
      description = "svg, dot (for Graphviz), mermaid or png (${DEFAULT-VALUE}).")
  private PictureFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private Optional<Path> output = Optional.empty();

  @Mixin private StoreOption store;

  DrawCommand(Console console) {
    this.console = console;
  }

  /** What is drawn. */
  static final class Which {
    @Option(names = "--document", paramLabel = "ID", description = "A document of the store.")
    private Optional<String> document = Optional.empty();

    @Option(
        names = "--thing",
        paramLabel = "NAME|IRI",
        description =
            "A body, programme, place or law of the store, by name, acronym, code or IRI.")
    private Optional<String> thing = Optional.empty();

    @Option(names = "--ontology", description = "The classes of the ontology.")
    private boolean ontology;
  }

  @Override
  public Integer call() {
    try {
      byte[] picture = format.write(sketch());
      OutputFile.write(output, console, out -> out.write(picture));
    } catch (NoClassDefFoundError e) {
      throw new ProblemException(
          Problem.failure(
              "draw",
              "",
              "the libraries for drawing are missing (" + e.getMessage() + ")",
              "run ./tipgraph draw, name the folder lib/serve on the class path, or take --format dot or mermaid"),
          e);
    }
    return 0;
  }

  private Sketch sketch() {
    if (which.ontology) {
      return OntologySketch.draw();
    }
    return Store.read(
        store.folder(),
        dataset ->
            which
                .document
                .map(id -> Sketches.document(id, dataset))
                .orElseGet(() -> Sketches.thing(which.thing.orElseThrow(), dataset)));
  }
}
