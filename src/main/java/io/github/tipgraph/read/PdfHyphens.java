// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows from the words of a text which hyphens at line ends belong to their word. */
final class PdfHyphens {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-’']\\p{L}+)*+");
  private static final Pattern BROKEN =
      Pattern.compile("(?<!\\p{L})(?<head>\\p{L}+)[-\u2010\u00AD]$");
  private static final Pattern REST = Pattern.compile("(?<tail>\\p{Ll}+).*", Pattern.DOTALL);

  private final Set<String> words = new HashSet<>();
  private final Set<String> heads = new HashSet<>();

  /** What the words within the lines of pages tell. */
  static PdfHyphens of(List<PdfPage> pages) {
    PdfHyphens hyphens = new PdfHyphens();
    pages.forEach(page -> page.pieces().forEach(piece -> hyphens.note(piece.text())));
    return hyphens;
  }

  private void note(String line) {
    Matcher matcher = WORD.matcher(line.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word);
      if (word.indexOf('-') > 0) {
        heads.add(word.substring(0, word.indexOf('-')));
      }
    }
  }

  /** A line and the next, with a word whole that was broken between them. */
  void join(StringBuilder text, String next) {
    int from = Math.max(0, text.length() - 40);
    Matcher broken = BROKEN.matcher(text.substring(from));
    Matcher rest = REST.matcher(next);
    if (broken.find() && rest.matches()) {
      if (!kept(broken.group("head"), rest.group("tail"))) {
        text.setLength(text.length() - 1);
      }
      text.append(next);
    } else {
      boolean compound = broken.find() || text.toString().endsWith("/");
      text.append(compound ? "" : " ").append(next);
    }
  }

  private boolean kept(String head, String tail) {
    String first = head.toLowerCase(Locale.ROOT);
    if (words.contains(first + "-" + tail)) {
      return true;
    }
    return !words.contains(first + tail) && heads.contains(first);
  }
}
