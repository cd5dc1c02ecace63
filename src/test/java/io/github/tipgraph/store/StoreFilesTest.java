// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the folder of a store, file by file. */
class StoreFilesTest {
  private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");

  @TempDir private Path temp;

  private Path store() {
    Path folder = temp.resolve("store");
    Store.make(folder, sink -> quads(1, 3).forEach(sink::quad));
    return folder;
  }

  private static List<Quad> quads(int from, int to) {
    List<Quad> quads = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      Node value = NodeFactory.createLiteralString("value " + i);
      quads.add(Quad.create(GRAPH, Triple.create(GRAPH, GRAPH, value)));
    }
    return quads;
  }

  private static void resize(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  /** What the file of the state says: blocks of a tree, or bytes of nodes. */
  private static long used(Path data, String name) throws IOException {
    String stem = name.substring(0, name.length() - ".dat".length());
    if (name.endsWith(".obj")) {
      return ByteBuffer.wrap(Files.readAllBytes(data.resolve(stem + ".bdf"))).getLong(0);
    }
    ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(data.resolve(stem + ".bpt")));
    return 8192 * state.getLong(name.endsWith(".idn") ? 8 : 16);
  }

  @Test
  void eachFileMayHaveWhatItUsesAndNoByteLess() throws IOException {
    Path data = store().resolve("Data-0001");
    StoreFiles files = new StoreFiles(data);
    assertThat(files.cutShort()).isEmpty();
    for (String name :
        List.of("nodes-data.obj", "nodes.idn", "GSPO.dat", "OSPG.idn", "prefixes-data.obj")) {
      Path file = data.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      long used = used(data, name);
      resize(file, used);
      assertThat(files.cutShort()).as(name).isEmpty();
      if (used > 0) {
        resize(file, used - 1);
        assertThat(files.cutShort()).containsExactly(name);
      }
      Files.write(file, whole);
    }
    for (String state : List.of("GSPO.bpt", "nodes-data.bdf")) {
      Path file = data.resolve(state);
      byte[] whole = Files.readAllBytes(file);
      resize(file, whole.length - 1L);
      assertThat(files.cutShort()).containsExactly(state);
      Files.write(file, whole);
    }
    resize(data.resolve("GSPO.dat"), 0);
    assertThatThrownBy(() -> Store.use(data.getParent(), all -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the store is damaged (cut short: GSPO.dat)");
  }

  @Test
  void theSizeIsNotedOnce() throws IOException {
    Path folder = store();
    StoreFolder place = new StoreFolder(folder);
    assertThat(place.newest().note().bytes())
        .isEqualTo(new StoreFiles(place.newest().data()).used());
    place.newest().note(7);
    place.noteSize();
    assertThat(place.newest().note()).isEqualTo(new Generation.Note(Generation.FORMAT, 7));
  }

  @Test
  void generationsAreCountedByNumber() throws IOException {
    for (String name : List.of("Data-0002", "Data-10000", "Data-0001", "Data-1", "other")) {
      Files.createDirectories(temp.resolve(name));
      Files.createFile(temp.resolve(name).resolve("GSPO.dat"));
    }
    Files.createFile(temp.resolve("Data-0003"));
    Files.createFile(temp.resolve("Data-20000"));
    Files.createDirectories(temp.resolve("Data-0004"));
    assertThat(Generation.of(temp))
        .extracting(each -> each.data().getFileName().toString())
        .containsExactly("Data-0001", "Data-0002", "Data-10000");
    assertThat(Generation.next(temp).data()).isEqualTo(temp.resolve("Data-10001"));
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
    try {
      assertThat(Generation.next(temp).data()).isEqualTo(temp.resolve("Data-10001"));
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(Generation.next(temp.resolve("other")).data())
        .isEqualTo(temp.resolve("other/Data-0001"));
  }

  @Test
  void aNewStoreHasAllThatItIsMadeOf() {
    Path folder = temp.resolve("made");
    assertThat(Store.isIn(folder)).isFalse();
    assertThat(Store.make(folder, sink -> quads(1, 3).forEach(sink::quad))).isEqualTo(3);
    assertThat(Store.isIn(folder)).isTrue();
    assertThat(Store.<Long>read(folder, all -> all.stream().count())).isEqualTo(3);
    Store.release(folder);
    assertThatThrownBy(
            () ->
                Store.make(
                    temp.resolve("failing"),
                    sink -> {
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessageContaining("no");
    assertThat(temp.resolve("failing")).doesNotExist();
  }

  @Test
  void whatIsSpooledIsWholeWhenItIsSealed() throws IOException {
    Path folder = temp.resolve("spool");
    Spool spool = new Spool(folder);
    assertThat(spool.whole()).isEmpty();
    spool.seal();
    quads(1, 2).forEach(spool.quads()::quad);
    assertThat(spool.whole()).isEmpty();
    spool.seal();
    quads(3, 3).forEach(spool.quads()::quad);
    spool.seal();
    spool.seal();
    quads(4, 9).forEach(spool.quads()::quad);
    spool.drop();
    spool.drop();
    assertThat(spool.whole())
        .containsExactly(folder.resolve("000000000.trdf"), folder.resolve("000000001.trdf"));
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
    List<Quad> replayed = new ArrayList<>();
    List<String> events = new ArrayList<>();
    StreamRDF to =
        new StreamRDFBase() {
          @Override
          public void start() {
            events.add("start");
          }

          @Override
          public void quad(Quad quad) {
            replayed.add(quad);
          }

          @Override
          public void finish() {
            events.add("finish");
          }
        };
    new Spool(folder).replay(to);
    assertThat(replayed).isEqualTo(quads(1, 3));
    assertThat(events).isEmpty();
  }

  @Test
  void aNewStoreKnowsNothingYet() throws IOException {
    Spool spool = new Spool(temp.resolve("spool"));
    StoreFolder place = new StoreFolder(temp.resolve("store"));
    List<String> begun = new ArrayList<>();
    FreshStore fresh =
        new FreshStore(
            spool,
            () -> {
              begun.add("load");
              return place.begin(Loading.IN_TURN);
            },
            () -> begun.add("staying"));
    fresh.end();
    assertThat(fresh.isEmpty()).isTrue();
    assertThat(fresh.load()).isEmpty();
    Graph graph = GraphFactory.createDefaultGraph();
    quads(1, 1).forEach(quad -> graph.add(quad.asTriple()));
    fresh.put(GRAPH, graph);
    fresh.note(List.of(Triple.create(GRAPH, GRAPH, GRAPH)));
    fresh.rest();
    assertThat(begun).as("so little waits for the end").isEmpty();
    assertThat(fresh.isEmpty()).isFalse();
    assertThat(fresh.unchanged("key")).isEmpty();
    assertThat(fresh.<Long>look(all -> all.stream().count())).isEmpty();
    assertThatThrownBy(() -> fresh.remove(GRAPH)).isInstanceOf(IllegalStateException.class);
    fresh.end();
    assertThat(begun).as("and needs no spool").containsExactly("load");
    assertThat(spool.whole()).isEmpty();
    place.keep(fresh.load().orElseThrow());
    Store.use(
        place.folder(),
        dataset -> {
          assertThat(dataset.getGraph(GRAPH).size()).isEqualTo(1);
          assertThat(dataset.getDefaultGraph().size()).isEqualTo(1);
          assertThat(dataset.containsGraph(Store.ONTOLOGY)).isTrue();
        });
    Store.release(place.folder());
  }

  @Test
  void aStoreThatGrowsIsSeenInItAndOutsideOfIt() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    GrowingStore growing = new GrowingStore(dataset);
    assertThat(growing.<Long>look(all -> all.stream().count())).contains(0L);
    assertThat(dataset.isInTransaction()).isFalse();
    dataset.begin();
    growing.put(GRAPH, GraphFactory.createDefaultGraph());
    assertThat(growing.<Boolean>look(all -> all.containsGraph(Store.ONTOLOGY))).contains(true);
    assertThat(dataset.isInTransaction()).isTrue();
    dataset.abort();
  }

  @Test
  void aRunIsNotedWithItsTimesAndFigures() {
    Instant begun = Instant.parse("2026-03-01T12:00:00Z");
    Ledger.Run run = new Ledger.Run("urn:x:run", begun, begun.plusSeconds(5)).count("read", 12);
    run.text("version", "1.2");
    List<String> said = new ArrayList<>();
    for (Triple triple : run.triples()) {
      assertThat(triple.getSubject().getURI()).isEqualTo("urn:x:run");
      Node value = triple.getObject();
      said.add(
          triple.getPredicate().getURI().replaceFirst(".*[#:]", "")
              + " "
              + (value.isURI() ? value.getURI() : value.getLiteralLexicalForm()));
    }
    assertThat(said)
        .contains(
            "startedAtTime 2026-03-01T12:00:00Z",
            "endedAtTime 2026-03-01T12:00:05Z",
            "type http://www.w3.org/ns/prov#Activity",
            "read 12",
            "version 1.2")
        .anyMatch(line -> line.startsWith("wasAssociatedWith https://w3id.org/tipgraph/software/"))
        .hasSize(6);
  }

  @Test
  void graphsOfLinksAreToldFromThoseOfDocuments() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.begin();
    Node linkset = NodeFactory.createURI("http://rdfs.org/ns/void#Linkset");
    Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    Node links = NodeFactory.createURI("http://example.org/links");
    Node more = NodeFactory.createURI("http://example.org/a-link");
    dataset.add(links, links, type, linkset);
    dataset.add(more, more, type, linkset);
    dataset.add(GRAPH, links, type, linkset);
    dataset.add(Store.ONTOLOGY, links, type, type);
    assertThat(Store.linkGraphs(dataset)).containsExactly(more, links);
    assertThat(Store.documentGraphs(dataset)).containsExactly(GRAPH);
    assertThat(Store.graphs(dataset)).containsExactly(more, GRAPH, links);
    assertThat(Store.allGraphs(dataset)).containsExactly(more, GRAPH, links, Store.ONTOLOGY);
    dataset.abort();
  }

  @Test
  void whoHasAStoreIsNamedAsFarAsThatIsKnown() throws IOException {
    Path file = Files.createFile(temp.resolve("tdb.lock"));
    assertThat(StoreLock.holder(file)).isEqualTo("another process");
    assertThat(StoreLock.holder(temp.resolve("missing"))).isEqualTo("another process");
    long own = ProcessHandle.current().pid();
    assertThat(LockTable.words(own)).isNotEmpty().allMatch(word -> !word.contains("\0"));
    assertThat(LockTable.words(999_999_999)).isEmpty();
    Files.writeString(file, own + "\n");
    assertThat(StoreLock.holder(file)).startsWith("process " + own);
    try (StoreLock lock = StoreLock.take(file, true).orElseThrow()) {
      assertThat(lock.exclusive()).isTrue();
      assertThat(file).hasContent(own + "\n");
      assertThat(LockTable.holder(file)).as("Others, that is").isEmpty();
      assertThat(StoreLock.take(file, false)).isEmpty();
    }
    assertThat(file).isEmptyFile();
    try (StoreLock lock = StoreLock.take(file, false).orElseThrow()) {
      assertThat(lock.exclusive()).isFalse();
      assertThat(file).isEmptyFile();
    }
  }

  @Test
  void whatTheFilesDidIsToldFromWhatTheWorkDid() {
    StoreFolder place = new StoreFolder(temp);
    assertThat(StoreFaults.isBroken(new InternalError("fault"))).isTrue();
    assertThat(StoreFaults.isBroken(new IllegalStateException("no"))).isFalse();
    assertThat(StoreFaults.isBroken(at("org.apache.jena.tdb2.X", "io.github.tipgraph.Y"))).isTrue();
    assertThat(
            StoreFaults.isBroken(
                at("java.util.X", "org.apache.jena.atlas.Z", "org.apache.jena.dboe.X")))
        .isTrue();
    assertThat(StoreFaults.isBroken(at("io.github.tipgraph.Y", "org.apache.jena.tdb2.X")))
        .isFalse();
    assertThat(StoreFaults.isBroken(at("org.apache.jena.riot.thrift.X"))).isTrue();
    Problem damage =
        place.broken(new IllegalStateException(new IllegalStateException("x"))).problem();
    assertThat(damage.what()).isEqualTo("the store is damaged (x)");
    assertThat(place.broken(new RuntimeException(new IOException("no room"))).problem().what())
        .startsWith("cannot be used");
    assertThat(place.broken(new InternalError("fault")).problem().what())
        .isEqualTo("its disk failed to read or write a page (fault)");
    assertThat(temp).isEmptyDirectory();
  }

  private static Throwable at(String... classes) {
    Throwable thrown = new IllegalStateException("thrown");
    List<StackTraceElement> trace = new ArrayList<>();
    for (String name : classes) {
      trace.add(new StackTraceElement(name, "method", null, 1));
    }
    thrown.setStackTrace(trace.toArray(StackTraceElement[]::new));
    return new IllegalStateException("around", thrown) {
      private static final long serialVersionUID = 1L;

      @Override
      public StackTraceElement[] getStackTrace() {
        return new StackTraceElement[0];
      }
    };
  }

  @Test
  void beginningsOfStoresMayLieInTheFolderOfOne() throws IOException {
    for (String name : List.of("spool", "loading")) {
      Files.createDirectories(temp.resolve("s").resolve(name));
    }
    Files.createFile(temp.resolve("s/tdb.lock"));
    Files.createFile(temp.resolve("s/compact.lock"));
    StoreFolder place = new StoreFolder(temp.resolve("s"));
    place.prepare();
    assertThat(place.isBegun()).isFalse();
    Files.createFile(temp.resolve("s/spool/000000000.trdf"));
    assertThat(place.isBegun()).isTrue();
    assertThat(place.isStore()).isFalse();
  }
}
