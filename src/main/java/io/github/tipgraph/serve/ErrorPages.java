// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Says what is wrong: to browsers with a page, to programs in a line. */
final class ErrorPages {
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
  record ErrorPage(Frame frame, int status, String message) {}

  /** The answer to a request that cannot be met. */
  Reply reply(HttpServletRequest request, int status, String message) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    boolean page = accept.contains("text/html");
    Frame frame = new Frame("Error " + status, "/", List.of(), assets);
    return page
        ? Reply.page(status, Templates.render("error", new ErrorPage(frame, status, message)))
        : Reply.text(status, message);
  }
}
