// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Inputs;
import io.github.tipgraph.read.Piece;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Receiver;
import io.github.tipgraph.store.Filling;
import io.github.tipgraph.store.Ledger;
import io.github.tipgraph.store.Loading;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The main job: reads documents and puts what they state into a store, or writes it. What cannot be
 * read is told, and does not stop the rest.
 */
public final class Build {
  private final TipGraph tipgraph;
  private final List<String> inputs;
  private final ReadOptions options;
  private final Refinement refinement;
  private final BuildOptions how;
  private final Stages stages = new Stages();

  /**
   * A build.
   *
   * @param inputs the files, folders and addresses to read, or nothing for the bundled documents
   */
  public Build(
      TipGraph tipgraph,
      List<String> inputs,
      ReadOptions options,
      Refinement refinement,
      BuildOptions how) {
    this.tipgraph = tipgraph;
    this.inputs = List.copyOf(inputs);
    this.options = options;
    this.refinement = refinement;
    this.how = how;
  }

  /**
   * One document as it was built.
   *
   * @param source the file that it came from, or {@code bundled}
   * @param triples how many triples its graph has
   */
  public record Item(String source, Document document, Assessment assessment, long triples) {}

  /** Is told how a build goes, all by one thread. */
  public interface Progress {
    /**
     * Something of the inputs is about to be taken.
     *
     * @param source what messages call it
     * @param position how many bytes of files had been read when it was come upon
     */
    void at(String source, long position);

    /**
     * A new store is being loaded.
     *
     * @param place where that is, such as {@code index 3 of 7}
     */
    void loading(String place);

    /** A document was built. */
    void built(Item item);

    /** A document is in the store as it would be built again. */
    void unchanged(String id);

    /** A document was removed from the store. */
    void removed(String graph);

    /** Something could not be read, and is missing. */
    void problem(Problem problem);

    /** Something was built, but may not be as it was meant. */
    void warning(Problem problem);
  }

  /** How long its stages took. */
  public Stages stages() {
    return stages;
  }

  /**
   * Puts every document that can be read into a store, unless it is there unchanged; if there is
   * none, the store stays as it was. If it is interrupted, it goes on from there the next time.
   *
   * @throws io.github.tipgraph.read.ProblemException if an input is missing or the store cannot be
   *     used; what the store has of documents that were not come to stays
   */
  public void toStore(Path folder, Progress progress) {
    Inputs.require(inputs);
    Tally tally = new Tally(progress, Clock.systemUTC());
    Loading loading =
        new Loading(
            how.threads(), load -> stages.timed(Stages.Stage.STORING, load), progress::loading);
    if (Store.fill(folder, loading, filling -> fill(filling, tally))) {
      Store.update(
          folder,
          all -> {
            Ledger.note(all, tally.report(tipgraph, stages));
            refinement.idle(tipgraph, all).forEach(progress::warning);
            OtherVersions.in(folder, all).ifPresent(progress::warning);
            return true;
          });
    }
  }

  private void fill(Filling filling, Progress progress) {
    Recipe recipe = new Recipe(tipgraph, refinement);
    StoreTaker taker = new StoreTaker(tipgraph, recipe, filling, stages, progress);
    Finder finder =
        (piece, position) -> {
          String key = recipe.key(piece);
          List<Ledger.Entry> unchanged = how.again() ? List.of() : recipe.unchanged(filling, key);
          return unchanged.isEmpty()
              ? new Found.Unread(piece, key, position)
              : new Found.Unchanged(piece.source(), unchanged, position);
        };
    run(
        finder,
        (found, outcomes) -> {
          progress.at(found.source(), found.position());
          taker.take(found, outcomes);
        });
    if (how.prune()) {
      taker.prune();
    }
  }

  /** Writes the graph of every document that can be read as TriG. */
  public void toTrig(OutputStream out, Progress progress) {
    Inputs.require(inputs);
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    Once once = new Once(progress);
    Consumer<Outcome> taker =
        outcome ->
            once.take(outcome)
                .ifPresent(made -> dataset.addGraph(name(made.document()), made.graph()));
    run(
        (piece, position) -> new Found.Unread(piece, "", position),
        (found, outcomes) -> {
          progress.at(found.source(), found.position());
          outcomes.forEach(taker);
        });
    refinement.idle(tipgraph, dataset).forEach(progress::warning);
    TripleWriter writer = new TripleWriter(Syntax.TRIG);
    writer.write(dataset, Store.documentGraphs(dataset), out);
  }

  private Node name(Document document) {
    return NodeFactory.createURI(tipgraph.graph(document));
  }

  /** Tells what is to be done with a piece. */
  private interface Finder {
    Found of(Piece piece, long position);
  }

  private void run(Finder finder, BiConsumer<Found, List<Outcome>> taker) {
    DocumentWork work = new DocumentWork(tipgraph, refinement, stages, how.longest());
    Line.run(how.threads(), line -> find(finder, line), found -> steps(work, found), taker);
  }

  private static List<Callable<Outcome>> steps(DocumentWork work, Found found) {
    if (found instanceof Found.Trouble trouble) {
      Problem problem = trouble.problem();
      return List.of(() -> Outcome.nothing(problem.file(), problem));
    }
    return found instanceof Found.Unread unread ? work.steps(unread.piece()) : List.of();
  }

  private void find(Finder finder, Line.Intake<Found> line) {
    Finding finding = new Finding(finder, line);
    finding.inputs = tipgraph.inputs(options, finding);
    if (inputs.isEmpty()) {
      tipgraph.seeds(finding);
    }
    inputs.forEach(finding.inputs::read);
  }

  /** Goes through the inputs. */
  private static final class Finding implements Receiver {
    private final Finder finder;
    private final Line.Intake<Found> line;
    private Inputs inputs;

    Finding(Finder finder, Line.Intake<Found> line) {
      this.finder = finder;
      this.line = line;
    }

    @Override
    public void piece(Piece piece) {
      line.add(finder.of(piece, inputs.position()), piece.size());
    }

    @Override
    public void document(String source, Document document) {
      throw new IllegalStateException("Documents are made of pieces, by other threads");
    }

    @Override
    public void problem(Problem problem) {
      line.add(new Found.Trouble(problem, inputs.position()), 0);
    }
  }
}
