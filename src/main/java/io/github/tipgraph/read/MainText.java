// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the main text of a web page: the innermost part that holds most of the running text, once
 * what its markup calls navigation, banner or footer is gone.
 */
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, object, canvas, nav, aside, footer, dialog, button, select,"
          + " input, textarea, figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog],"
          + " [role=menu], [style~=(?i)display:\\s*none], body > header";

  /** Parts of the class names and ids that pages give to what is not their text. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:^|[-_\\s])(?:cookies?|consent|gdpr|banner|menu|nav|navbar|navigation|side-?bar|footer|foot"
              + "|breadcrumbs?|shar(?:e|ing)|social|related|promo|newsletter|subscribe|skip|ads?|advert\\w*"
              + "|pop-?up|modal|overlay|toolbar|pagination|pager|masthead|toc)(?:$|[-_\\s])");

  private static final String CONTAINERS =
      "body|main|article|section|div|table|tbody|tr|td|form|center|blockquote|span|font|ol|ul";

  private final Map<Element, Integer> prose = new HashMap<>();
  private final List<PageLine> lines;

  private MainText(Element body) {
    this.lines = PageLines.of(body);
    for (PageLine paragraph : paragraphs()) {
      int here = paragraph.prose();
      for (Element at = paragraph.owner(); here > 0 && at != null; at = at.parent()) {
        prose.merge(at, here, Integer::sum);
      }
    }
  }

  private List<PageLine> paragraphs() {
    List<PageLine> paragraphs = new ArrayList<>();
    for (PageLine line : lines) {
      int last = paragraphs.size() - 1;
      if (line.follows() && last >= 0 && paragraphs.get(last).owner() == line.owner()) {
        paragraphs.set(last, paragraphs.get(last).and(line));
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  /** The lines of the main text; none if the page has no running text. */
  static List<PageLine> of(Element body) {
    int all = new MainText(body).prose(body);
    body.select(NEVER).remove();
    MainText whole = new MainText(body);
    for (Element element : body.getAllElements()) {
      boolean small = 2 * whole.prose(element) < all;
      if (element != body && small && ASIDE.matcher(names(element)).find()) {
        element.remove();
      }
    }
    MainText page = new MainText(body);
    return page.prose(body) == 0 ? List.of() : page.within(page.innermost(page.start(body)));
  }

  /** The class names and the id of an element, in small letters with hyphens. */
  private static String names(Element element) {
    return (element.className() + " " + element.id())
        .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
        .toLowerCase(Locale.ROOT);
  }

  private int prose(Element element) {
    return prose.getOrDefault(element, 0);
  }

  private Element start(Element body) {
    for (String named : List.of("main, [role=main]", "article")) {
      List<Element> found = body.select(named);
      if (found.size() == 1 && 2 * prose(found.get(0)) > prose(body)) {
        return found.get(0);
      }
    }
    return body;
  }

  private Element innermost(Element start) {
    Element at = start;
    for (Element next = next(at); next != at; next = next(at)) {
      at = next;
    }
    return at;
  }

  /** The child that holds the text, or the element itself where its children share it. */
  private Element next(Element at) {
    int all = prose(at);
    for (Element child : at.children()) {
      boolean container = child.normalName().matches(CONTAINERS);
      if (container && (10 * prose(child) > 8 * all || outweighs(child, at))) {
        return child;
      }
    }
    return at;
  }

  /** Whether a child has most of the text, and the rest is in parts of another kind. */
  private boolean outweighs(Element child, Element parent) {
    int all = prose(parent);
    if (2 * prose(child) <= all) {
      return false;
    }
    int elsewhere = prose(child);
    for (Element other : parent.children()) {
      boolean alike =
          other.normalName().equals(child.normalName())
              && other.className().equals(child.className());
      if (other != child && other.normalName().matches(CONTAINERS) && !alike) {
        elsewhere += prose(other);
      }
    }
    return 10 * elsewhere > 9 * all;
  }

  /** The lines in an element, and before it the page's headings and the rows of its particulars. */
  private List<PageLine> within(Element main) {
    List<PageLine> kept = new ArrayList<>();
    boolean begun = false;
    for (PageLine line : lines) {
      boolean inside = line.owner() == main || line.owner().parents().contains(main);
      begun |= inside;
      boolean title = line.owner().normalName().equals("h1");
      if (inside ? line.heading() || !line.links() : !begun && (title || line.row())) {
        kept.add(line);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
