// SPDX-License-Identifier: Apache-2.0
import io.github.tipgraph.query.Answer;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.Catalogue;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * usage: Queries STORE [NAME…]: for each bundled query that asks nothing but the store, or those
 * named, a line with its name, the lines of its answer, milliseconds of processor time (the least
 * of three runs in one process, or of one that takes longer than a second) and a sum over the lines
 * that does not depend on their order. One that takes ten minutes is stopped. With {@code
 * -Dcountry=PK} those that can be asked of one country are.
 */
final class Queries {
  private static final long PATIENCE = 600_000;
  private static final double LONG = 1000;
  private static final String DOCUMENT =
      "SELECT (MIN(?id) AS ?first) { ?document a tip:Assessment ; dcterms:identifier ?id }";
  private static final String BODY =
      "SELECT (MIN(STR(?body)) AS ?first) { ?fact tip:actor ?body ; tip:action ?action }";

  /** Counts lines, and sums what they are. */
  private static final class Lines extends OutputStream {
    long count;
    long sum;
    private long line = 17;

    @Override
    public void write(int b) {
      if (b == '\n') {
        count++;
        sum += line * 0x9E3779B97F4A7C15L ^ (line >>> 29);
        line = 17;
      } else if (b != '\r') {
        line = line * 1_000_003 + b;
      }
    }
  }

  public static void main(String[] args) {
    List<String> chosen = Arrays.asList(args).subList(1, args.length);
    Store.use(
        Path.of(args[0]),
        dataset -> {
          dataset.getContext().set(ARQ.queryTimeout, Long.toString(PATIENCE));
          for (BundledQuery query : new Catalogue().all()) {
            boolean alone = query.services().isEmpty() && query.needs().isEmpty();
            if (chosen.isEmpty() ? alone : chosen.contains(query.name())) {
              measure(dataset, query);
            }
          }
        });
  }

  private static void measure(DatasetGraph dataset, BundledQuery query) {
    double best = Double.MAX_VALUE;
    Map<String, String> values = values(dataset, query);
    Lines lines = new Lines();
    for (int i = 0; i < 3 && (i == 0 || best < LONG); i++) {
      lines = new Lines();
      long start = processor();
      try (PrintStream out = new PrintStream(lines, false, StandardCharsets.UTF_8)) {
        run(dataset, query, values, out);
      } catch (QueryCancelledException | ProblemException e) {
        System.out.printf(Locale.ROOT, "%s\t-\t-\t%s%n", query.name(), e.getMessage());
        return;
      }
      best = Math.min(best, (processor() - start) / 1e6);
    }
    System.out.printf(
        Locale.ROOT, "%s\t%d\t%.1f\t%016x%n", query.name(), lines.count, best, lines.sum);
  }

  private static void run(
      DatasetGraph dataset, BundledQuery query, Map<String, String> values, PrintStream out) {
    QueryRun run = new QueryRun(query);
    Format format = run.formats().contains(Format.CSV) ? Format.CSV : Format.NT;
    run.answer(dataset, values, new Answer(format, 0, out));
  }

  /** What those are asked about that must be asked about something. */
  private static Map<String, String> values(DatasetGraph dataset, BundledQuery query) {
    String country = System.getProperty("country");
    if (country != null && query.params().stream().anyMatch(p -> p.name().equals("country"))) {
      return Map.of("country", country);
    }
    return switch (query.name()) {
      case "evidence" -> Map.of("thing", "PK");
      case "province" -> Map.of("place", "PK-SD");
      case "what-a-body-did" -> Map.of("body", first(dataset, BODY));
      case "links-of-thing" -> Map.of("thing", first(dataset, BODY));
      case "document-sentences", "links-of-document" ->
          Map.of("assessment", first(dataset, DOCUMENT));
      default -> Map.of();
    };
  }

  private static String first(DatasetGraph dataset, String select) {
    String prefixes =
        "PREFIX tip: <https://w3id.org/tipgraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> ";
    try (QueryExec exec =
        QueryExec.dataset(DatasetGraphFactory.wrap(GraphView.createUnionGraph(dataset)))
            .query(prefixes + select)
            .build()) {
      return exec.select().next().get("first").getLiteralLexicalForm();
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
