// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Tells in a line of text what went wrong outside of what answers requests, and nothing of the
 * inside.
 */
final class PlainErrors extends ErrorHandler {
  private static final String TEXT = "text/plain;charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    HeadersFilter.HEADERS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
    response.write(true, bytes(code), callback);
  }

  @Override
  public ByteBuffer badMessageError(int code, String reason, HttpFields.Mutable headers) {
    HeadersFilter.HEADERS.forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, TEXT);
    return bytes(code);
  }

  private static ByteBuffer bytes(int code) {
    return ByteBuffer.wrap((ErrorPages.of(code) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
