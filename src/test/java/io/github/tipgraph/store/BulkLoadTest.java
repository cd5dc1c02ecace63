// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk load makes what Jena's own loader makes, however many threads there are. */
class BulkLoadTest {
  private static final int QUADS = 60_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  @Tag("slow")
  void eachIndexHoldsAllThatJenasLoaderPutsThere(int threads) {
    List<String> places = new ArrayList<>();
    Location location = Location.create(folder);
    try (BulkLoad load =
        BulkLoad.begin(new Loading(threads, Runnable::run, places::add), location)) {
      give(load.sink());
      assertThat(load.finish()).isEqualTo(QUADS + QUADS / 100);
    }
    assertThat(places).contains("triple 50000", "index 1 of 7", "index 7 of 7");
    DatasetGraphTDB made =
        TDB2StorageBuilder.build(location, null, SystemTDB.getDefaultReorderTransform());
    DatasetGraphTDB expected =
        TDBInternal.getDatasetGraphTDB(DatabaseMgr.connectDatasetGraph(Location.mem()));
    var loader = LoaderFactory.sequentialLoader(expected, MonitorOutputs.nullOutput());
    loader.startBulk();
    give(loader.stream());
    loader.finishBulk();
    assertThat(indexes(made)).isEqualTo(indexes(expected)).hasSize(9);
    made.shutdown();
  }

  /** Threads that ended together would write its state into each other's. */
  @Test
  void theIndexThatAllThreadsReadIsNotWritten() throws IOException {
    DatasetGraphTDB made =
        TDB2StorageBuilder.build(
            Location.create(folder), null, SystemTDB.getDefaultReorderTransform());
    NodeTupleTable table = made.getQuadTable().getNodeTupleTable();
    TupleIndex[] indexes = table.getTupleTable().getIndexes();
    made.begin(TxnType.WRITE);
    NodeId id = table.getNodeTable().getAllocateNodeId(node("thing", 1));
    indexes[0].add(TupleFactory.tuple(id, id, id, id));
    made.commit();
    made.end();
    FileTime then = FileTime.from(Instant.EPOCH);
    for (TupleIndex index : indexes) {
      Files.setLastModifiedTime(folder.resolve(index.getName() + ".bpt"), then);
    }
    PackedIndex.make(indexes[0], indexes[1], folder);
    List<String> written = new ArrayList<>();
    for (TupleIndex index : indexes) {
      if (!Files.getLastModifiedTime(folder.resolve(index.getName() + ".bpt")).equals(then)) {
        written.add(index.getName());
      }
    }
    assertThat(written).containsExactly(indexes[1].getName());
    made.shutdown();
  }

  @Test
  void whatIsGivenUpClosesItsFiles() {
    Loading loading =
        new Loading(
            2,
            Runnable::run,
            place -> {
              throw new IllegalStateException(place);
            });
    Location location = Location.create(folder);
    assertThatThrownBy(
            () -> {
              try (BulkLoad load = BulkLoad.begin(loading, location)) {
                load.sink().quad(quad(1));
                load.finish();
              }
            })
        .hasMessage("index 1 of 7");
    // The files can be opened again: nobody has them.
    TDB2StorageBuilder.build(location, null, SystemTDB.getDefaultReorderTransform()).shutdown();
  }

  private static void give(StreamRDF sink) {
    for (int i = 0; i < QUADS; i++) {
      sink.quad(quad(i));
      if (i % 100 == 0) {
        sink.triple(quad(i).asTriple());
      }
    }
  }

  private static Quad quad(int i) {
    return Quad.create(
        node("graph", i / 500),
        Triple.create(node("thing", i % 4_001), node("property", i % 13), node("value", i % 977)));
  }

  private static Node node(String kind, int number) {
    return NodeFactory.createURI("http://example.org/" + kind + number);
  }

  /** What stands in each index, in the order of its table; each is found by itself, and once. */
  private static List<Set<Object>> indexes(DatasetGraphTDB dataset) {
    dataset.begin(TxnType.READ);
    List<Set<Object>> all = new ArrayList<>();
    for (NodeTupleTable table :
        List.of(
            dataset.getTripleTable().getNodeTupleTable(),
            dataset.getQuadTable().getNodeTupleTable())) {
      for (TupleIndex index : table.getTupleTable().getIndexes()) {
        Iter.asStream(index.all())
            .filter(ids -> ids.hashCode() % 97 == 0)
            .forEach(ids -> assertThat(Iter.count(index.find(ids))).isEqualTo(1));
        all.add(
            Iter.asStream(index.all())
                .map(
                    ids ->
                        ids.stream()
                            .map((NodeId id) -> table.getNodeTable().getNodeForNodeId(id))
                            .toList())
                .collect(Collectors.toSet()));
      }
    }
    dataset.end();
    return all;
  }
}
