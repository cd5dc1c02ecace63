// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.store.Filling;
import io.github.tipgraph.store.Ledger;
import io.github.tipgraph.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Puts what comes of the inputs, in their order, into a store. */
final class StoreTaker {
  private final TipGraph tipgraph;
  private final Recipe recipe;
  private final Filling filling;
  private final Stages stages;
  private final Build.Progress progress;
  private final Once once;
  private final Set<Node> seen = new HashSet<>();
  private boolean whole = true;

  StoreTaker(
      TipGraph tipgraph, Recipe recipe, Filling filling, Stages stages, Build.Progress progress) {
    this.tipgraph = tipgraph;
    this.recipe = recipe;
    this.filling = filling;
    this.stages = stages;
    this.progress = progress;
    this.once = new Once(progress);
  }

  void take(Found found, List<Outcome> outcomes) {
    if (found instanceof Found.Unchanged unchanged) {
      unchanged.documents().forEach(entry -> unchanged(unchanged.source(), entry));
    } else if (found instanceof Found.Unread unread) {
      stages.timed(Stages.Stage.STORING, () -> take(unread.key(), outcomes));
    } else {
      outcomes.forEach(once::take);
      whole = false;
    }
  }

  private void unchanged(String source, Ledger.Entry entry) {
    if (once.isFirst(source, entry.id())) {
      seen.add(entry.graph());
      progress.unchanged(entry.id());
    } else {
      whole = false;
    }
  }

  private void take(String key, List<Outcome> outcomes) {
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      once.take(outcome).ifPresent(made -> entries.add(put(made)));
    }
    if (!outcomes.isEmpty() && entries.size() == outcomes.size()) {
      filling.note(Ledger.notes(key, entries));
    } else {
      whole = false;
    }
    filling.rest();
  }

  private Ledger.Entry put(Outcome.Made made) {
    String id = made.document().id();
    Node name = NodeFactory.createURI(tipgraph.graph(made.document()));
    filling
        .look(dataset -> Refinement.forgotten(dataset, name, made.graph()))
        .flatMap(forgotten -> forgotten)
        .ifPresent(progress::warning);
    filling.put(name, made.graph());
    seen.add(name);
    return new Ledger.Entry(name, id, recipe.decided(id));
  }

  /**
   * Removes the documents that were not among the inputs, unless some input could not be read: they
   * may be in that.
   */
  void prune() {
    List<Node> gone =
        filling.look(Store::documentGraphs).orElse(List.of()).stream().filter(this::gone).toList();
    if (!whole) {
      progress.warning(
          Problem.mistake(
              "--prune", "", "removes nothing, since not all inputs could be read", "mend them"));
      return;
    }
    for (Node name : gone) {
      filling.remove(name);
      progress.removed(name.getURI());
    }
  }

  private boolean gone(Node name) {
    return name.getURI().startsWith(tipgraph.iris().graph("")) && !seen.contains(name);
  }
}
