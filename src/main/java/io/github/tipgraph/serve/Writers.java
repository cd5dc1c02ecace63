// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who may change the store: whoever shows the credentials that the server was started with. */
public final class Writers {
  private static final String USER = "TIPGRAPH_SERVE_USER";
  private static final String PASSWORD = "TIPGRAPH_SERVE_PASSWORD";
  private static final String TOKEN = "TIPGRAPH_SERVE_TOKEN";

  private final String expected;

  private Writers(String expected) {
    this.expected = expected;
  }

  /**
   * Those of an environment.
   *
   * @throws ProblemException if it has no credentials, both kinds, or some that cannot be
   */
  public static Writers of(Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    String token = environment.getOrDefault(TOKEN, "").strip();
    boolean named = !user.isEmpty() && !password.isEmpty() && !user.contains(":");
    if (named == !token.isEmpty() || !token.matches("[\\x21-\\x7E]*")) {
      throw new ProblemException(
          Problem.mistake(
              "--writable",
              "",
              "needs the credentials of who may write",
              "set " + USER + " (without a colon) and " + PASSWORD + ", or " + TOKEN + " alone"));
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Writers(
        named ? "Basic " + Base64.getEncoder().encodeToString(pair) : "Bearer " + token);
  }

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param challenge the header WWW-Authenticate, or empty
   */
  record Refusal(int status, String message, String challenge) {}

  /** Why a request may not change anything, or nothing if it may. */
  Optional<Refusal> refusal(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null
        && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"))) {
      return Optional.of(
          new Refusal(403, "Pages of other servers may not change anything here.", ""));
    }
    // RFC 9110, 11.1: the scheme may be in any case.
    String shown =
        Optional.ofNullable(request.getHeader("Authorization"))
            .orElse("")
            .replaceFirst("(?i)^basic +", "Basic ")
            .replaceFirst("(?i)^bearer +", "Bearer ");
    if (!same(shown, expected)) {
      String challenge = expected.startsWith("Basic") ? "Basic realm=\"TIPGraph\"" : "Bearer";
      return Optional.of(
          new Refusal(401, "Only who shows credentials may change anything.", challenge));
    }
    return Optional.empty();
  }

  /** Compares in a time that does not tell how much was right. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
