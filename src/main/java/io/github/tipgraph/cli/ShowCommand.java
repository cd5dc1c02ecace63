// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.MarkedText;
import io.github.tipgraph.query.MarkedTextPage;
import io.github.tipgraph.query.MarkedTextWriter;
import io.github.tipgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a document. */
@Command(
    name = "show",
    description = "Shows a document's text with the evidence marked, and what was taken from it.",
    footer = {
      "",
      "Examples:",
      "  tipgraph show pakistan-2010-interim-assessment-restated",
      "  tipgraph show pakistan-2010-interim-assessment-restated --html page.html"
    })
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DOCUMENT", description = "Its identifier; describe names all.")
  private String document;

  @Option(names = "--html", paramLabel = "FILE", description = "Write one self-contained page.")
  private Optional<Path> html = Optional.empty();

  @Mixin private StoreOption store;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MarkedText text = Store.read(store.folder(), dataset -> MarkedText.of(dataset, document));
    if (html.isPresent()) {
      byte[] page = MarkedTextPage.of(text).getBytes(StandardCharsets.UTF_8);
      OutputFile.write(html, console, out -> out.write(page));
    } else {
      MarkedTextWriter writer = new MarkedTextWriter(console.colours(), console.columns());
      console.out().print(writer.write(text));
    }
    return 0;
  }
}
