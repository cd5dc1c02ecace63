// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.draw;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as PNG, by Java 2D, two dots a pixel. */
final class Png {
  private static final int SCALE = 2;
  private static final int MOST_DOTS = 64_000_000;
  private static final int ROUND = 10;
  private static final Color TEXT = new Color(0x1c2126);
  private static final Color QUIET = new Color(0x55606b);
  private static final Color RAISED = new Color(0xf3f5f7);
  private static final Color CENTRAL = new Color(0xc9dff0);

  private final Graphics2D canvas;

  private Png(Graphics2D canvas) {
    this.canvas = canvas;
  }

  /**
   * The bytes of the file.
   *
   * @throws ProblemException if it would be too large, or Java has no fonts here
   */
  static byte[] of(Sketch sketch) {
    Layout layout = Layout.of(sketch);
    int width = (int) Math.ceil(layout.width() * SCALE);
    int height = (int) Math.ceil(layout.height() * SCALE);
    if ((long) width * height > MOST_DOTS) {
      throw unfit("would have " + width + " × " + height + " dots", null);
    }
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    try {
      Graphics2D canvas = image.createGraphics();
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.scale(SCALE, SCALE);
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, width, height);
      new Png(canvas).draw(layout);
    } catch (InternalError | UnsatisfiedLinkError | NoClassDefFoundError | NullPointerException e) {
      // So says Java where no font is installed.
      throw unfit("needs fonts, and Java finds none here", e);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ProblemException unfit(String what, Throwable cause) {
    return new ProblemException(
        Problem.failure(
            "png",
            "",
            what,
            "take --format svg, or install fontconfig and a font (Debian: fontconfig fonts-dejavu-core)"),
        cause);
  }

  private void draw(Layout layout) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Layout.LETTERS);
    canvas.setStroke(new BasicStroke(1));
    for (Layout.Line line : layout.lines()) {
      canvas.setColor(QUIET);
      canvas.draw(path(line));
      tip(line);
      canvas.setFont(font.deriveFont((float) Layout.SMALL_LETTERS));
      canvas.drawString(
          line.label(), (float) line.at().x(), (float) line.at().y() + Layout.SMALL_LETTERS);
    }
    canvas.setFont(font);
    for (Layout.Box box : layout.boxes()) {
      RoundRectangle2D shape =
          new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
      canvas.setColor(box.node().central() ? CENTRAL : RAISED);
      canvas.fill(shape);
      canvas.setColor(QUIET);
      canvas.draw(shape);
      canvas.setColor(TEXT);
      int width = canvas.getFontMetrics().stringWidth(box.node().label());
      canvas.drawString(
          box.node().label(),
          (float) (box.x() + (box.width() - width) / 2),
          (float) (box.y() + box.height() / 2 + Layout.LETTERS / 3.0));
    }
  }

  private static Path2D path(Layout.Line line) {
    Path2D path = new Path2D.Double();
    path.moveTo(line.points().get(0).x(), line.points().get(0).y());
    line.points().stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    return path;
  }

  private void tip(Layout.Line line) {
    int last = line.points().size() - 1;
    Layout.Point from = line.points().get(last - 1);
    Layout.Point to = line.points().get(last);
    Path2D tip = new Path2D.Double();
    tip.moveTo(0, 0);
    tip.lineTo(-8, -4);
    tip.lineTo(-8, 4);
    tip.closePath();
    AffineTransform turn = AffineTransform.getTranslateInstance(to.x(), to.y());
    turn.rotate(to.x() - from.x(), to.y() - from.y());
    canvas.fill(turn.createTransformedShape(tip));
  }
}
