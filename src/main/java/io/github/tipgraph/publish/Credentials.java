// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a server may ask of somebody who changes it: a name and a password (RFC 7617) or a token
 * (RFC 6750), from environment variables alone. It has no text, so that none can be told.
 */
public final class Credentials {
  static final String USER = "TIPGRAPH_PUBLISH_USER";
  static final String PASSWORD = "TIPGRAPH_PUBLISH_PASSWORD";
  static final String TOKEN = "TIPGRAPH_PUBLISH_TOKEN";

  /** What to do where a server refuses. */
  static final String REMEDY = "set " + USER + " and " + PASSWORD + ", or " + TOKEN;

  private final Optional<String> header;

  private Credentials(Optional<String> header) {
    this.header = header;
  }

  /**
   * Those of an environment.
   *
   * @throws ProblemException if it has both kinds, or one in part
   */
  public static Credentials of(Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    String token = environment.getOrDefault(TOKEN, "").strip();
    if (!token.isEmpty() && !(user + password).isEmpty()) {
      throw mistake(TOKEN, "is set, and " + USER + " or " + PASSWORD + " as well", "unset one");
    }
    if (user.isEmpty() && !password.isEmpty()) {
      throw mistake(PASSWORD, "is set without " + USER, "set both");
    }
    if (user.contains(":")) {
      throw mistake(USER, "has a colon, which HTTP does not allow in names", "check it");
    }
    if (!token.matches("[\\x21-\\x7E]*")) {
      throw mistake(TOKEN, "has characters that no token has", "check it");
    }
    if (!user.isEmpty()) {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return new Credentials(Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }
    return new Credentials(token.isEmpty() ? Optional.empty() : Optional.of("Bearer " + token));
  }

  /** Whether there are any. */
  boolean given() {
    return header.isPresent();
  }

  /** A client that shows them. */
  Web on(Web web) {
    return header.map(web::authorized).orElse(web);
  }

  private static ProblemException mistake(String what, String wrong, String remedy) {
    return new ProblemException(Problem.mistake(what, "", wrong, remedy));
  }
}
