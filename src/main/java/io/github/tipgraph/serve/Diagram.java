// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of one class between those that lead to it, on the left, and those to which it leads,
 * on the right.
 *
 * @param label what it shows, for who cannot see it
 * @param width of all
 * @param height of all
 */
record Diagram(String label, int width, int height, List<Box> boxes, List<Line> lines) {
  private static final int GAP = 170;
  private static final int BOX_WIDTH = 170;
  private static final int BOX_HEIGHT = 30;
  private static final int STEP = 44;
  private static final int MARGIN = 8;
  private static final int LETTERS = 22;

  Diagram {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * A class.
   *
   * @param kind how it is drawn: {@code here} or {@code other}
   */
  record Box(String text, String href, String kind, int x, int y) {
    int width() {
      return BOX_WIDTH;
    }

    int height() {
      return BOX_HEIGHT;
    }

    int textX() {
      return x + BOX_WIDTH / 2;
    }

    int textY() {
      return y + BOX_HEIGHT / 2 + 5;
    }
  }

  /** An arrow with what it means. */
  record Line(String text, int x1, int y1, int x2, int y2) {
    int textX() {
      return (x1 + x2) / 2;
    }

    int textY() {
      return (y1 + y2) / 2 + 4;
    }
  }

  /**
   * A class beside another.
   *
   * @param text its name
   * @param href where it is described, or empty
   * @param meaning the properties that lead there
   */
  record Side(String text, String href, String meaning) {}

  /** Draws a class with what stands on both sides. */
  static Diagram of(String name, List<Side> left, List<Side> right) {
    int rows = Math.max(1, Math.max(left.size(), right.size()));
    int height = rows * STEP + MARGIN;
    int middle = left.isEmpty() ? MARGIN : MARGIN + BOX_WIDTH + GAP;
    int end = middle + BOX_WIDTH + GAP;
    Box here = new Box(shortened(name), "", "here", middle, (height - BOX_HEIGHT) / 2);
    List<Box> boxes = new ArrayList<>(List.of(here));
    List<Line> lines = new ArrayList<>();
    int centre = here.y() + BOX_HEIGHT / 2;
    for (int i = 0; i < left.size(); i++) {
      Box box = box(left.get(i), MARGIN, y(i, left.size(), height));
      boxes.add(box);
      lines.add(
          new Line(
              left.get(i).meaning(),
              box.x() + BOX_WIDTH,
              box.y() + BOX_HEIGHT / 2,
              middle,
              centre));
    }
    for (int i = 0; i < right.size(); i++) {
      Box box = box(right.get(i), end, y(i, right.size(), height));
      boxes.add(box);
      lines.add(
          new Line(
              right.get(i).meaning(),
              middle + BOX_WIDTH,
              centre,
              box.x(),
              box.y() + BOX_HEIGHT / 2));
    }
    int width = (right.isEmpty() ? middle : end) + BOX_WIDTH + MARGIN;
    return new Diagram(label(name, left, right), width, height, boxes, lines);
  }

  private static Box box(Side side, int x, int y) {
    return new Box(shortened(side.text()), side.href(), "other", x, y);
  }

  private static int y(int place, int of, int height) {
    return (height - of * STEP) / 2 + place * STEP + (STEP - BOX_HEIGHT) / 2;
  }

  private static String shortened(String text) {
    return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
  }

  private static String label(String name, List<Side> left, List<Side> right) {
    StringBuilder label = new StringBuilder(name + " in the graph:");
    left.forEach(
        side ->
            label
                .append(' ')
                .append(side.text())
                .append(" by ")
                .append(side.meaning())
                .append(" to it;"));
    right.forEach(
        side ->
            label
                .append(" it by ")
                .append(side.meaning())
                .append(" to ")
                .append(side.text())
                .append(';'));
    return label.toString().replaceFirst("[;:]$", ".");
  }
}
