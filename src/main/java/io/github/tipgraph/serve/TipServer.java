// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;

/** A running server of a store. */
public final class TipServer implements AutoCloseable {
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 200;

  private final Path store;
  private final Settings settings;
  private final FusekiServer server;

  private TipServer(Path store, Settings settings, FusekiServer server) {
    this.store = store;
    this.settings = settings;
    this.server = server;
  }

  /**
   * Starts to serve a store.
   *
   * @throws ProblemException if there is no store, another process changes it, or nothing can
   *     listen at this host and port
   */
  public static TipServer start(Path store, Settings settings) {
    DatasetGraph dataset = Store.open(store, false);
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    ErrorPages errors = new ErrorPages(new Assets());
    AtomicReference<String> address = new AtomicReference<>("");
    SiteServlet site = site(store, dataset, settings, address::get, errors);
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .addFilter("/*", new HeadersFilter())
            .addFilter(Site.SPARQL, new Gate(settings.limits(), site, errors))
            .add(Site.SPARQL, endpoint(dataset, settings))
            .addServlet("/*", site)
            .build();
    Connections.configure(server.getJettyServer(), settings);
    listen(server, settings);
    TipServer started = new TipServer(store, settings, server);
    address.set(settings.address().orElseGet(started::address));
    return started;
  }

  private static DataService endpoint(DatasetGraph dataset, Settings settings) {
    Limits limits = settings.limits();
    dataset.getContext().set(ARQ.queryTimeout, limits.time().toMillis());
    return DataService.newBuilder(dataset)
        .addEndpoint(at(Operation.Query, new LimitedQuery(limits, settings.services())))
        .addEndpoint(at(Operation.GSP_R, new UnionReading()))
        .build();
  }

  private static Endpoint at(Operation operation, ActionService service) {
    return Endpoint.create().operation(operation).processor(service).build();
  }

  private static SiteServlet site(
      Path store,
      DatasetGraph dataset,
      Settings settings,
      Supplier<String> address,
      ErrorPages errors) {
    dataset.begin(ReadWrite.READ);
    try {
      Site site = new Site(store, dataset, settings, address, new Generation());
      return new SiteServlet(dataset, site.routes(), errors);
    } finally {
      dataset.end();
    }
  }

  private static void listen(FusekiServer server, Settings settings) {
    try {
      server.start();
    } catch (FusekiException e) {
      boolean taken =
          Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
              .anyMatch(BindException.class::isInstance);
      throw new ProblemException(
          Problem.failure(
              settings.host() + ":" + settings.port(),
              "",
              taken
                  ? "another program listens there"
                  : "cannot be listened at (" + e.getMessage() + ")",
              "give another --port, or --port 0 for one that is free"),
          e);
    }
  }

  /** The port at which it listens. */
  public int port() {
    return server.getPort();
  }

  /** The address of its first page. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + port() + "/";
  }

  /** Waits until it stops. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
    Store.release(store);
  }
}
