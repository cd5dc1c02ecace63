// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/**
 * An answer that is made whole before anything of it is sent: what goes wrong on the way can still
 * be told, and a client that reads slowly holds nothing but the answer.
 */
final class SpooledResponse extends HttpServletResponseWrapper implements AutoCloseable {
  private static final int FIRST_ERROR = 400;

  private final Spool spool = new Spool();
  private PrintWriter writer;
  private boolean abandoned;

  SpooledResponse(HttpServletResponse response) {
    super(response);
  }

  /** An error takes the place of what was written before. */
  @Override
  public void setStatus(int status) {
    if (status >= FIRST_ERROR) {
      discard();
    }
    super.setStatus(status);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return spool;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void flushBuffer() {}

  @Override
  public boolean isCommitted() {
    return false;
  }

  /**
   * The same for a thread that may be left behind: from then on it can change nothing here, since
   * the connection is for other requests by then.
   */
  HttpServletResponse untilAbandoned() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            SpooledResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, args) -> call(method, args));
  }

  private synchronized Object call(Method method, Object[] args) throws Throwable {
    if (abandoned) {
      throw new IllegalStateException("Nobody waits for this answer any more");
    }
    try {
      return method.invoke(this, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Takes nothing more from who still works on it. */
  synchronized void abandon() throws IOException {
    abandoned = true;
    spool.shut();
  }

  private void discard() {
    try {
      spool.discard();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it: of what HEAD asks for, only the headers. */
  void send(HttpServletRequest request, Pace pace) throws IOException {
    if (writer != null) {
      writer.flush();
    }
    HttpServletResponse response = (HttpServletResponse) getResponse();
    response.setContentLengthLong(spool.length());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    pace.send(request, spool.length(), () -> spool.send(response.getOutputStream()));
  }

  @Override
  public void close() throws IOException {
    spool.shut();
  }
}
