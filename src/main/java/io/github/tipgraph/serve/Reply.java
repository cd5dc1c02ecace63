// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client is answered.
 *
 * @param status of HTTP
 * @param headers beside those that every answer has
 * @param body whole, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares replies.
record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final String TYPE = "Content-Type";

  Reply {
    headers = Map.copyOf(headers);
  }

  /** A page. */
  static Reply page(String html) {
    return page(200, html);
  }

  /** A page with a status of its own. */
  static Reply page(int status, String html) {
    return of(status, Form.HTML.contentType(), html.getBytes(StandardCharsets.UTF_8));
  }

  /** A line for programs. */
  static Reply text(int status, String line) {
    return of(status, "text/plain;charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes of some type. */
  static Reply of(int status, String type, byte[] body) {
    return new Reply(status, Map.of(TYPE, type), body);
  }

  /** See elsewhere, as HTTP has it for what is no document: the 303 of Cool URIs. */
  static Reply seeOther(String path) {
    return new Reply(303, Map.of("Location", path, TYPE, "text/plain"), new byte[0]);
  }

  /** The same with another header. */
  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
