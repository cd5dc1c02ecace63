// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.file.Fault;
import io.github.tipgraph.rdf.ForeignRdf;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What a distributed build leaves in a folder: files of N-Quads, packed by gzip, in each of which
 * the triples of a graph stand together; and a mark that says that all of them are there.
 */
public final class Shards {
  /** The folder of the files. */
  public static final String FOLDER = "nquads";

  /** How the names of the files end. */
  public static final String END = ".nq.gz";

  /** The file that says that the build has come to its end. */
  public static final String DONE = "_SUCCESS";

  private final List<Path> files;

  private Shards(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The files of a build.
   *
   * @throws ProblemException if there is none in the folder, or it has not come to its end
   */
  public static Shards of(Path folder) {
    Path inner = folder.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "is no folder" : "there is no such folder";
      throw mistake(folder, what, "name the --output of a distributed build");
    }
    if (!Files.isDirectory(inner)) {
      throw mistake(
          folder, "holds no folder " + FOLDER, "name the --output of a distributed build");
    }
    if (!Files.exists(folder.resolve(DONE))) {
      throw mistake(
          folder,
          "holds a build that has not come to its end: there is no " + DONE,
          "run it again, or copy all of it");
    }
    try (Stream<Path> all = Files.list(inner)) {
      List<Path> parts = all.filter(file -> file.toString().endsWith(END)).sorted().toList();
      parts.forEach(Shards::requireFile);
      if (parts.isEmpty()) {
        throw mistake(
            inner, "holds no files named …" + END, "run the build again, or copy all of it");
      }
      return new Shards(parts);
    } catch (IOException e) {
      throw unreadable(inner, e);
    }
  }

  /** A pipe would be waited for, and a device has no end. */
  private static void requireFile(Path part) {
    if (!Files.isRegularFile(part)) {
      throw mistake(
          part,
          Files.isSymbolicLink(part)
              ? "is a link to no file"
              : "is a folder, a pipe, a socket or a device, and no file",
          "copy the file of the build to its place");
    }
  }

  /**
   * Brings all of it, and the ontology, into a store: into a new one by the bulk loader, into one
   * that is there graph by graph, each in place of the one of its name. If that fails, the store
   * stays as it was.
   *
   * @return how many triples of documents were brought
   * @throws ProblemException if a file cannot be read or is not as it should be, or the folder
   *     cannot be a store
   */
  public long into(Path store) {
    return Store.isIn(store) ? replace(store) : make(store);
  }

  private long make(Path store) {
    AtomicLong ontology = new AtomicLong();
    long all =
        Store.make(
            store,
            sink -> {
              ontology.set(OntologyGraph.give(sink));
              files.forEach(file -> parse(file, new OfGraphs(file, sink::holds, sink)));
            });
    return all - ontology.get();
  }

  private long replace(Path store) {
    AtomicLong triples = new AtomicLong();
    Store.fill(
        store,
        filling ->
            eachGraph(
                (name, graph) -> {
                  triples.addAndGet(graph.size());
                  filling.put(name, graph);
                }));
    return triples.get();
  }

  private void eachGraph(BiConsumer<Node, Graph> sink) {
    Set<Node> seen = new HashSet<>();
    for (Path file : files) {
      Gathering gathering = new Gathering(sink);
      parse(file, new OfGraphs(file, name -> !seen.add(name), gathering));
      gathering.flush();
    }
  }

  private static void parse(Path file, StreamRDF sink) {
    try (InputStream packed = Files.newInputStream(file)) {
      InputStream quads = Unpacking.gzip(file.toString(), packed);
      RDFParserBuilder parser =
          RDFParser.create().errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
      ForeignRdf.parse(quads, parser, Lang.NQUADS, sink);
    } catch (RiotException e) {
      throw RdfFile.syntax(file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Takes each triple once, and refuses what no build makes. */
  private static final class OfGraphs extends StreamRDFBase {
    private final Path file;
    private final Predicate<Node> known;
    private final StreamRDF sink;
    private Node last = Node.ANY;
    private Set<Triple> triples = Set.of();

    /**
     * Those of a file.
     *
     * @param known whether a graph came before, in this file or another
     */
    OfGraphs(Path file, Predicate<Node> known, StreamRDF sink) {
      this.file = file;
      this.known = known;
      this.sink = sink;
    }

    @Override
    public void triple(Triple triple) {
      throw mistake(file, "holds a triple without a graph", "name the --output of a build");
    }

    @Override
    public void quad(Quad quad) {
      Node name = quad.getGraph();
      if (!name.equals(last)) {
        if (quad.isDefaultGraph()) {
          triple(quad.asTriple());
        }
        require(name);
        last = name;
        triples = new HashSet<>();
      }
      // The bulk loader counts what it is given.
      if (triples.add(quad.asTriple())) {
        sink.quad(quad);
      }
    }

    private void require(Node name) {
      if (!name.isURI()) {
        throw mistake(file, "has a blank node for a graph", "name the --output of a build");
      }
      if (name.equals(Store.ONTOLOGY) || Quad.isUnionGraph(name)) {
        throw mistake(
            file,
            "holds the graph " + name.getURI() + ", which no build writes and the program keeps",
            "take it out, or name the --output of a build");
      }
      if (known.test(name)) {
        throw mistake(
            file, "holds more of the graph " + name.getURI(), "name the --output of one build");
      }
    }
  }

  /** Puts quads of one graph together. */
  private static final class Gathering extends StreamRDFBase {
    private final BiConsumer<Node, Graph> sink;
    private Node name = Node.ANY;
    private Graph graph = GraphFactory.createDefaultGraph();

    Gathering(BiConsumer<Node, Graph> sink) {
      this.sink = sink;
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.getGraph().equals(name)) {
        flush();
        name = quad.getGraph();
      }
      graph.add(quad.asTriple());
    }

    void flush() {
      if (!graph.isEmpty()) {
        sink.accept(name, graph);
        graph = GraphFactory.createDefaultGraph();
      }
    }
  }

  private static ProblemException mistake(Path file, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), "", what, remedy));
  }

  private static ProblemException unreadable(Path file, IOException e) {
    return new ProblemException(
        Problem.failure(
            file.toString(),
            "",
            "cannot be read (" + Fault.reason(e) + ")",
            "copy it again, and check its permissions"),
        e);
  }
}
