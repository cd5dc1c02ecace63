// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that notes whatever it is asked, and answers for the open network as well:
 * what is asked of addresses that are kept for documentation (RFC 5737) goes through it.
 */
final class Watched implements AutoCloseable {
  /** An address of the open network. */
  static final String OPEN = "http://192.0.2.1";

  private final HttpServer server;
  private final ProxySelector before = ProxySelector.getDefault();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String location = "";
  private volatile String body = "{}";

  Watched() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          boolean sentOn = !location.isEmpty() && asked.size() == 1;
          exchange.getResponseHeaders().set("Location", location);
          exchange.getResponseHeaders().set("Content-Type", "application/ld+json");
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(sentOn ? 302 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    ProxySelector.setDefault(new ForTheOpenNetwork());
  }

  /** Its own address, which is not of the open network. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked since it was last told something. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Answers so from now on. */
  void answer(String text) {
    asked.clear();
    location = "";
    body = text;
  }

  /** Sends whoever asks first to another address. */
  void redirect(String to) {
    asked.clear();
    location = to;
  }

  @Override
  public void close() {
    ProxySelector.setDefault(before);
    server.stop(0);
  }

  /** The proxy is this server. */
  private final class ForTheOpenNetwork extends ProxySelector {
    @Override
    public List<Proxy> select(URI at) {
      return List.of(
          at.getHost().startsWith("192.0.2.")
              ? new Proxy(Proxy.Type.HTTP, server.getAddress())
              : Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI at, SocketAddress address, IOException e) {
      // Whoever asked is told.
    }
  }
}
