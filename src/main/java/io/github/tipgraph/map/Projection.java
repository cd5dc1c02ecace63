// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import io.github.tipgraph.map.Shape.Point;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * From the globe to pixels.
 *
 * @param width of the map
 * @param height of the map
 * @param of a point in degrees
 */
record Projection(int width, int height, UnaryOperator<Point> of) {
  private static final double WORLD_WIDTH = 2 * 2.73539;
  private static final double WORLD_NORTH = 1.4;
  private static final double WORLD_SOUTH = -1.05;
  private static final double MARGIN = 0.04;

  /** The world without Antarctica, by the projection Natural Earth of Tom Patterson. */
  static Projection world(int width) {
    double scale = width / WORLD_WIDTH;
    return new Projection(
        width,
        (int) Math.ceil((WORLD_NORTH - WORLD_SOUTH) * scale),
        p -> {
          Point flat = naturalEarth(p);
          return new Point(width / 2.0 + flat.x() * scale, (WORLD_NORTH - flat.y()) * scale);
        });
  }

  /** Polynomials of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011). */
  private static Point naturalEarth(Point p) {
    double a = Math.toRadians(p.y());
    double b = a * a;
    double c = b * b;
    return new Point(
        Math.toRadians(p.x())
            * (0.8707 - 0.131979 * b + c * (-0.013791 + c * (0.003971 * b - 0.001529 * c))),
        a * (1.007226 + b * (0.015085 + c * (-0.044475 + 0.028874 * b - 0.005916 * c))));
  }

  /** Some shapes, as wide as they may be: longitudes are shortened as they are in the middle. */
  static Projection around(Collection<Shape> shapes, int widest, int highest) {
    List<Point> points =
        shapes.stream().flatMap(shape -> shape.rings().stream()).flatMap(List::stream).toList();
    double west = points.stream().mapToDouble(Point::x).min().orElseThrow();
    double east = points.stream().mapToDouble(Point::x).max().orElseThrow();
    double south = points.stream().mapToDouble(Point::y).min().orElseThrow();
    double north = points.stream().mapToDouble(Point::y).max().orElseThrow();
    double shorter = Math.cos(Math.toRadians((south + north) / 2));
    double across = Math.max(0.1, (east - west) * shorter) * (1 + 2 * MARGIN);
    double down = Math.max(0.1, north - south) * (1 + 2 * MARGIN);
    double scale = Math.min(widest / across, highest / down);
    double left = (west + east) / 2 * shorter - across / 2;
    double top = (north + south) / 2 + down / 2;
    return new Projection(
        (int) Math.round(across * scale),
        (int) Math.round(down * scale),
        p -> new Point((p.x() * shorter - left) * scale, (top - p.y()) * scale));
  }
}
