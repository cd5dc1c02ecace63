// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.XmlRows;
import io.github.tipgraph.rdf.ForeignRdf;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Store;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/** A running server of a store. */
public final class TipServer implements AutoCloseable {
  /** How many requests are worked on at the same time. */
  static final int MAX_THREADS = 200;

  private static final int MIN_THREADS = 4;

  private final Path store;
  private final Settings settings;
  private final Site site;
  private final FusekiServer server;
  private boolean closed;

  private TipServer(Path store, Settings settings, Site site, FusekiServer server) {
    this.store = store;
    this.settings = settings;
    this.site = site;
    this.server = server;
  }

  /**
   * Starts to serve a store.
   *
   * @throws ProblemException if there is no store, another process changes it, or nothing can
   *     listen at this host and port
   */
  public static TipServer start(Path store, Settings settings) {
    DatasetGraph dataset = Store.open(store, settings.writers().isPresent());
    try {
      return start(store, dataset, settings);
    } catch (RuntimeException e) {
      Store.release(store);
      throw e;
    }
  }

  private static TipServer start(Path store, DatasetGraph dataset, Settings settings) {
    ForeignRdf.seal();
    XmlRows.install();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    dataset.getContext().set(ARQConstants.sysOptimizerFactory, TimedPatterns.OPTIMIZER);
    dataset.getContext().set(ARQ.queryTimeout, settings.limits().time().toMillis());
    AttachedData attached = new AttachedData(store);
    Generation generation = new Generation();
    AtomicReference<String> address = new AtomicReference<>("");
    ErrorPages errors = new ErrorPages(new Assets());
    Site site =
        Txn.calculateRead(
            dataset, () -> new Site(store, dataset, settings, address::get, generation));
    SiteServlet pages =
        new SiteServlet(dataset, attached, site.routes(), errors, settings.limits().grace());
    Gate gate = new Gate(settings.limits(), pages, errors);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .addFilter("/*", new HeadersFilter())
            .addFilter(Site.SPARQL + "/*", gate)
            .addFilter(QueryPages.PATH + "/*", gate)
            .addFilter(MapPages.PATH, gate)
            .addFilter(QualityPages.PATH + "/*", gate)
            .add(Site.SPARQL, endpoint(dataset, attached, settings, generation))
            .addServlet("/*", pages);
    settings
        .writers()
        .map(
            writers ->
                new Refuting(
                    dataset, writers, Verdicts.folder(store), new Assets(), site::documentPage))
        .ifPresent(refuting -> builder.addServlet(Refuting.PATH, refuting));
    FusekiServer server = builder.build();
    Connections.configure(server.getJettyServer(), settings);
    listen(server, settings);
    site.prepare(dataset);
    TipServer started = new TipServer(store, settings, site, server);
    address.set(settings.publication().address().orElseGet(started::address));
    return started;
  }

  private static DataService endpoint(
      DatasetGraph dataset, AttachedData attached, Settings settings, Generation generation) {
    DataService.Builder endpoint =
        DataService.newBuilder(dataset)
            .addEndpoint(
                at(
                    Operation.Query,
                    new LimitedQuery(settings.limits(), settings.services(), attached)));
    if (settings.writers().isPresent()) {
      Writing writing = new Writing(settings.writers().get(), generation);
      endpoint.addEndpoint(at(Operation.Update, new LimitedUpdate(writing)));
      endpoint.addEndpoint(at(Operation.GSP_RW, new GraphWriting(writing)));
    } else {
      ReadOnly readOnly = new ReadOnly();
      endpoint.addEndpoint(at(Operation.Update, readOnly));
      endpoint.addEndpoint(at(Operation.GSP_RW, readOnly));
      endpoint.addEndpoint(at(Operation.GSP_R, new UnionReading(attached)));
    }
    return endpoint.build();
  }

  private static Endpoint at(Operation operation, ActionService service) {
    return Endpoint.create().operation(operation).processor(service).build();
  }

  private static void listen(FusekiServer server, Settings settings) {
    try {
      server.start();
    } catch (FusekiException e) {
      List<Throwable> causes =
          Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause).toList();
      String reason =
          causes.stream()
              .filter(cause -> cause instanceof SocketException)
              .map(Throwable::getMessage)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      boolean unknown = causes.stream().anyMatch(UnresolvedAddressException.class::isInstance);
      boolean taken = reason.contains("in use");
      throw new ProblemException(
          Problem.failure(
              settings.host() + ":" + settings.port(),
              "",
              taken
                  ? "another program listens there"
                  : "cannot be listened at ("
                      + (unknown ? "no such name" : reason.isEmpty() ? e.getMessage() : reason)
                      + ")",
              taken
                  ? "give another --port, or --port 0 for one that is free"
                  : "give a --host of this machine and a --port that this user may take"),
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

  /** Takes no more requests, finishes those that run, and closes the store. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.stop();
      site.close();
      Store.release(store);
    }
  }
}
