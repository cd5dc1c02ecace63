// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * A request whose body has come in whole, so that whoever sends it slowly keeps no query waiting.
 * The body of a form has become parameters. HEAD is asked as GET, of which it has the headers.
 */
final class WholeRequest extends HttpServletRequestWrapper {
  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Parameters of Fuseki that put into an answer what they hold, or call it what it is not. */
  private static final List<String> NOT_PASSED_ON =
      List.of("stylesheet", "callback", "force-accept");

  private static final Pattern XML = Pattern.compile("^[^;]*[/+](xml|trix)\\s*(;|$)");

  private static final int PARAMETERS = 1000;
  private static final int TIMED_OUT = 408;

  private final byte[] body;
  private final Map<String, String[]> parameters;

  private WholeRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.parameters = parameters(request, body);
  }

  /**
   * The request when its body is there.
   *
   * @throws BadMessageException if it comes in too slowly, or its parameters cannot be read
   */
  static WholeRequest of(HttpServletRequest request, Pace pace) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    InputStream in = request.getInputStream();
    byte[] part = new byte[1 << 13];
    for (int count = in.read(part); count >= 0; count = in.read(part)) {
      body.write(part, 0, count);
      if (pace.isTooSlow(body.size())) {
        throw new BadMessageException(TIMED_OUT, "too slow");
      }
    }
    return new WholeRequest(request, body.toByteArray());
  }

  private static Map<String, String[]> parameters(HttpServletRequest request, byte[] body) {
    Fields fields = new Fields(true);
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    try {
      decode(query.getBytes(StandardCharsets.UTF_8), fields);
      String type = Optional.ofNullable(request.getContentType()).orElse("");
      if (type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
        decode(body, fields);
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new BadMessageException("parameters that cannot be read", e);
    }
    NOT_PASSED_ON.forEach(fields::remove);
    return Collections.unmodifiableMap(fields.toStringArrayMap());
  }

  private static void decode(byte[] text, Fields fields) throws IOException {
    UrlEncoded.decodeUtf8To(new ByteArrayInputStream(text), fields, text.length, PARAMETERS);
  }

  /** The query that it holds, if it holds one. */
  Optional<String> query() {
    String type = Optional.ofNullable(getContentType()).orElse("");
    return type.toLowerCase(Locale.ROOT).startsWith(QUERY)
        ? Optional.of(new String(body, StandardCharsets.UTF_8))
        : Optional.ofNullable(getParameter("query"));
  }

  /**
   * Whether its body is UTF-8, or says by itself what else it is, as XML does. Parsers of RDF and
   * SPARQL put a sign of their own in the place of what is not.
   */
  boolean isReadable() {
    String type = Optional.ofNullable(getContentType()).orElse("").toLowerCase(Locale.ROOT);
    try {
      return XML.matcher(type).find()
          || StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).hasArray();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Override
  public String getMethod() {
    String method = super.getMethod();
    return method.equals("HEAD") ? "GET" : method;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Stream(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Stream extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Stream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("What is whole is read at once");
    }
  }
}
