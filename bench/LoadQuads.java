// SPDX-License-Identifier: Apache-2.0
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;

/**
 * usage: LoadQuads STORE FILE…: what {@code tdb2.tdbloader} does, with the loader that it takes
 * unless told otherwise; {@code -} is standard input, as N-Quads.
 */
final class LoadQuads {
  public static void main(String[] args) {
    ARQ.init();
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(args[0]);
    DataLoader loader = LoaderFactory.phasedLoader(dataset, LoaderOps.outputToLog());
    loader.startBulk();
    loader.load(List.of(args).subList(1, args.length));
    loader.finishBulk();
    System.out.printf("%d quads%n", loader.countQuads());
  }
}
