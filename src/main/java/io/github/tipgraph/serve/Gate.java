// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;

/**
 * What stands before the SPARQL endpoint and the pages that ask queries: requests come in whole,
 * some are answered at the same time, and answers go out whole.
 */
final class Gate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int TIMED_OUT = 408;
  private static final int TOO_LONG = 413;
  private static final int UNSUPPORTED = 415;
  private static final int BUSY = 503;

  /** How many may wait: half of the threads, so that there are others for what needs no waiting. */
  private static final int WAITING = TipServer.MAX_THREADS / 2;

  /** Longer ones take the parser and the optimizer more time than their answers. */
  private static final int QUERY_CHARACTERS = 100_000;

  private static final String LONG =
      "A query may have " + QUERY_CHARACTERS + " characters; ask in parts.";

  private static final String POSTED =
      "SPARQL is posted as application/sparql-query or application/sparql-update, or in a form of the type application/x-www-form-urlencoded.";
  private static final String NOT_UTF8 =
      "The body of the request is not UTF-8, as SPARQL and RDF are; save it as UTF-8, and send it again.";
  private static final Pattern TYPES =
      Pattern.compile(
          "(?i)application/(sparql-query|sparql-update|x-www-form-urlencoded)\\s*(;.*)?");

  /** Parameters that tell what is asked, whatever the body is. */
  private static final List<String> NAMED = List.of("query", "update", "graph", "default");

  private final transient Limits limits;
  private final transient Places places;
  private final transient HttpServlet site;
  private final transient ErrorPages errors;

  /**
   * A gate.
   *
   * @param site describes the endpoint to who asks nothing
   */
  Gate(Limits limits, HttpServlet site, ErrorPages errors) {
    this.site = site;
    this.limits = limits;
    this.places = new Places(limits);
    this.errors = errors;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().equals(Site.SPARQL)
        && request.getMethod().matches("GET|HEAD")
        && isOnlyForm(request.getQueryString())) {
      site.service(request, response);
      return;
    }
    try (SpooledResponse spooled = new SpooledResponse(response)) {
      WholeRequest whole = WholeRequest.of(request, new Pace(limits.grace()));
      Optional<String> unsupported = unsupported(whole);
      if (unsupported.isPresent()) {
        response.setHeader("Accept-Encoding", "gzip");
        errors.send(request, response, UNSUPPORTED, unsupported.get());
        return;
      }
      if (!whole.isReadable()) {
        errors.send(request, response, BAD_REQUEST, NOT_UTF8);
        return;
      }
      if (whole.query().filter(query -> query.length() > QUERY_CHARACTERS).isPresent()) {
        errors.send(request, response, TOO_LONG, LONG);
        return;
      }
      if (places.waiting() >= WAITING || !places.take()) {
        response.setHeader("Retry-After", Long.toString(1 + limits.patience().toSeconds()));
        errors.send(
            request, response, BUSY, "Too many queries are being answered; ask again later.");
        return;
      }
      // A change is never left behind: whoever asks for it is to know what became of it.
      if (whole.query().isEmpty() && request.getRequestURI().startsWith(Site.SPARQL)) {
        places.run(() -> chain.doFilter(whole, spooled));
      } else if (!places.runInTime(() -> chain.doFilter(whole, spooled.untilAbandoned()))) {
        spooled.abandon();
        errors.send(request, response, BUSY, limits.late());
        return;
      }
      spooled.send(request, new Pace(limits.grace()));
    } catch (RuntimeException | IOException e) {
      refuse(request, response, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      errors.send(request, response, BUSY, "The server is being stopped.");
    }
  }

  private static boolean isOnlyForm(String query) {
    return query == null || query.matches("(format=\\w*)?");
  }

  /** Why the body of a request cannot be taken, or nothing if it can. */
  private static Optional<String> unsupported(HttpServletRequest request) {
    // What is encoded by gzip no longer is here.
    if (request.getHeader("Content-Encoding") != null) {
      return Optional.of("A request may be encoded by gzip alone.");
    }
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    boolean known =
        !request.getMethod().equals("POST")
            || !request.getRequestURI().startsWith(Site.SPARQL)
            || TYPES.matcher(type).matches()
            || NAMED.stream().anyMatch(name -> request.getParameter(name) != null);
    return known ? Optional.empty() : Optional.of(POSTED);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    int status = 0;
    for (Throwable each = e; each != null; each = each.getCause()) {
      status =
          each instanceof HttpException http
              ? http.getCode()
              : each instanceof TimeoutException
                  ? TIMED_OUT
                  : each instanceof ZipException ? BAD_REQUEST : status;
    }
    if (status != 0) {
      errors.send(request, response, status, ErrorPages.of(status));
      return;
    }
    if (e instanceof IOException io) {
      throw io;
    }
    throw (RuntimeException) e;
  }
}
