// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * How fast clients must send and take: slower ones would keep a thread for as long as they like.
 */
final class Pace {
  private static final long BYTES_A_SECOND = 2000;

  private final Duration grace;
  private final long begun = System.nanoTime();

  /**
   * The pace from now on.
   *
   * @param grace how long a client may be slow
   */
  Pace(Duration grace) {
    this.grace = grace;
  }

  /** Whether a client that has sent so many bytes since the beginning is too slow. */
  boolean isTooSlow(long bytes) {
    return System.nanoTime() - begun > nanos(bytes);
  }

  private long nanos(long bytes) {
    return grace.toNanos() + TimeUnit.SECONDS.toNanos(bytes / BYTES_A_SECOND);
  }

  /** What sends something. */
  interface Sending {
    /** Sends it. */
    void run() throws IOException;
  }

  /** Sends a number of bytes, and closes the connection if the client takes them too slowly. */
  void send(HttpServletRequest request, long bytes, Sending sending) throws IOException {
    Request core = ServletContextRequest.getServletContextRequest(request);
    EndPoint client = core.getConnectionMetaData().getConnection().getEndPoint();
    Scheduler.Task watch =
        core.getComponents()
            .getScheduler()
            .schedule(
                () -> client.close(new TimeoutException("too slow")),
                nanos(bytes),
                TimeUnit.NANOSECONDS);
    try {
      sending.run();
    } finally {
      watch.cancel();
    }
  }
}
