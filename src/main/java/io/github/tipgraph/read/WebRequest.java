// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * What is sent to a server.
 *
 * @param method of HTTP
 * @param accept the wanted content types
 * @param contentType of the body, or empty where there is none
 */
public record WebRequest(
    String method, String address, String accept, String contentType, BodyPublisher body) {
  /** Fetches an address. */
  public static WebRequest get(String address, String accept) {
    return new WebRequest("GET", address, accept, "", BodyPublishers.noBody());
  }

  /** Sends a form in application/x-www-form-urlencoded. */
  public static WebRequest form(String address, String accept, String form) {
    return new WebRequest(
        "POST",
        address,
        accept,
        "application/x-www-form-urlencoded",
        BodyPublishers.ofString(form));
  }
}
