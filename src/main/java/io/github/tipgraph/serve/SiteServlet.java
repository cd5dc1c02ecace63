// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.data.AttachedData;
import io.github.tipgraph.query.Beside;
import io.github.tipgraph.read.Sha256;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.http.BadMessageException;

/** Answers GET and HEAD by the table of addresses, each within one reading transaction. */
final class SiteServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int TAG = 32;

  private final transient DatasetGraph dataset;
  private final transient AttachedData attached;
  private final transient Route routes;
  private final transient ErrorPages errors;
  private final Duration grace;

  SiteServlet(
      DatasetGraph dataset,
      AttachedData attached,
      Route routes,
      ErrorPages errors,
      Duration grace) {
    this.attached = attached;
    this.grace = grace;
    this.dataset = dataset;
    this.routes = routes;
    this.errors = errors;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      send(request, response, errors.reply(request, 405, "Only GET and HEAD are answered here."));
      return;
    }
    Reply reply;
    try {
      Asked asked = Asked.of(request);
      reply = read(asked).orElseGet(() -> errors.reply(request, 404, ErrorPages.of(404)));
    } catch (BadMessageException e) {
      reply = errors.reply(request, e.getCode(), "The request cannot be understood.");
    }
    send(request, response, reply);
  }

  private Optional<Reply> read(Asked asked) {
    dataset.begin(ReadWrite.READ);
    try {
      return attached.read(kept -> routes.answer(asked, Beside.of(dataset, kept)));
    } finally {
      dataset.end();
    }
  }

  private void send(HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    // Answers vary by their encoding as well, which is said elsewhere.
    reply
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equals("Vary")) {
                response.addHeader(name, value);
              } else {
                response.setHeader(name, value);
              }
            });
    if (reply.status() == 200) {
      String tag = '"' + Sha256.of(reply.body()).substring(0, TAG) + '"';
      response.setHeader("ETag", tag);
      if (!reply.headers().containsKey("Cache-Control")) {
        response.setHeader("Cache-Control", "no-cache");
      }
      if (isHeld(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(304);
        return;
      }
    }
    response.setStatus(reply.status());
    response.setContentLength(reply.body().length);
    if (!request.getMethod().equals("HEAD")) {
      byte[] body = reply.body();
      new Pace(grace).send(request, body.length, () -> response.getOutputStream().write(body));
    }
  }

  /** RFC 9110, 13.1.2: a list of tags, or any. */
  private static boolean isHeld(String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String each : header.split(",", 100)) {
      String held = each.strip().replaceFirst("^W/", "");
      if (held.equals("*") || held.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
