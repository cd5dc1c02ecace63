// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** How connections are made and kept. */
final class Connections {
  /**
   * IRIs of the graph have escaped slashes and percent signs in them, which are no parts of a path.
   */
  private static final UriCompliance URIS =
      UriCompliance.RFC3986.with(
          "IRIs",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private static final int CONNECTIONS = 1000;
  private static final int HEADER_BYTES = 1 << 16;

  private static final int COMPRESSED_FROM = 1000;

  /** What gzip makes shorter. */
  private static final List<String> TEXTS =
      Stream.concat(
              Arrays.stream(Form.values()).map(Form::type),
              Stream.of(
                  "text/plain",
                  "text/csv",
                  "text/tab-separated-values",
                  "text/css",
                  "text/javascript",
                  "image/svg+xml",
                  "application/json",
                  "application/sparql-results+json",
                  "application/sparql-results+xml"))
          .toList();

  private Connections() {}

  /** Sets up a server that does not listen yet. */
  static void configure(Server server, Settings settings) {
    for (Connector connector : server.getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
      ((ServerConnector) connector).setIdleTimeout(settings.limits().grace().toMillis());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setUriCompliance(URIS);
      http.setSendServerVersion(false);
      // Or else a header has the value that one before it had on the connection, in other letters.
      http.setHeaderCacheCaseSensitive(true);
      http.setRequestHeaderSize(HEADER_BYTES);
    }
    server.insertHandler(sizeLimit(settings));
    server.insertHandler(compression());
    server.insertHandler(new Patient());
    server.addBean(new ConnectionLimit(CONNECTIONS, server));
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(settings.limits().time().plus(settings.limits().patience()).toMillis());
    server.insertHandler(sizeLimit(settings));
    server.setErrorHandler(new PlainErrors());
    for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(new PlainErrors());
      context.getServletHandler().setDecodeAmbiguousURIs(true);
    }
  }

  /** Once for what comes in, and once for what becomes of it when it is no longer compressed. */
  private static Handler.Singleton sizeLimit(Settings settings) {
    return new SizeLimitHandler(settings.limits().requestBytes(), -1);
  }

  /** Sends text by gzip to who takes it, and takes bodies by gzip. */
  private static Handler.Singleton compression() {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(COMPRESSED_FROM);
    CompressionConfig.Builder config = CompressionConfig.builder();
    TEXTS.forEach(config::compressIncludeMimeType);
    CompressionHandler handler = new CompressionHandler();
    handler.putCompression(gzip);
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  /** A client that waits for its answer is not silent. */
  private static final class Patient extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      request.addIdleTimeoutListener(timeout -> false);
      return super.handle(request, response, callback);
    }
  }
}
