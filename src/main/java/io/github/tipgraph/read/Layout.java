// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final Pattern BULLET =
      Pattern.compile("(?:[•·▪◦‣●○■*–—-]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})\\)|\\d{1,3}\\.)\\s+");

  /** The number of a part of a text: "3.", "2.1", "4)". */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<above>(?:\\d{1,2}\\.){0,9})(?<own>\\d{1,2})(?:[.)]|(?<=\\.\\d{1,2}))\\s+(?=\\p{Lu})");

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?;,:][\"')\\]”’]*");
  private static final int LONGEST_HEADING = 90;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LABEL = 60;
  private static final int SHORTEST_WRAPPED = 45;
  private static final int LONGEST_PARTICLE = 3;

  private final String text;
  private final List<Block> marks;
  private final List<Block> blocks = new ArrayList<>();
  private final HeaderBuilder header = new HeaderBuilder();
  private boolean inBrackets;
  private boolean inBody;
  private int lastLine;

  private Layout(String text, List<Block> marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * The layout of a text.
   *
   * @param marks blocks that are known beforehand, in order
   */
  static Layout of(String text, List<Block> marks) {
    Layout layout = new Layout(text, marks);
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
    for (Block mark : marks) {
      lines(at, mark.begin());
      line(mark.begin(), mark.end(), Optional.of(mark.kind()));
      at = mark.end();
    }
    lines(at, text.length());
  }

  private void lines(int from, int to) {
    int at = from;
    while (at < to) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 || newline > to ? to : newline;
      line(at, lineEnd, Optional.empty());
      at = lineEnd + 1;
    }
  }

  private void line(int lineBegin, int lineEnd, Optional<Block.Kind> known) {
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
    } else if (known.isPresent()) {
      marked(known.get(), line, begin, end);
    } else {
      body(line, begin, end);
    }
    lastLine = line.length();
  }

  private void marked(Block.Kind kind, String line, int begin, int end) {
    if (kind == Block.Kind.HEADING) {
      header.heading(line);
    }
    inBody |= kind == Block.Kind.TEXT;
    add(kind, begin, end);
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
    Matcher number = NUMBER.matcher(line);
    if (number.lookingAt() && heads(line, number, end)) {
      header.heading(line.substring(number.end()));
      add(Block.Kind.HEADING, begin, end);
    } else if (bullet.lookingAt()) {
      add(Block.Kind.ITEM, begin + bullet.end(), end);
    } else if (!goesOn(line, begin, end)
        && (heading(line) || title(line, end) || labelAlone(line, end))) {
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
   * Whether a numbered line heads what stands below it: it is short, and no item of a list, which
   * the next number or an item that is not a sentence tells.
   */
  private boolean heads(String line, Matcher number, int end) {
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    Matcher next = NUMBER.matcher(text).region(at, text.length());
    boolean listed =
        next.lookingAt() && succeeds(next, number)
            || !blocks.isEmpty()
                && blocks.get(blocks.size() - 1).kind() == Block.Kind.ITEM
                && !finished(blocks.get(blocks.size() - 1));
    return heading(line)
        && at < text.length()
        && !listed
        && !Character.isLowerCase(text.charAt(at));
  }

  private static boolean succeeds(Matcher next, Matcher number) {
    return next.group("above").equals(number.group("above"))
        && Integer.parseInt(next.group("own")) == Integer.parseInt(number.group("own")) + 1;
  }

  private static boolean heading(String line) {
    return line.length() <= LONGEST_HEADING && !SENTENCE_END.matcher(line).matches();
  }

  /** Whether a line before the body is a long title, with a blank line or a heading after it. */
  private boolean title(String line, int end) {
    String below = below(end);
    return !inBody
        && line.length() <= LONGEST_TITLE
        && !SENTENCE_END.matcher(line).matches()
        && (below.isEmpty() || titled(line) && heading(below));
  }

  /** Whether a line is one of a paragraph that is broken into lines. */
  private boolean goesOn(String line, int begin, int end) {
    String below = below(end);
    boolean wraps =
        !below.isEmpty()
            && !BULLET.matcher(below).lookingAt()
            && (Character.isLowerCase(below.charAt(0))
                || line.length() >= SHORTEST_WRAPPED && !titled(line));
    boolean small = Character.isLowerCase(line.charAt(0));
    return wraps || ((small || lastLine >= SHORTEST_WRAPPED && !titled(line)) && continues(begin));
  }

  /** Whether most of the longer words of a line begin with a capital, as in titles. */
  private static boolean titled(String line) {
    long words = 0;
    long capitals = 0;
    for (String word : line.split("[\\s-]+")) {
      if (word.length() > LONGEST_PARTICLE) {
        words++;
        capitals += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
      }
    }
    return 3 * capitals > 2 * words || words == 0;
  }

  /** The line right below, or nothing. */
  private String below(int end) {
    int next = text.indexOf('\n', end);
    if (next < 0) {
      return "";
    }
    int after = text.indexOf('\n', next + 1);
    return text.substring(next + 1, after < 0 ? text.length() : after).strip();
  }

  /** Whether a line is a short label with a colon, and nothing in its paragraph after it. */
  private boolean labelAlone(String line, int end) {
    if (line.length() > LONGEST_LABEL || !line.endsWith(":") || !alone(end)) {
      return false;
    }
    return Character.isUpperCase(line.charAt(0)) && line.split("\\s+").length <= LONGEST_LABEL / 10;
  }

  /** Whether nothing, a blank line or an item comes after a line. */
  private boolean alone(int end) {
    String below = below(end);
    return below.isEmpty() || BULLET.matcher(below).lookingAt();
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
    return running && gap.chars().filter(c -> c == '\n').count() == 1 && !finished(last);
  }

  /** Whether a block ends in the end of a sentence. */
  private boolean finished(Block block) {
    int at = block.end() - 1;
    while (at >= block.begin() && "\"')]”’".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= block.begin() && ".!?".indexOf(text.charAt(at)) >= 0;
  }

  private void add(Block.Kind kind, int begin, int end) {
    blocks.add(new Block(kind, begin, end));
  }
}
