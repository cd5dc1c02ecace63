// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.publish.Credentials;
import io.github.tipgraph.publish.Outcome;
import io.github.tipgraph.publish.Publishing;
import io.github.tipgraph.publish.Target;
import io.github.tipgraph.query.TextTable;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes. */
@Command(
    name = "publish",
    description =
        "Puts the graphs of the store to a SPARQL 1.1 store: those that have changed since they were put there, each "
            + "by itself and whole, by the Graph Store Protocol or, where that is not offered, by SPARQL Update. Then it "
            + "asks how many triples are there.",
    footer = {
      "",
      "What a server wants to know of who asks stands in environment variables, nowhere else:",
      "TIPGRAPH_PUBLISH_USER and TIPGRAPH_PUBLISH_PASSWORD, or TIPGRAPH_PUBLISH_TOKEN.",
      "",
      "Examples:",
      "  tipgraph publish http://localhost:3030/tip --dry-run",
      "  tipgraph publish http://localhost:7878",
      "  tipgraph publish http://localhost:8080/rdf4j-server/repositories/tip --prune",
      "  tipgraph publish https://example.org/blazegraph --update https://example.org/blazegraph/sparql"
    })
final class PublishCommand implements Callable<Integer> {
  private static final int CHARACTERS_AT_ONCE = 1_000_000;

  private final Console console;
  private final Map<String, String> environment;

  @Parameters(
      paramLabel = "ADDRESS",
      description =
          "The address of a dataset or repository, such as http://localhost:3030/tip. Where it answers and what it takes is found out.")
  private String address;

  @Option(
      names = "--graphs",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "Where it offers the Graph Store Protocol, if that is not found.")
  private String graphs;

  @Option(
      names = "--update",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "Where it takes SPARQL Update, if that is not found; unless --graphs is given, this is taken.")
  private String update;

  @Option(
      names = "--query",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "Where it answers queries, if that is not found.")
  private String query;

  @Option(names = "--all", description = "Put all graphs, changed or not.")
  private boolean all;

  @Option(
      names = "--prune",
      description = "Remove graphs that were put there and that the store has no more.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Tell what would be done, and change nothing.")
  private boolean dry;

  @Mixin private PatienceOptions patience;

  @Mixin private StoreOption store;

  PublishCommand(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Stream.of(address, graphs, update, query)
        .filter(each -> !each.isEmpty())
        .forEach(PublishCommand::requireNoSecret);
    Publishing publishing =
        new Publishing(
            Software.agent(),
            Credentials.of(environment),
            patience.timeout(),
            patience.retries(),
            CHARACTERS_AT_ONCE);
    Outcome outcome =
        publishing.run(
            store.folder(),
            new Target(address, graphs, update, query),
            all ? Publishing.Mode.ALL : Publishing.Mode.CHANGED,
            prune,
            dry);
    console.out().print(text(outcome));
    return 0;
  }

  /** An address with a password would be told in messages, and by the list of processes. */
  private static void requireNoSecret(String address) {
    if (!address.matches("(?i)https?://.*")) {
      throw new ProblemException(
          Problem.mistake(
              address, "", "is no http(s) address", "give one such as http://localhost:3030/tip"));
    }
    if (address.matches("(?is)https?://[^?#]*@.*")) {
      throw new ProblemException(
          Problem.mistake(
              "publish",
              "",
              "the address holds a name or a password",
              "take it out and set TIPGRAPH_PUBLISH_USER and TIPGRAPH_PUBLISH_PASSWORD"));
    }
  }

  private String text(Outcome outcome) {
    List<List<String>> rows = new ArrayList<>();
    outcome
        .put()
        .forEach((graph, triples) -> rows.add(List.of(graph, Long.toString(triples), did("put"))));
    outcome.removed().forEach(graph -> rows.add(List.of(graph, "", did("removed"))));
    outcome.left().forEach(graph -> rows.add(List.of(graph, "", "gone here, left there")));
    String table =
        rows.isEmpty()
            ? ""
            : new TextTable(List.of("graph", "triples", ""), rows, console.columns()) + "\n";
    int put = outcome.put().size();
    return table
        + (dry ? "would put " : "")
        + (put == 1 ? "1 graph" : put + " graphs")
        + (dry ? "" : " put")
        + ", "
        + outcome.unchanged()
        + " unchanged; "
        + (dry
            ? "nothing was changed at " + outcome.address()
            : outcome.address()
                + " has all "
                + outcome.triples()
                + " triples of "
                + store.folder()
                + Optional.of(outcome.how())
                    .filter(how -> !how.isEmpty())
                    .map(how -> ", by " + how)
                    .orElse(""))
        + "\n";
  }

  private String did(String what) {
    return dry ? "to be " + what : what;
  }
}
