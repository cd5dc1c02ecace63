// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Says what is wrong: to browsers with a page, to programs in a line. */
final class ErrorPages {
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;

  private final Assets assets;

  ErrorPages(Assets assets) {
    this.assets = assets;
  }

  /**
   * The page of an error.
   *
   * @param frame around it
   * @param status of HTTP
   * @param message what is wrong, and what to do
   */
  record ErrorPage(Frame frame, int status, String message) {
    /** Whether a search may find what was sought. */
    boolean searches() {
      return status == NOT_FOUND;
    }
  }

  /** The answer to a request that cannot be met. */
  Reply reply(HttpServletRequest request, int status, String message) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    boolean page = accept.contains("text/html");
    Frame frame = new Frame("Error " + status, "/", List.of(), assets);
    return page
        ? Reply.page(status, Templates.render("error", new ErrorPage(frame, status, message)))
        : Reply.text(status, message);
  }

  /** Sends it, if nothing has been sent yet. */
  void send(HttpServletRequest request, HttpServletResponse response, int status, String message)
      throws IOException {
    if (!response.isCommitted()) {
      send(response, reply(request, status, message));
    }
  }

  /** Sends a reply that is small. */
  static void send(HttpServletResponse response, Reply reply) throws IOException {
    reply.headers().forEach(response::setHeader);
    response.setStatus(reply.status());
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }

  /** What to say where nothing but a status of HTTP is known. */
  static String of(int status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing here.";
      case 408 -> "The request came in too slowly.";
      case 413 -> "The request is longer than this server takes.";
      case 414, 431 -> "The address or the headers are longer than this server takes.";
      case 503 -> "The server is being stopped.";
      default ->
          status < FAILED
              ? "The request cannot be understood."
              : "Something failed here; it is a defect of the server.";
    };
  }
}
