// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

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

  private Connections() {}

  /** Sets up a server that does not listen yet. */
  static void configure(Server server, Settings settings) {
    for (Connector connector : server.getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setUriCompliance(URIS);
      http.setSendServerVersion(false);
    }
    server.insertHandler(new SizeLimitHandler(settings.limits().requestBytes(), -1));
    server.setErrorHandler(new PlainErrors());
    for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(new PlainErrors());
      context.getServletHandler().setDecodeAmbiguousURIs(true);
    }
  }
}
