// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import com.google.gson.JsonObject;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.endpoint.Answers;
import io.github.tipgraph.endpoint.EndpointRows;
import io.github.tipgraph.endpoint.Endpoints;
import io.github.tipgraph.endpoint.LocalRows;
import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.file.Fault;
import io.github.tipgraph.rdf.Slug;
import io.github.tipgraph.read.Json;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
import io.github.tipgraph.resource.Bundled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Finds the source that a user names.
 *
 * @param userAgent what servers are told of who asks
 * @param form what is at an address, or nothing to find out
 * @param columns which columns of a table to take
 * @param batch how many codes, names or queries to send at once
 * @param timeout how long to wait for a whole answer
 * @param retries how often to ask again what may pass
 */
public record Sources(
    String userAgent,
    Optional<Form> form,
    Columns columns,
    int batch,
    Duration timeout,
    int retries) {
  /** The source that is bundled with the program. */
  public static final String BUNDLED = "bundled";

  private static final String BUNDLED_FILE = "ontology/links/bundled.ttl";
  private static final String WIKIDATA = "wikidata";
  private static final String CACHE = "link-cache";

  /** What can be at an address. */
  public enum Form {
    /** A SPARQL endpoint. */
    SPARQL,
    /** A reconciliation service. */
    RECONCILIATION,
    /** RDF or a table. */
    DATA;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The source of a name, an address or a file.
   *
   * @param store where the answers of servers are kept until all are there
   * @param countries the alpha-2 codes of countries by their names
   * @throws ProblemException if there is none
   */
  Source find(String given, Path store, Map<String, String> countries) {
    Optional<String> known = Endpoints.known().address(given);
    if (given.equals(BUNDLED)) {
      columns.requireNone(given);
      return bundled();
    }
    if (known.isPresent()) {
      columns.requireNone(given);
      Server server = server(given, known.get(), store);
      return sparql(given, given.equals(WIKIDATA) ? Shape.WIKIDATA : Shape.ANY, server);
    }
    boolean address = given.matches("(?i)https?://.*");
    if (!address && !Files.exists(Path.of(given))) {
      throw new ProblemException(
          Problem.mistake(
              given,
              "",
              "is neither a source that is known ("
                  + BUNDLED
                  + ", "
                  + String.join(", ", Endpoints.known().names())
                  + ") nor an http(s) address nor a file",
              "check it"));
    }
    if (!address || isData(given)) {
      return data(given, address);
    }
    columns.requireNone(given);
    String name = Slug.of(given.replaceFirst("(?i)https?://", ""));
    Server server = server(name, given, store);
    Optional<JsonObject> manifest =
        form.equals(Optional.of(Form.SPARQL)) ? Optional.empty() : manifest(given);
    if (manifest.isPresent()) {
      return new Reconciliation(name, server, manifest.get(), Math.min(batch, 50), countries);
    }
    if (form.equals(Optional.of(Form.RECONCILIATION))) {
      throw server.failure(
          "gives no manifest of a reconciliation service (JSON with \"name\" and \"identifierSpace\")",
          "check the address");
    }
    return sparql(name, Shape.ANY, server);
  }

  private boolean isData(String address) {
    return form.map(given -> given == Form.DATA).orElseGet(() -> DataReader.isNameOfData(address));
  }

  private Sparql sparql(String name, Shape shape, Server server) {
    EndpointRows rows = new EndpointRows(server);
    return new Sparql(name, server.address(), Optional.empty(), shape, batch, rows);
  }

  private Server server(String name, String address, Path store) {
    Answers answers = new Answers(store.resolve(CACHE).resolve(name));
    return new Server(
        address,
        Web.patient(userAgent, timeout),
        retries,
        Server.Pause.SLEEP,
        Optional.of(answers));
  }

  /** What a reconciliation service says of itself; any other answer is none. */
  private Optional<JsonObject> manifest(String address) {
    for (int tries = 0; ; tries++) {
      try {
        Web.Reply reply =
            Web.patient(userAgent, timeout).send(WebRequest.get(address, "application/json"));
        return reply.status() == 200 ? manifest(reply.fetched().bytes()) : Optional.empty();
      } catch (ProblemException e) {
        if (tries >= retries || !Web.mayPass(e)) {
          throw e;
        }
        Server.Pause.SLEEP.of(Duration.ofSeconds(1L << tries));
      }
    }
  }

  private static Optional<JsonObject> manifest(byte[] answer) {
    try {
      String text = new String(answer, StandardCharsets.UTF_8);
      return Optional.of(Json.object(text, "", Sources::noJson)).filter(Reconciliation::isManifest);
    } catch (NoJson e) {
      return Optional.empty();
    }
  }

  /** An answer that is no JSON, and so no manifest. */
  private static final class NoJson extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static ProblemException noJson(String where, String what) {
    throw new NoJson();
  }

  private Source bundled() {
    byte[] bytes =
        Bundled.find(BUNDLED_FILE)
            .orElseThrow(() -> new IllegalStateException("The program lacks " + BUNDLED_FILE));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(bytes), Lang.TURTLE);
    return local(BUNDLED, BUNDLED_FILE, Optional.of(Sha256.of(bytes)), graph);
  }

  private Source data(String given, boolean address) {
    OtherData data = Columns.data(given);
    Graph read = new DataReader(userAgent).columns(data);
    boolean table = Columns.isTable(read);
    if (!table) {
      columns.requireNone(given);
    }
    Graph graph = table ? columns.items(data, read) : read;
    String file = given.replaceFirst("[?#].*", "").replaceFirst("(?s)^.*[/\\\\]", "");
    String name = Slug.of(file.replaceFirst("(\\.[A-Za-z]+){1,2}$", ""));
    return address
        ? local(name, given, Optional.empty(), graph)
        : local(name, file, Optional.of(hash(Path.of(given))), graph);
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              file.toString(),
              "",
              "cannot be read (" + Fault.reason(e) + ")",
              "check its permissions"),
          e);
    }
  }

  private Source local(String name, String location, Optional<String> sha256, Graph graph) {
    return new Sparql(name, location, sha256, Shape.ANY, Integer.MAX_VALUE, new LocalRows(graph));
  }
}
