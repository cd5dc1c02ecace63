// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.endpoint;

import com.google.gson.JsonObject;
import io.github.tipgraph.read.Fetched;
import io.github.tipgraph.read.Json;
import io.github.tipgraph.read.Nesting;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import io.github.tipgraph.read.WebRequest;
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
import java.util.function.Supplier;

/**
 * Asks a server, one question at a time. What may pass (too many requests, an error of the server,
 * a broken or late answer) is asked again, later each time or when the server says.
 */
public final class Server {
  private static final Set<Integer> MAY_PASS = Set.of(429, 500, 502, 503, 504);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(120);

  private final String address;
  private final Web web;
  private final int retries;
  private final Pause pause;
  private final Optional<Answers> answers;

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    /** Sleeps. */
    Pause SLEEP = Server::sleep;

    /** Waits for a time. */
    void of(Duration time);
  }

  /** Checks what an answer holds; what it throws goes to the user. */
  @FunctionalInterface
  public interface Check {
    /** Throws if an answer is not what was asked for. */
    void of(JsonObject answer);
  }

  /**
   * A server.
   *
   * @param retries how often to ask again what may pass
   * @param answers where those in JSON are kept once they are known to be whole, if anywhere
   */
  public Server(String address, Web web, int retries, Pause pause, Optional<Answers> answers) {
    this.address = address;
    this.web = web;
    this.retries = retries;
    this.pause = pause;
    this.answers = answers;
  }

  /** Where it is. */
  public String address() {
    return address;
  }

  /** Forgets the answers that were kept. */
  public void forget() {
    answers.ifPresent(Answers::drop);
  }

  /**
   * The answer in JSON to a form of one field.
   *
   * @param expected what should be in the answer, for messages
   * @throws ProblemException if no sound answer comes
   */
  public JsonObject ask(String field, String value, String accept, String expected, Check check) {
    String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    String question = address + "\n" + form;
    Optional<byte[]> kept = answers.flatMap(all -> all.find(question));
    if (kept.isPresent()) {
      // It was whole when it was kept.
      return whole(kept.get(), expected);
    }
    return patiently(
        () -> {
          byte[] answer = answer(WebRequest.form(address, accept, form), expected);
          JsonObject json = whole(answer, expected);
          check.of(json);
          answers.ifPresent(all -> all.keep(question, answer));
          return json;
        });
  }

  /**
   * What it answers, whatever the status, but for those that may pass.
   *
   * @throws ProblemException if it does not answer
   */
  public Web.Reply send(WebRequest request) {
    return patiently(() -> reply(request));
  }

  private <T> T patiently(Supplier<T> attempt) {
    for (int tries = 0; ; tries++) {
      try {
        return attempt.get();
      } catch (Passing e) {
        if (tries >= retries || e.after.compareTo(LONGEST_PAUSE) > 0) {
          throw e.problem(tries + 1);
        }
        Duration backOff = Duration.ofSeconds(1L << tries);
        pause.of(e.after.compareTo(backOff) > 0 ? e.after : backOff);
      }
    }
  }

  /** An answer whose status is none that may pass. */
  private Web.Reply reply(WebRequest request) {
    Web.Reply reply;
    try {
      reply = web.send(request);
    } catch (ProblemException e) {
      if (Web.mayPass(e)) {
        throw new Passing(e.problem().what(), Duration.ZERO);
      }
      throw e;
    }
    if (MAY_PASS.contains(reply.status())) {
      throw new Passing("the server answered " + reply.status(), after(reply.retryAfter()));
    }
    return reply;
  }

  /** The bytes of an answer that is no page and says nothing of an error. */
  private byte[] answer(WebRequest request, String expected) {
    Web.Reply reply = reply(request);
    int status = reply.status();
    if (status == 401 || status == 403) {
      throw failure(
          "the server answered " + status + ": not everybody may ask it", "check who may");
    }
    if (status != 200) {
      throw failure(
          "the server answered " + status + " instead of " + expected + said(reply.fetched()),
          "check the address" + (status == 400 ? " and the query" : ""));
    }
    Fetched fetched = reply.fetched();
    if (isPage(fetched)) {
      throw failure(
          "answered with a page or XML instead of " + expected + " in JSON",
          "check that it is the address of the service itself, not of its page");
    }
    return fetched.bytes();
  }

  /** Whether an answer is HTML or XML. */
  private static boolean isPage(Fetched fetched) {
    String begin = new String(fetched.bytes(), StandardCharsets.UTF_8).stripLeading();
    return fetched.contentType().toLowerCase(Locale.ROOT).contains("html") || begin.startsWith("<");
  }

  /** The first line of what a server says in plain text of an error. */
  public static String said(Fetched fetched) {
    String line =
        new String(fetched.bytes(), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    boolean plain = !isPage(fetched) && !line.startsWith("{");
    return !plain || line.isEmpty()
        ? ""
        : " (" + (line.length() > 200 ? line.substring(0, 200) + "…" : line) + ")";
  }

  private JsonObject whole(byte[] answer, String expected) {
    return Json.object(
        new String(answer, StandardCharsets.UTF_8),
        "",
        (where, what) -> {
          String other = what.equals(Nesting.TOO_DEEP) ? "" : ", as " + expected + " are";
          throw new Passing("its answer " + what + other, Duration.ZERO);
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

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a server", e);
    }
  }

  /** A problem of this server that the user cannot mend. */
  public ProblemException failure(String what, String remedy) {
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
      String goesOn = answers.isPresent() ? ": it goes on from here" : "";
      return failure(
          getMessage() + wait + times,
          (late ? "wait so long, then run it again" : "run it again later") + goesOn);
    }
  }
}
