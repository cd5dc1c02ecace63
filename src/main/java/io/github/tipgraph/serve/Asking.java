// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.query.Answer;
import io.github.tipgraph.query.Beside;
import io.github.tipgraph.query.BundledQuery;
import io.github.tipgraph.query.FirstRows;
import io.github.tipgraph.query.Format;
import io.github.tipgraph.query.QueryRun;
import io.github.tipgraph.query.Remotes;
import io.github.tipgraph.rdf.Software;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;

/** Runs queries for pages, as the command line does: parameters are bound, never pasted. */
final class Asking {
  private static final int MOST_BYTES = 64_000_000;

  private final Path store;
  private final Settings settings;

  Asking(Path store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** The names of the data of others that the store keeps. */
  List<String> attached() {
    return new AttachedData(store).names();
  }

  /** Whether queries may ask other endpoints. */
  boolean asksOthers() {
    return !settings.services().isEmpty();
  }

  /**
   * The first rows of an answer.
   *
   * @throws ProblemException if the query or a value cannot be used, or it takes too long
   */
  FirstRows first(BundledQuery query, Map<String, String> values, int most, DatasetGraph dataset) {
    return run(query, dataset, (run, data) -> run.first(data, values, most));
  }

  /**
   * A whole answer in a format.
   *
   * @throws ProblemException if the query or a value cannot be used, or it takes too long or too
   *     much
   */
  byte[] whole(
      BundledQuery query, Map<String, String> values, Format format, DatasetGraph dataset) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (count + length > MOST_BYTES) {
              throw large();
            }
            super.write(bytes, offset, length);
          }
        };
    run(
        query,
        dataset,
        (run, data) -> {
          run.answer(data, values, new Answer(format, 0, out));
          return true;
        });
    return out.toByteArray();
  }

  private <R> R run(
      BundledQuery query, DatasetGraph dataset, BiFunction<QueryRun, DatasetGraph, R> work) {
    Remotes remotes =
        Remotes.only(Software.agent(), settings.limits().time(), 0, settings.services());
    QueryRun run = new QueryRun(query, List.of(), attached(), remotes);
    DataReader reader = new DataReader(Software.agent());
    try {
      return work.apply(run, run.beside(Beside.store(dataset), Beside.others(dataset), reader));
    } catch (QueryCancelledException e) {
      throw new ProblemException(
          Problem.failure(
              "query",
              "",
              "took longer than " + settings.limits().time().toSeconds() + " seconds",
              "ask for less, or run it on a store of your own"),
          e);
    }
  }

  /**
   * The code of a country.
   *
   * @param name its code or a name
   * @throws ProblemException if there is none, or more than one
   */
  String country(String name, DatasetGraph dataset) {
    String iri = QueryRun.country(name, dataset);
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** The formats of a query's answer. */
  List<Format> formats(BundledQuery query) {
    return new QueryRun(query).formats();
  }

  private static ProblemException large() {
    return new ProblemException(
        Problem.mistake(
            "query",
            "",
            "has an answer of more than " + MOST_BYTES / 1_000_000 + " MB",
            "take it in parts, with LIMIT and OFFSET, or run tipgraph query on a store of your own"));
  }
}
