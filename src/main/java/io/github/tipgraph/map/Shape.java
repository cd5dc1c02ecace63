// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outline of a place.
 *
 * @param code of ISO 3166
 * @param rings each a closed line, without its last point
 */
record Shape(String code, List<List<Point>> rings) {
  private static final double HUNDREDTHS = 100;
  private static final int TURN = 360;

  Shape {
    rings = List.copyOf(rings);
  }

  /**
   * A point, in degrees on the globe or in pixels on a map.
   *
   * @param x the longitude
   * @param y the latitude
   */
  record Point(double x, double y) {}

  /** Reads rings as {@code src/main/shapes} has them. */
  static Shape read(String code, String rings) {
    List<List<Point>> read = new ArrayList<>();
    for (String ring : rings.split(";", -1)) {
      List<Point> points = new ArrayList<>();
      for (String point : ring.split(" ", -1)) {
        int comma = point.indexOf(',');
        points.add(
            new Point(
                Integer.parseInt(point, 0, comma, 10) / HUNDREDTHS,
                Integer.parseInt(point, comma + 1, point.length(), 10) / HUNDREDTHS));
      }
      read.add(points);
    }
    return new Shape(code, read);
  }

  /**
   * The same shapes, those that lie on both sides of the 180th meridian with the west put to the
   * east where that brings them together.
   */
  static Map<String, Shape> joined(Map<String, Shape> shapes) {
    Map<String, Shape> joined = new TreeMap<>();
    shapes.forEach((code, shape) -> joined.put(code, shape.eastward()));
    return width(joined.values()) < width(shapes.values()) ? joined : shapes;
  }

  private static double width(Collection<Shape> shapes) {
    DoubleSummaryStatistics x =
        shapes.stream()
            .flatMap(shape -> shape.rings().stream())
            .flatMap(List::stream)
            .mapToDouble(Point::x)
            .summaryStatistics();
    return x.getMax() - x.getMin();
  }

  private Shape eastward() {
    return new Shape(
        code,
        rings.stream()
            .map(
                ring ->
                    ring.stream().map(p -> p.x() < 0 ? new Point(p.x() + TURN, p.y()) : p).toList())
            .toList());
  }

  /** The middle of the largest ring. */
  Point middle() {
    Point middle = rings.get(0).get(0);
    double largest = 0;
    for (List<Point> ring : rings) {
      double area = 0;
      double x = 0;
      double y = 0;
      for (int i = 0; i < ring.size(); i++) {
        Point a = ring.get(i);
        Point b = ring.get((i + 1) % ring.size());
        double cross = a.x() * b.y() - b.x() * a.y();
        area += cross;
        x += (a.x() + b.x()) * cross;
        y += (a.y() + b.y()) * cross;
      }
      if (Math.abs(area) > largest) {
        largest = Math.abs(area);
        middle = new Point(x / (3 * area), y / (3 * area));
      }
    }
    return middle;
  }
}
