// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.csvw.Metadata;
import io.github.tipgraph.file.Fault;
import io.github.tipgraph.rdf.ForeignRdf;
import io.github.tipgraph.rdf.Storable;
import io.github.tipgraph.read.Fetched;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.read.TextFile;
import io.github.tipgraph.read.Unpacking;
import io.github.tipgraph.read.Web;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads data of others as one graph: RDF in any syntax (Turtle, TriG, N-Triples, N-Quads, RDF/XML,
 * JSON-LD; the graphs of a dataset become one), and tables (CSV, TSV).
 */
public final class DataReader {
  private static final String NAME =
      "(?i)[^?#]*\\.(ttl|trig|nt|nq|rdf|owl|jsonld|csv|tsv|tab)(\\.gz)?([?#].*)?";
  private static final String KINDS =
      "give RDF (.ttl, .trig, .nt, .nq, .rdf, .jsonld) or a table (.csv, .tsv), also with .gz";

  private static final String ACCEPTED =
      "text/turtle, application/n-triples, application/ld+json;q=0.9, application/rdf+xml;q=0.8, "
          + "text/csv;q=0.7, */*;q=0.1";

  private final Web web;

  /**
   * A reader.
   *
   * @param userAgent what servers are told of who asks
   */
  public DataReader(String userAgent) {
    this.web = Web.standard(userAgent);
  }

  /** Whether a file or an address has the ending of RDF or a table. */
  public static boolean isNameOfData(String location) {
    return location.matches(NAME);
  }

  /**
   * The graph of a dataset.
   *
   * @throws ProblemException if it cannot be read, or is of no known form
   */
  public Graph read(OtherData data) {
    return load(data).graph();
  }

  /**
   * A dataset with what its file is known by.
   *
   * @throws ProblemException if it cannot be read, or is of no known form
   */
  public DataFile load(OtherData data) {
    return load(data, true);
  }

  /**
   * The graph of a dataset; of a table, the columns by their names, whatever its metadata say.
   *
   * @throws ProblemException if it cannot be read, or is of no known form
   */
  public Graph columns(OtherData data) {
    return load(data, false).graph();
  }

  private DataFile load(OtherData data, boolean described) {
    if (data.isRemote()) {
      Fetched fetched = web.get(data.location(), ACCEPTED);
      byte[] bytes = fetched.bytes();
      Form form = form(data, fetched.contentType());
      return read(data, form, described, new ByteArrayInputStream(bytes))
          .known(bytes.length, Sha256.of(bytes));
    }
    Path file = Path.of(data.location());
    TextFile.require(file);
    Form form = form(data, "");
    try (InputStream in = Files.newInputStream(file)) {
      return read(data, form, described, in).known(Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw unreadable(data, e, "check its permissions");
    }
  }

  /** What to do with the bytes: RDF in a syntax, or a table with a separator. */
  private record Form(String mediaType, Optional<Lang> lang, char separator) {}

  private static Form form(OtherData data, String contentType) {
    String name = name(data.location());
    if (name.matches(".*\\.(tsv|tab)") || contentType.contains("tab-separated-values")) {
      return new Form("text/tab-separated-values", Optional.empty(), '\t');
    }
    if (name.endsWith(".csv") || contentType.contains("text/csv")) {
      return new Form("text/csv", Optional.empty(), ',');
    }
    Lang lang = language(name, contentType).orElseThrow(() -> unknown(data, name));
    return new Form(lang.getContentType().getContentTypeStr(), Optional.of(lang), ' ');
  }

  private DataFile read(OtherData data, Form form, boolean described, InputStream raw) {
    try (BufferedInputStream in = new BufferedInputStream(raw)) {
      boolean packed = Unpacking.isGzip(in);
      InputStream plain = packed ? Unpacking.gzip(data.location(), in) : in;
      if (form.lang().isPresent()) {
        Graph graph = rdf(data, plain, form.lang().get());
        return new DataFile(graph, form.mediaType(), packed, Optional.empty());
      }
      Optional<MetadataFinder.Found> found =
          described ? new MetadataFinder(data, web, form.separator()).find() : Optional.empty();
      Optional<Metadata> metadata = found.map(MetadataFinder.Found::metadata);
      Graph graph = new TableReader(data, form.separator(), metadata).read(plain);
      requireStorable(data, graph);
      return new DataFile(graph, form.mediaType(), packed, found);
    } catch (IOException e) {
      throw unreadable(data, e, "check that it is whole");
    }
  }

  private static void requireStorable(OtherData data, Graph graph) {
    graph.stream()
        .flatMap(triple -> Storable.refusal(triple.getObject()).stream())
        .findFirst()
        .ifPresent(
            refusal -> {
              throw new ProblemException(
                  Problem.mistake(
                      data.location(), "", refusal, "give its column the datatype decimal"));
            });
  }

  /** The last part of the path, without {@code .gz}. */
  private static String name(String location) {
    String path = location.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "");
  }

  private static Optional<Lang> language(String name, String contentType) {
    Lang byName = RDFLanguages.filenameToLang(name);
    Lang byType = RDFLanguages.contentTypeToLang(contentType.replaceFirst(";.*", "").strip());
    Lang lang = byType == null || !rdf(byType) ? byName : byType;
    return Optional.ofNullable(lang).filter(DataReader::rdf);
  }

  private static boolean rdf(Lang lang) {
    return RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang);
  }

  private static Graph rdf(OtherData data, InputStream in, Lang lang) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    StreamRDF merged =
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            graph.add(triple);
          }

          @Override
          public void quad(Quad quad) {
            graph.add(quad.asTriple());
          }
        };
    try {
      RDFParserBuilder parser =
          RDFParser.create()
              .base(data.iri())
              .labelToNode(labels(data))
              .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings);
      ForeignRdf.parse(in, parser, lang, merged);
      if (graph.isEmpty()) {
        throw new ProblemException(
            Problem.mistake(data.location(), "", "holds no triples", "check what is in it"));
      }
      return graph;
    } catch (RiotException e) {
      throw new ProblemException(
          Problem.mistake(
              data.location(), "", "is no " + lang.getLabel() + ": " + e.getMessage(), "mend it"),
          e);
    }
  }

  /** Blank nodes are the same each time, and others in each dataset. */
  private static LabelToNode labels(OtherData data) {
    byte[] name = data.iri().getBytes(StandardCharsets.UTF_8);
    return LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(name));
  }

  private static ProblemException unknown(OtherData data, String name) {
    String what = name.endsWith(".hdt") ? "is HDT, which is not read" : "is data of no known form";
    return new ProblemException(Problem.mistake(data.location(), "", what, KINDS));
  }

  private static ProblemException unreadable(OtherData data, IOException e, String remedy) {
    return new ProblemException(
        Problem.failure(data.location(), "", "cannot be read (" + Fault.reason(e) + ")", remedy),
        e);
  }
}
