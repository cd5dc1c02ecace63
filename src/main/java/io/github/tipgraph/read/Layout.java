// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks and the publication header of a plain text, by its layout: lines, blank lines,
 * labelled lines, brackets, bullets. Knows the labels of the archive pages on which interim
 * assessments are kept.
 */
final class Layout {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>Last Updated|Publisher|Publication Date|Cite as|Author|Document source|Title|Comments|Topics"
              + "|Restatement of|Disclaimer|Fixture for tests)(?:\\b|(?=\\p{Lu})):?\\s*(?<value>.*)");
  private static final Pattern BULLET = Pattern.compile("(?:[•·▪◦*–—-]|\\(?\\d{1,2}[.)])\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?;,:][\"')\\]”’]*");
  private static final int LONGEST_HEADING = 90;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final HeaderBuilder header = new HeaderBuilder();
  private boolean inBrackets;
  private boolean inBody;

  private Layout(String text) {
    this.text = text;
  }

  static Layout of(String text) {
    Layout layout = new Layout(text);
    layout.scan();
    return layout;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  Header header() {
    return header.build();
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 ? text.length() : newline;
      line(at, lineEnd);
      at = lineEnd + 1;
    }
  }

  private void line(int lineBegin, int lineEnd) {
    int begin = lineBegin;
    int end = lineEnd;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin == end) {
      return;
    }
    String line = text.substring(begin, end);
    if (inBrackets || (!inBody && line.startsWith("["))) {
      inBrackets = !line.endsWith("]");
      header.introduction(line);
      add(Block.Kind.FRONT_MATTER, begin, end);
    } else if (!inBody && labelled(line)) {
      add(Block.Kind.FRONT_MATTER, begin, end);
    } else {
      body(line, begin, end);
    }
  }

  private boolean labelled(String line) {
    Matcher matcher = LABEL.matcher(line);
    if (!matcher.matches()) {
      return false;
    }
    header.labelled(matcher.group("label"), matcher.group("value").strip());
    return true;
  }

  private void body(String line, int begin, int end) {
    Matcher bullet = BULLET.matcher(line);
    if (bullet.lookingAt()) {
      add(Block.Kind.ITEM, begin + bullet.end(), end);
    } else if (line.length() <= LONGEST_HEADING && !SENTENCE_END.matcher(line).matches()) {
      header.heading(line);
      add(Block.Kind.HEADING, begin, end);
    } else if (continues(begin)) {
      Block last = blocks.remove(blocks.size() - 1);
      add(last.kind(), last.begin(), end);
    } else {
      inBody = true;
      add(Block.Kind.TEXT, begin, end);
    }
  }

  /**
   * Whether a line goes on with the paragraph or item above it: no blank line between them, and
   * that one is not finished.
   */
  private boolean continues(int begin) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    boolean running = last.kind() == Block.Kind.TEXT || last.kind() == Block.Kind.ITEM;
    String gap = text.substring(last.end(), begin);
    String above = text.substring(last.begin(), last.end());
    return running
        && gap.chars().filter(c -> c == '\n').count() == 1
        && !above.matches("(?s).*[.!?][\"')\\]”’]*");
  }

  private void add(Block.Kind kind, int begin, int end) {
    blocks.add(new Block(kind, begin, end));
  }
}
