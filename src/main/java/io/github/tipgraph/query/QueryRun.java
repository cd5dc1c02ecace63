// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.rdf.Iris;
import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Nesting;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * Runs queries over the union of a dataset's graphs. A query may use the usual prefixes without
 * declaring them.
 */
public final class QueryRun {
  private static final Pattern NAMES_GRAPHS = Pattern.compile("(?i)\\b(GRAPH|FROM)\\b");

  /** Where an expression of a query is computed, and where a store is read. */
  private static final Pattern JENA =
      Pattern.compile(
          "org\\.apache\\.jena\\.(?:(sparql\\.(?:p?function|expr)\\.)|tdb2\\.|dboe\\.)");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RETRIES = 3;

  private final BundledQuery source;
  private final List<OtherData> others;
  private final List<String> attached;
  private final Remotes remotes;
  private final Query query;
  private final Optional<Set<String>> asked;

  /**
   * Reads a query.
   *
   * @throws ProblemException with line and column if it is not SPARQL
   */
  public QueryRun(BundledQuery source) {
    this(source, List.of(), List.of(), Remotes.named(Software.agent(), PATIENCE, RETRIES));
  }

  /**
   * Reads a query that joins with data of others; the name of each is a prefix for its columns.
   *
   * @param others what to lay beside the store
   * @param attached the names of what the store keeps; where one of the others has such a name, it
   *     stands in its place
   * @param remotes who answers its SERVICE clauses
   * @throws ProblemException with line and column if it is not SPARQL
   */
  public QueryRun(
      BundledQuery source, List<OtherData> others, List<String> attached, Remotes remotes) {
    this.source = source;
    this.others = List.copyOf(others);
    this.attached = List.copyOf(attached);
    this.remotes = remotes;
    PrefixMapping prefixes = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.mapping());
    attached.forEach(name -> prefixes.setNsPrefix(name, Iris.data(name) + "#"));
    others.forEach(other -> prefixes.setNsPrefix(other.name(), other.namespace()));
    this.query = nesting(() -> parse(source, prefixes));
    requireForm(query, source);
    this.asked = nesting(() -> asked(query));
    remotes.requireUsed(source.name(), asked);
  }

  /** The endpoints that a query names, or nothing if it finds out which to ask. */
  private static Optional<Set<String>> asked(Query query) {
    Set<Node> nodes =
        query.getQueryPattern() == null ? Set.of() : Services.asked(Algebra.compile(query));
    return nodes.stream().allMatch(Node::isURI)
        ? Optional.of(
            nodes.stream().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new)))
        : Optional.empty();
  }

  /**
   * The store with the data of others beside it; files that answer for endpoints are read as well.
   *
   * @param kept the graphs of what is attached
   * @throws ProblemException if they cannot be read, or the query needs more than these
   */
  public DatasetGraph beside(DatasetGraph store, DatasetGraph kept, DataReader reader) {
    source.needs().forEach(this::require);
    remotes.open();
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    if (namesGraphs(source.text())) {
      graphs.putAll(Beside.graphs(kept));
    }
    for (OtherData other : others) {
      graphs.put(NodeFactory.createURI(other.iri()), reader.read(other));
      graphs.remove(AttachedData.description(other.name()));
    }
    return graphs.isEmpty() ? store : new Beside(store, graphs);
  }

  /**
   * Whether a query may ask for graphs by name: the store alone answers faster, and what is
   * attached can only be asked for so.
   */
  public static boolean namesGraphs(String text) {
    return NAMES_GRAPHS.matcher(text).find();
  }

  /**
   * Answers the query.
   *
   * @param values value by parameter name
   * @throws ProblemException if a parameter is missing, unknown or ill-typed, or the answer's
   *     format does not fit
   */
  public void answer(DatasetGraph dataset, Map<String, String> values, Answer answer) {
    nesting(
        () -> {
          write(dataset, values, answer);
          return true;
        });
  }

  /** Parsing, optimising and answering all go down into a query. */
  private <R> R nesting(Supplier<R> work) {
    try {
      return Nesting.within("query " + source.name(), work);
    } catch (RuntimeException e) {
      throw isOfFunction(e)
          ? new ProblemException(
              Problem.mistake(
                  "query " + source.name(),
                  "",
                  "cannot be answered: a function in it is given what it does not take",
                  "mend the query"),
              e)
          : e;
    }
  }

  /**
   * Whether a function of SPARQL has failed in Java's own words, where it should have an error or
   * no value.
   */
  private static boolean isOfFunction(RuntimeException e) {
    if (!e.getClass().getName().startsWith("java.lang.")
        && !e.getClass().getName().startsWith("java.util.")) {
      return false;
    }
    for (StackTraceElement each : e.getStackTrace()) {
      Matcher at = JENA.matcher(each.getClassName());
      if (at.lookingAt()) {
        return at.group(1) != null;
      }
    }
    return false;
  }

  private void write(DatasetGraph dataset, Map<String, String> values, Answer answer) {
    try (QueryExec exec = exec(dataset, values)) {
      if (query.isSelectType()) {
        // Nothing is written before all endpoints have answered.
        answer.write(asksOthers() ? exec.select().materialize() : exec.select());
      } else if (query.isAskType()) {
        answer.write(exec.ask());
      } else if (query.isConstructQuad()) {
        answer.write(exec.constructDataset());
      } else {
        Graph graph = GraphFactory.createDefaultGraph();
        answer.write(query.isDescribeType() ? exec.describe(graph) : exec.construct(graph));
      }
    }
  }

  /**
   * Hands over the rows of a SELECT query: the text of each column, empty where it has no value.
   *
   * @param values value by parameter name
   */
  public void each(
      DatasetGraph dataset, Map<String, String> values, Consumer<Map<String, String>> sink) {
    try (QueryExec exec = exec(dataset, values)) {
      exec.select()
          .forEachRemaining(
              binding -> {
                Map<String, String> row = new LinkedHashMap<>();
                for (Var column : query.getProjectVars()) {
                  row.put(column.getVarName(), Cell.display(binding.get(column)));
                }
                sink.accept(row);
              });
    }
  }

  /**
   * The first rows of the answer; those of triples are subject, predicate and object.
   *
   * @param values value by parameter name
   * @param most how many rows
   * @throws ProblemException if a parameter is missing, unknown or ill-typed
   */
  public FirstRows first(DatasetGraph dataset, Map<String, String> values, int most) {
    return nesting(() -> firstRows(dataset, values, most));
  }

  private FirstRows firstRows(DatasetGraph dataset, Map<String, String> values, int most) {
    try (QueryExec exec = exec(dataset, values)) {
      if (query.isSelectType()) {
        return FirstRows.of(exec.select(), most);
      } else if (query.isAskType()) {
        return FirstRows.of(exec.ask());
      } else if (query.isDescribeType()) {
        return FirstRows.of(exec.describe(), most);
      }
      return FirstRows.of(exec.constructQuads(), most);
    }
  }

  /**
   * The IRI of a country of the store, as a parameter takes it.
   *
   * @param name its code or a name
   * @throws ProblemException if there is none, or more than one
   */
  public static String country(String name, DatasetGraph dataset) {
    return iri(ParamType.COUNTRY, name, dataset);
  }

  /**
   * The IRI of something that the store speaks of, as a parameter takes it.
   *
   * @param name its name, acronym, place code or IRI
   * @throws ProblemException if there is none, or more than one
   */
  public static String thing(String name, DatasetGraph dataset) {
    return iri(ParamType.THING, name, dataset);
  }

  private static String iri(ParamType type, String name, DatasetGraph dataset) {
    Param param = new Param(type.title(), type, Param.Use.REQUIRED, "", "");
    try {
      return new Terms(dataset).term(param, name).getURI();
    } catch (ProblemException e) {
      // Who asks for a thing has given no parameter of a query.
      Problem problem = e.problem();
      throw new ProblemException(
          Problem.mistake(type.title(), problem.where(), problem.what(), problem.remedy()), e);
    }
  }

  /** The formats in which the answer can be written, beside a table to read. */
  public List<Format> formats() {
    if (query.isSelectType() || query.isAskType()) {
      return List.of(Format.CSV, Format.TSV, Format.JSON, Format.XML);
    }
    return query.isConstructQuad()
        ? List.of(Format.TRIG, Format.NQ)
        : List.of(Format.TURTLE, Format.TRIG, Format.NT, Format.NQ, Format.JSONLD, Format.RDFXML);
  }

  private boolean asksOthers() {
    return !asked.equals(Optional.of(Set.of()));
  }

  private void require(Need need) {
    if (!attached.contains(need.name())
        && others.stream().noneMatch(other -> other.name().equals(need.name()))) {
      throw new ProblemException(
          Problem.mistake(
              "query " + source.name(),
              "",
              "joins with " + need.name() + " (" + need.text() + ")",
              "get it from %s, licence %s, and give --with %s=FILE, or keep it with tipgraph attach %s=FILE"
                  .formatted(need.address(), need.licence(), need.name(), need.name())));
    }
  }

  /** The names of the columns of a SELECT query's answer. */
  List<String> columns() {
    return query.getResultVars();
  }

  /** The same with one more column, for a variable of its pattern. */
  QueryRun giving(Var variable) {
    query.addResultVar(variable);
    return this;
  }

  QueryExec exec(DatasetGraph dataset, Map<String, String> values) {
    QueryExec exec =
        QueryExec.dataset(dataset)
            .query(query)
            .substitution(Arguments.bind(source, values, dataset))
            .set(
                TDB2.symUnionDefaultGraph,
                !(dataset instanceof Beside) && !query.hasDatasetDescription())
            .build();
    new Services(remotes).serve(exec.getContext());
    return exec;
  }

  private static Query parse(BundledQuery source, PrefixMapping prefixes) {
    if (source.text().isBlank()) {
      throw new ProblemException(
          Problem.mistake("query " + source.name(), "", "is empty", "give a query in SPARQL"));
    }
    Query query = new Query();
    query.setPrefixMapping(prefixes);
    try {
      return QueryFactory.parse(query, source.text(), null, Syntax.syntaxARQ);
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError deep) {
        throw deep;
      }
      throw isUpdate(source.text())
          ? new ProblemException(
              Problem.mistake(
                  "query " + source.name(),
                  "",
                  "is an update, and query only reads",
                  "tipgraph build changes the store"),
              e)
          : SyntaxProblem.of("query " + source.name(), e);
    }
  }

  /** ARQ knows one more form than SPARQL, which gives neither rows nor triples. */
  private static void requireForm(Query query, BundledQuery source) {
    if (query.isJsonType()) {
      throw new ProblemException(
          Problem.mistake(
              "query " + source.name(),
              "",
              "is of the form JSON, which is of ARQ and not of SPARQL, and is not answered",
              "ask by SELECT, with --format json"));
    }
  }

  private static boolean isUpdate(String text) {
    UpdateRequest request = new UpdateRequest();
    request.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.mapping()));
    try {
      UpdateFactory.parse(request, text);
      return !request.getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }
}
