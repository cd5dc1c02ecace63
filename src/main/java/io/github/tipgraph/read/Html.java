// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A web page: its main text without menus, banners, side columns and footers. */
final class Html implements Format {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^<>]+charset\\s*+=\\s*+[\"']?+\\s*+([^\\s\"'/>;]+)|<\\?xml[^<>]+encoding=[\"']([^\"']+)");
  private static final int DECLARATION = 4096;

  @Override
  public void read(Content content, Opener opener) throws IOException {
    byte[] bytes = content.whole(opener.limits().page());
    opener.deliver(content, bytes, sha256 -> manuscript(content, bytes, sha256));
  }

  private static Manuscript manuscript(Content content, byte[] bytes, String sha256) {
    org.jsoup.nodes.Document page = Jsoup.parse(decode(content, bytes), content.address());
    List<String> titles = titles(page);
    String source = content.address().isEmpty() ? canonical(page) : content.address();
    Header given = Header.EMPTY.withSource(source);
    List<PageLine> lines = MainText.of(page.body());
    if (lines.isEmpty()) {
      throw content.problem(
          "",
          "holds menus and links, but no running text",
          "save the page of the assessment itself");
    }
    PageText text = PageText.of(lines);
    return new Manuscript(
        content.name(), content.id(), text.text(), text.marks(), given, titles, sha256);
  }

  /** As browsers do: byte order mark, server, declaration, then UTF-8 and what came before it. */
  private static String decode(Content content, byte[] bytes) {
    Optional<Charset> marked = Charsets.marked(bytes);
    if (marked.isPresent()) {
      return Charsets.decode(content, bytes, marked.get());
    }
    if (!content.charset().isEmpty()) {
      return Charsets.decode(
          content, bytes, Charsets.named(content, content.charset(), "the server"));
    }
    int head = Math.min(bytes.length, DECLARATION);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    if (declared.find()) {
      String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
      return Charsets.decode(content, bytes, Charsets.named(content, name, "the page"));
    }
    try {
      return Charsets.decode(content, bytes, StandardCharsets.UTF_8);
    } catch (ProblemException e) {
      return Charsets.decode(content, bytes, Charset.forName("windows-1252"));
    }
  }

  private static List<String> titles(org.jsoup.nodes.Document page) {
    List<String> titles = new ArrayList<>();
    Stream.concat(
            page.select("h1").stream().map(h -> h.text()),
            Stream.of(page.select("meta[property=og:title]").attr("content"), page.title()))
        .filter(title -> !title.isBlank())
        .forEach(titles::add);
    return titles;
  }

  private static String canonical(org.jsoup.nodes.Document page) {
    String link = page.select("link[rel=canonical]").attr("href");
    return link.matches("https?://\\S+") ? link : "";
  }
}
