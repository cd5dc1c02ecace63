// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the form of a content from its first bytes. */
final class Signature {
  /** What is read, as messages say it. */
  static final String SUPPORTED =
      "give text, HTML, PDF, JSON Lines, or a gzip, ZIP, tar or WARC file of these";

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)(?:\\s*(?:<\\?xml[^>]*>|<!--.*?-->))*\\s*<(?:!doctype\\s+html|html|head|title|meta|body|div|main|article"
              + "|section|table|h1|h2|p|br|script|style)\\b.*");
  private static final Pattern MARKUP =
      Pattern.compile("(?s)\\s*<(?:\\?xml|!DOCTYPE|[a-z:]+\\b).*");
  private static final Pattern JSON = Pattern.compile("(?s)\\s*\\{\\s*(?:[\"}].*)?");

  /** The names of records a line, whose first line may be damaged. */
  private static final Pattern RECORDS = Pattern.compile("(?is).*\\.(?:jsonl|ndjson)(?:\\.gz)?");

  private static final Pattern JSON_ARRAY = Pattern.compile("(?s)\\s*\\[\\s*[\\[{].*");

  /** Some files have other lines before their beginning. */
  private static final Pattern PDF = Pattern.compile("(?:\\A|[\r\n])[^\\S\r\n]*%PDF-\\d");

  private static final int TAR_MARK = 257;
  private static final String WARC = "WARC/";

  /** The first bytes of forms that are not read, in hexadecimal digits. */
  private static final List<Map.Entry<String, String>> OTHERS =
      List.of(
          Map.entry("89504e47", "a PNG image"),
          Map.entry("ffd8ff", "a JPEG image"),
          Map.entry("47494638", "a GIF image"),
          Map.entry("49492a00", "a TIFF image"),
          Map.entry("4d4d002a", "a TIFF image"),
          Map.entry("52494646", "a picture, sound or film"),
          Map.entry("d0cf11e0", "an old Office document"),
          Map.entry("7b5c727466", "an RTF document"),
          Map.entry("25215053", "a PostScript document"),
          Map.entry("425a68", "a bzip2 file"),
          Map.entry("fd377a585a00", "an xz file"),
          Map.entry("28b52ffd", "a Zstandard file"),
          Map.entry("377abcaf271c", "a 7-Zip archive"),
          Map.entry("526172211a07", "a RAR archive"),
          Map.entry("4d494d452d566572", "a MHTML page"),
          Map.entry("7f454c46", "a program"),
          Map.entry("4d5a90", "a program"));

  private Signature() {}

  /**
   * The form of a content.
   *
   * @throws ProblemException if it is one that is not read
   */
  static Format of(Content content) throws IOException {
    byte[] head = content.head();
    String hex = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
    if (hex.startsWith("1f8b")) {
      return new Gzip();
    }
    if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
      return new Zip();
    }
    if (head.length > TAR_MARK + 5
        && ascii(Arrays.copyOfRange(head, TAR_MARK, TAR_MARK + 5)).equals("ustar")) {
      return new Tar();
    }
    if (ascii(Arrays.copyOf(head, WARC.length())).equals(WARC)) {
      return new Warc();
    }
    if (PDF.matcher(ascii(Arrays.copyOf(head, Math.min(1024, head.length)))).find()) {
      return new Pdf();
    }
    for (Map.Entry<String, String> other : OTHERS) {
      if (hex.startsWith(other.getKey())) {
        throw content.problem("", "is " + other.getValue() + ", which is not read", SUPPORTED);
      }
    }
    return ofText(content, Charsets.glimpse(head));
  }

  private static Format ofText(Content content, String start) {
    if (JSON.matcher(start).matches()) {
      return new JsonLines();
    }
    if (JSON_ARRAY.matcher(start).matches()) {
      throw content.problem(
          "", "is a JSON array, which is not read", "make it JSON Lines with jq -c '.[]'");
    }
    if (HTML.matcher(start).matches()) {
      return new Html();
    }
    if (RECORDS.matcher(content.name()).matches()) {
      return new JsonLines();
    }
    if (MARKUP.matcher(start).matches()) {
      throw content.problem("", "is XML other than HTML, which is not read", SUPPORTED);
    }
    return new PlainText();
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
