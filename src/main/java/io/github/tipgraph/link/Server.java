// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.link;

import com.google.gson.JsonObject;
import io.github.tipgraph.read.Fetched;
import io.github.tipgraph.read.Json;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a server that answers in JSON, one question at a time. What may pass (too many requests, an
 * error of the server, a broken or late answer) is asked again, later each time or when the server
 * says; an answer is kept once it is known to be whole.
 */
final class Server {
  private static final Set<Integer> MAY_PASS = Set.of(429, 500, 502, 503, 504);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(120);

  private final String address;
  private final Web web;
  private final int retries;
  private final Pause pause;
  private final Answers answers;

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    /** Waits for a time. */
    void of(Duration time);
  }

  /** Checks what an answer holds; what it throws goes to the user. */
  @FunctionalInterface
  interface Check {
    /** Throws if an answer is not what was asked for. */
    void of(JsonObject answer);
  }

  /**
   * A server.
   *
   * @param retries how often to ask again what may pass
   */
  Server(String address, Web web, int retries, Pause pause, Answers answers) {
    this.address = address;
    this.web = web;
    this.retries = retries;
    this.pause = pause;
    this.answers = answers;
  }

  String address() {
    return address;
  }

  Answers answers() {
    return answers;
  }

  /**
   * The answer to a form of one field.
   *
   * @param expected what should be in the answer, for messages
   * @throws ProblemException if no sound answer comes
   */
  JsonObject ask(String field, String value, String accept, String expected, Check check) {
    String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    String question = address + "\n" + form;
    Optional<byte[]> kept = answers.find(question);
    if (kept.isPresent()) {
      // It was whole when it was kept.
      return whole(kept.get(), expected);
    }
    for (int tries = 0; ; tries++) {
      try {
        byte[] answer = answer(form, accept, expected);
        JsonObject json = whole(answer, expected);
        check.of(json);
        answers.keep(question, answer);
        return json;
      } catch (Passing e) {
        if (tries >= retries || e.after.compareTo(LONGEST_PAUSE) > 0) {
          throw e.problem(tries + 1);
        }
        Duration backOff = Duration.ofSeconds(1L << tries);
        pause.of(e.after.compareTo(backOff) > 0 ? e.after : backOff);
      }
    }
  }

  /** The bytes of an answer that is no page and says nothing of an error. */
  private byte[] answer(String form, String accept, String expected) {
    Web.Reply reply;
    try {
      reply = web.ask(address, accept, Optional.of(form));
    } catch (ProblemException e) {
      if (Web.mayPass(e)) {
        throw new Passing(e.problem().what(), Duration.ZERO);
      }
      throw e;
    }
    int status = reply.status();
    if (MAY_PASS.contains(status)) {
      throw new Passing("the server answered " + status, after(reply.retryAfter()));
    }
    if (status != 200) {
      throw failure(
          "the server answered " + status + " instead of " + expected, "check the address");
    }
    Fetched fetched = reply.fetched();
    String begin = new String(fetched.bytes(), StandardCharsets.UTF_8).stripLeading();
    if (fetched.contentType().toLowerCase(Locale.ROOT).contains("html") || begin.startsWith("<")) {
      throw failure(
          "answered with a page or XML instead of " + expected + " in JSON",
          "check that it is the address of the service itself, not of its page");
    }
    return fetched.bytes();
  }

  private JsonObject whole(byte[] answer, String expected) {
    return Json.object(
        new String(answer, StandardCharsets.UTF_8),
        "",
        (where, what) -> {
          throw new Passing("its answer " + what + ", as " + expected + " are", Duration.ZERO);
        });
  }

  /** How long the server asks to wait (RFC 9110, 10.2.3): seconds or a date. */
  private static Duration after(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(Clock.systemUTC().instant(), time.toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  /** A problem of this server that the user cannot mend. */
  ProblemException failure(String what, String remedy) {
    return new ProblemException(Problem.failure(address, "", what, remedy));
  }

  /** Something went wrong that may pass. */
  private final class Passing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Duration after;

    Passing(String what, Duration after) {
      super(what);
      this.after = after;
    }

    private ProblemException problem(int tries) {
      boolean late = after.compareTo(LONGEST_PAUSE) > 0;
      String wait = late ? " and asks to wait " + after.toSeconds() + " seconds" : "";
      String times = tries > 1 ? " (asked " + tries + " times)" : "";
      return failure(
          getMessage() + wait + times,
          late
              ? "wait so long, then run it again: it goes on from here"
              : "run it again later: it goes on from here");
    }
  }
}
