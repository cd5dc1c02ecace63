// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * The headers that every answer has: pages load nothing from elsewhere and run no script that is
 * not a file of ours; anybody may read from a page of theirs (CORS).
 */
final class HeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  static final String POLICY = "Content-Security-Policy";

  static final Map<String, String> HEADERS =
      Map.of(
          POLICY,
          policy(""),
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Location, Allow, Retry-After, WWW-Authenticate");

  private static final Map<String, String> PREFLIGHT =
      Map.of(
          "Allow", "GET, HEAD, OPTIONS",
          "Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS",
          "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match",
          "Access-Control-Max-Age", "86400");

  /**
   * The policy of a page.
   *
   * @param style another style that it may have, by hash, or nothing
   */
  static String policy(String style) {
    return "default-src 'none'; script-src 'self'; style-src 'self'"
        + (style.isEmpty() ? "" : " " + style)
        + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri"
        + " 'none'; frame-ancestors 'none'";
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HEADERS.forEach(response::setHeader);
    if (request.getMethod().equals("OPTIONS")) {
      PREFLIGHT.forEach(response::setHeader);
      response.setStatus(204);
      return;
    }
    chain.doFilter(request, response);
  }
}
