// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Renders a web page as lines: one a paragraph, heading, item or row, more where it breaks. */
final class PageLines {
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_ROW = 300;
  private static final int LONGEST_LEAD = 60;
  private static final Pattern LEAD =
      Pattern.compile("(?<lead>\\p{Lu}[^.:;!?]{2,}?[^.:;!?\\s])[.]?\\s++(?=[\\p{Lu}“\"])");
  private static final Pattern UNFINISHED = Pattern.compile(".*[.;,!?][”\"')\\]]*");

  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private Optional<Block.Kind> kind = Optional.empty();
  private int linked;
  private int bold;
  private int lead;
  private boolean follows;

  private PageLines(Element top) {
    this.owner = top;
  }

  /** The lines of an element, in order. */
  static List<PageLine> of(Element top) {
    PageLines page = new PageLines(top);
    page.block(top, Optional.empty());
    return page.lines;
  }

  private void block(Element element, Optional<Block.Kind> inside) {
    flush(false);
    Element outer = owner;
    Optional<Block.Kind> outerKind = kind;
    owner = element;
    kind = kindOf(element).or(() -> inside);
    inline(element, false, false);
    flush(false);
    owner = outer;
    kind = outerKind;
  }

  private static Optional<Block.Kind> kindOf(Element element) {
    String tag = element.normalName();
    if (tag.matches("h[1-6]")) {
      return Optional.of(Block.Kind.HEADING);
    }
    return tag.equals("li") ? Optional.of(Block.Kind.ITEM) : Optional.empty();
  }

  private void inline(Element element, boolean inLink, boolean inBold) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), element, inLink, inBold);
      } else if (node instanceof Element child) {
        child(child, inLink, inBold);
      }
    }
  }

  private void child(Element child, boolean inLink, boolean inBold) {
    String tag = child.normalName();
    if (tag.equals("br")) {
      flush(true);
    } else if (tag.equals("sup") && child.text().strip().matches("[\\[(]?\\d{1,3}[\\])]?")) {
      return; // The mark of a footnote.
    } else if (tag.equals("tr") && simple(child)) {
      row(child);
    } else if (child.isBlock() || tag.matches("td|th|dd|dt|li")) {
      block(child, kind.filter(k -> k == Block.Kind.ITEM));
    } else {
      inline(child, inLink || tag.equals("a"), inBold || tag.matches("b|strong"));
    }
  }

  /** Whether a row has cells of a few words, and no layout in them. */
  private static boolean simple(Element row) {
    return row.children().size() > 1
        && row.text().length() <= LONGEST_ROW
        && row.children().stream()
            .allMatch(cell -> cell.getAllElements().stream().skip(1).noneMatch(Element::isBlock));
  }

  private void row(Element row) {
    flush(false);
    List<String> cells =
        row.children().stream().map(Element::text).filter(cell -> !cell.isBlank()).toList();
    String glue = cells.size() == 2 ? cells.get(0).endsWith(":") ? " " : ": " : " | ";
    String joined = cells.stream().collect(Collectors.joining(glue));
    int links = row.select("a").stream().mapToInt(a -> a.text().length()).sum();
    if (!joined.isEmpty()) {
      lines.add(new PageLine(joined, links, row, Optional.empty(), true, false));
    }
  }

  private void append(String written, Element parent, boolean inLink, boolean inBold) {
    boolean kept = parent.normalName().equals("pre");
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (kept && c == '\n') {
        flush(true);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B') {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c != '\u00AD') {
        text.append(c);
        linked += inLink ? 1 : 0;
        if (inBold) {
          bold++;
          lead = text.length() <= LONGEST_LEAD && blankSince(lead) ? text.length() : lead;
        }
      }
    }
  }

  private boolean blankSince(int from) {
    return text.substring(from, text.length() - 1).isBlank();
  }

  private void flush(boolean broken) {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      emit(line);
      follows = broken;
    } else {
      follows &= broken && !follows;
    }
    text.setLength(0);
    linked = 0;
    bold = 0;
    lead = 0;
  }

  private void emit(String line) {
    long letters = line.chars().filter(c -> c != ' ').count();
    boolean allBold = bold > 0 && bold >= letters;
    if (kind.isEmpty()
        && allBold
        && line.length() <= LONGEST_HEADING
        && !UNFINISHED.matcher(line).matches()) {
      add(line, Optional.of(Block.Kind.HEADING), follows);
      return;
    }
    Matcher heading = LEAD.matcher(line);
    if (kind.isEmpty()
        && lead > 0
        && lead <= LONGEST_LEAD
        && heading.lookingAt()
        && lead <= heading.end()
        && lead >= heading.end("lead")) {
      add(heading.group("lead"), Optional.of(Block.Kind.HEADING), follows);
      add(line.substring(heading.end()), kind, false);
      return;
    }
    add(line, kind, follows);
  }

  private void add(String line, Optional<Block.Kind> of, boolean goesOn) {
    lines.add(new PageLine(line, Math.min(linked, line.length()), owner, of, false, goesOn));
  }
}
