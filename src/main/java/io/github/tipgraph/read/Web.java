// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches documents by HTTP, within limits of time, size and redirects. */
public final class Web {
  private static final String DOCUMENTS = "text/html, text/plain, application/pdf, */*;q=0.5";
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

  private final Limits limits;
  private final String userAgent;
  private final Optional<String> authorization;

  Web(Limits limits, String userAgent) {
    this(limits, userAgent, Optional.empty());
  }

  private Web(Limits limits, String userAgent, Optional<String> authorization) {
    this.limits = limits;
    this.userAgent = userAgent;
    this.authorization = authorization;
  }

  /**
   * Fetches within the usual limits.
   *
   * @param userAgent what servers are told of who asks
   */
  public static Web standard(String userAgent) {
    return new Web(Limits.STANDARD, userAgent);
  }

  /**
   * Asks within the usual limits, but for the time that an answer may take.
   *
   * @param userAgent what servers are told of who asks
   * @param answer how long to wait for a whole answer
   */
  public static Web patient(String userAgent, Duration answer) {
    return new Web(Limits.STANDARD.waiting(answer), userAgent);
  }

  /**
   * The same with a header {@code Authorization}, which servers to which it is redirected do not
   * get.
   */
  public Web authorized(String authorization) {
    return new Web(limits, userAgent, Optional.of(authorization));
  }

  /** Fetches an address and reads what is there; what goes wrong is told. */
  void fetch(String address, Opener opener, Receiver receiver) {
    try {
      opener.open(content(address));
    } catch (ProblemException e) {
      receiver.problem(e.problem());
    }
  }

  private Content content(String address) {
    Fetched fetched = get(address, DOCUMENTS);
    ByteArrayInputStream body = new ByteArrayInputStream(fetched.bytes());
    return Content.of(address, id(fetched.at()), body)
        .fetched(address, charset(fetched.contentType()));
  }

  /**
   * Fetches an address.
   *
   * @param accept the wanted content types
   * @throws ProblemException if it is none, cannot be reached, or answers anything but 200
   */
  public Fetched get(String address, String accept) {
    Reply reply = send(WebRequest.get(address, accept));
    if (reply.status() != 200) {
      throw failure(
          address, "the server answered " + reply.status(), "check the address in a browser");
    }
    return reply.fetched();
  }

  /**
   * What a server answers, whatever its status; redirects are followed.
   *
   * @throws ProblemException if the address is none, cannot be reached, redirects without end, or
   *     gives no whole answer
   */
  public Reply send(WebRequest request) {
    String address = request.address();
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    long deadline = System.nanoTime() + limits.answer().toNanos();
    URI first = uri(address, address);
    URI at = first;
    for (int sent = 0; sent <= limits.redirects(); sent++) {
      HttpResponse<byte[]> answer = answer(client, http(at, first, request), address, deadline);
      int status = answer.statusCode();
      Optional<String> location = answer.headers().firstValue("Location");
      if (status < 300 || status > 399 || location.isEmpty()) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return new Reply(
            status,
            new Fetched(at, answer.body(), type),
            answer.headers().firstValue("Retry-After").orElse(""));
      }
      at = next(first, at, location.get(), address);
    }
    throw failure(
        address, "redirects more than " + limits.redirects() + " times", "give the last address");
  }

  /**
   * What a server answered to a question.
   *
   * @param status of HTTP
   * @param retryAfter when to ask again, as the server says it, or empty
   */
  public record Reply(int status, Fetched fetched, String retryAfter) {}

  /** Whether what went wrong may be gone when one asks again soon. */
  public static boolean mayPass(ProblemException e) {
    return e.getCause() instanceof TimeoutException || e.getCause() instanceof Broken;
  }

  private HttpRequest http(URI at, URI first, WebRequest request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(at)
            .method(request.method(), request.body())
            .header("User-Agent", userAgent)
            .header("Accept", request.accept());
    if (!request.contentType().isEmpty()) {
      http.header("Content-Type", request.contentType());
    }
    // Whoever it redirects to is not to know the secret.
    authorization
        .filter(secret -> at.getRawAuthority().equals(first.getRawAuthority()))
        .filter(secret -> at.getScheme().equalsIgnoreCase(first.getScheme()))
        .ifPresent(secret -> http.header("Authorization", secret));
    return http.build();
  }

  private HttpResponse<byte[]> answer(
      HttpClient client, HttpRequest request, String address, long deadline) {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request, info -> new Body(limits.whole()));
    try {
      return coming.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw failure(
          address, "gave no whole answer within " + say(limits.answer()), "try again later", e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw failure(address, "was interrupted", "try again");
    } catch (ExecutionException e) {
      throw failure(
          address, why(e.getCause()), "check the address and the network", kind(e.getCause()));
    }
  }

  private static Throwable kind(Throwable cause) {
    boolean lasting =
        cause instanceof TooLarge
            || cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause.getCause() instanceof UnknownHostException;
    return lasting ? cause : new Broken(cause);
  }

  private String why(Throwable cause) {
    if (cause instanceof TooLarge) {
      return "has more than " + Limits.say(limits.whole()) + " bytes";
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return "cannot be reached within " + say(limits.connect());
    }
    boolean unknown =
        cause instanceof UnknownHostException || cause.getCause() instanceof UnknownHostException;
    if (cause instanceof ConnectException || unknown) {
      return "cannot be reached";
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return "cannot be fetched (" + message + ")";
  }

  private static URI next(URI first, URI at, String location, String address) {
    URI next = uri(resolved(at, location, address), address);
    if (at.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
      throw failure(address, "redirects from https to " + next.getScheme(), "give that address");
    }
    // A page of somebody else is not to reach what only this machine can.
    if (Reach.isInside(next) && !Reach.isInside(first)) {
      throw failure(
          address,
          "redirects from the open network to " + next.getHost() + ", which is not of it",
          "give that address if you trust it");
    }
    return next;
  }

  private static String resolved(URI at, String location, String address) {
    try {
      return at.resolve(location.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      throw mistake(address, e);
    }
  }

  private static URI uri(String text, String address) {
    try {
      URI uri = URI.create(text);
      boolean web = uri.getHost() != null && uri.getScheme().matches("(?i)https?");
      if (web && uri.getRawUserInfo() == null) {
        return uri;
      }
      if (web) {
        throw new ProblemException(
            Problem.mistake(
                withoutSecret(address),
                "",
                "holds a name or a password, which would be told in messages and in the graph",
                "take it out"));
      }
    } catch (IllegalArgumentException e) {
      throw mistake(address, e);
    }
    throw mistake(address, new IllegalArgumentException(text));
  }

  private static ProblemException mistake(String address, Exception cause) {
    String plain = withoutSecret(address);
    Problem problem = Problem.mistake(plain, "", "is not a web address", "check it");
    // The cause has the address as it was given.
    return plain.equals(address)
        ? new ProblemException(problem, cause)
        : new ProblemException(problem);
  }

  /** An address without what stands before an at sign in its place of a host. */
  static String withoutSecret(String address) {
    return address.replaceFirst("(?i)^(https?:/*)[^/?#]*@", "$1…@");
  }

  /** The names of the path and the query, joined by hyphens, or the host. */
  static String id(URI at) {
    String path = Optional.ofNullable(at.getPath()).orElse("");
    String query = Optional.ofNullable(at.getQuery()).orElse("");
    String plain = path.endsWith("/") ? path : path.replaceFirst("\\.\\w{1,5}$", "");
    String id =
        (plain + "-" + query).replaceAll("[^\\p{Alnum}._]+", "-").replaceAll("^-+|(?<!-)-+$", "");
    return id.isEmpty() ? at.getHost() : id;
  }

  private static String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String say(Duration time) {
    return time.toSeconds() > 1 ? time.toSeconds() + " seconds" : time.toMillis() + " milliseconds";
  }

  private static ProblemException failure(String address, String what, String remedy) {
    return new ProblemException(Problem.failure(address, "", what, remedy));
  }

  private static ProblemException failure(
      String address, String what, String remedy, Throwable cause) {
    return new ProblemException(Problem.failure(address, "", what, remedy), cause);
  }

  /** The connection broke before the answer was whole. */
  private static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super(cause);
    }
  }

  /** The answer is too large. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Gathers an answer that is not too large. */
  private static final class Body implements HttpResponse.BodySubscriber<byte[]> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.Subscription subscription;

    Body(int most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (bytes.size() + buffer.remaining() > most) {
          subscription.cancel();
          whole.completeExceptionally(new TooLarge());
          return;
        }
        byte[] part = new byte[buffer.remaining()];
        buffer.get(part);
        bytes.write(part, 0, part.length);
      }
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
      whole.complete(bytes.toByteArray());
    }
  }
}
