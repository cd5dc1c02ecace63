// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (WARC, ISO 28500): the pages, texts and PDF files among what a crawler was given.
 * Each is called as it is when its address is fetched.
 */
final class Warc implements Format {
  private static final Set<String> READ =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "application/pdf");
  private static final int OK = 200;

  /**
   * What a record holds.
   *
   * @param type of the bytes, empty where nobody says
   */
  private record Body(Optional<MediaType> type, InputStream bytes) {
    boolean isRead() {
      return type.isEmpty() || READ.contains(type.get().base().toString().toLowerCase(Locale.ROOT));
    }

    String charset() {
      return type.map(known -> known.parameters().getOrDefault("charset", "")).orElse("");
    }
  }

  @Override
  @SuppressWarnings("resource") // whoever opened the bytes closes them
  public void read(Content content, Opener opener) throws IOException {
    Archive.requireShallow(content);
    WarcReader records = new WarcReader(content.bytes());
    boolean found = false;
    for (Optional<WarcRecord> next = next(records); next.isPresent(); next = next(records)) {
      if (next.get() instanceof WarcTargetRecord record) {
        found |= record(content, record, opener);
      }
    }
    if (!found) {
      throw content.problem("", "holds no page, text or PDF file", "check what was archived");
    }
  }

  /** What reads damaged heads of records may fail in any way. */
  private static Optional<WarcRecord> next(WarcReader records) throws IOException {
    try {
      return records.next();
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      throw new IOException("the head of a record is damaged", e);
    }
  }

  /** Reads a record, and says whether it is of those that are read. */
  private static boolean record(Content content, WarcTargetRecord record, Opener opener) {
    Content page = content.entry("a record", "", InputStream.nullInputStream());
    try {
      String target = target(record);
      page = content.entry(target, "", InputStream.nullInputStream());
      Optional<Body> body = body(record, page.name(), opener);
      if (body.isEmpty() || !body.get().isRead()) {
        return false;
      }
      page(content, new URI(target.replaceAll("^<|>$", "")), target, body.get(), opener);
    } catch (URISyntaxException e) {
      opener.tell(page.problem("", "has an address that is none", "check what was archived"));
    } catch (ProblemException e) {
      opener.tell(e);
    } catch (IOException e) {
      opener.tell(Opener.unreadable(page.name(), e));
    }
    return true;
  }

  private static void page(Content content, URI address, String target, Body body, Opener opener) {
    if (address.getHost() == null) {
      throw content
          .entry(target, "", InputStream.nullInputStream())
          .problem("", "has an address without a host", "check what was archived");
    }
    if (opener.selection().takes(address.getHost() + address.getPath())) {
      opener.open(
          content
              .entry(target, opener.id(address), body.bytes())
              .fetched(address.toString(), body.charset()));
    }
  }

  private static String target(WarcTargetRecord record) throws IOException {
    try {
      return Secrets.without(Optional.ofNullable(record.target()).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new IOException("the head of a record is damaged", e);
    }
  }

  /** What there is to read in a record: not failures, requests, and what has been there before. */
  private static Optional<Body> body(WarcTargetRecord record, String name, Opener opener)
      throws IOException {
    try {
      return readable(record, name, opener);
    } catch (IllegalArgumentException e) {
      throw new IOException("the head of a record is damaged", e);
    }
  }

  private static Optional<Body> readable(WarcTargetRecord record, String name, Opener opener)
      throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = response.http();
      return http.status() == OK
          ? Optional.of(
              new Body(type(http.headers().first("Content-Type")), unpacked(http, name, opener)))
          : Optional.empty();
    }
    return record instanceof WarcResource || record instanceof WarcConversion
        ? Optional.of(
            new Body(type(record.headers().first("Content-Type")), record.body().stream()))
        : Optional.empty();
  }

  /** What a server had compressed, as it was. */
  private static InputStream unpacked(HttpResponse http, String name, Opener opener)
      throws IOException {
    MessageBody packed = http.body();
    MessageBody plain = http.bodyDecoded();
    return packed == plain
        ? plain.stream()
        : new Inflating(plain.stream(), packed::position, name, opener.limits());
  }

  private static Optional<MediaType> type(Optional<String> header) {
    return header.map(MediaType::parseLeniently);
  }
}
