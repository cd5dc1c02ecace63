// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import io.github.tipgraph.map.Shape.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Draws maps. */
public final class Cartographer {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final double BEND = 0.18;
  private static final int THINNEST = 7;
  private static final int THICKEST = 40;
  private static final double NEAR = 0.8;

  private Cartographer() {}

  /**
   * A value of a place.
   *
   * @param code of ISO 3166
   * @param name of the place
   * @param value how much is told of it
   */
  public record Value(String code, String name, long value) {
    String title() {
      return value > 0 ? name + ": " + value : name;
    }
  }

  /**
   * A value from a place to another.
   *
   * @param from the code of one
   * @param to the code of the other
   * @param title from where to where
   * @param value how much is told of it
   */
  public record Route(String from, String to, String title, long value) {}

  /** A map on which others draw. */
  public record Outlines(int width, int height, List<Outline> areas) {
    public Outlines {
      areas = List.copyOf(areas);
    }
  }

  /**
   * A place.
   *
   * @param path its outline
   * @param x of its middle
   * @param y of its middle
   */
  public record Outline(String code, String name, String path, long x, long y) {}

  /** The subdivisions of a country with their names, the darker the more is told of them. */
  public static Picture provinces(String country, String label, List<Value> values) {
    Map<String, Shape> apart = new HashMap<>(Shapes.provinces(country));
    // Below them, for those that have no shape.
    Optional.ofNullable(Shapes.countries().get(country))
        .ifPresent(outline -> apart.put(country, outline));
    Map<String, Shape> shapes = Shape.joined(apart);
    if (shapes.isEmpty()) {
      Picture.Legend none = new Picture.Legend(List.of(), 0, 0);
      return new Picture(
          label, 0, 0, List.of(), List.of(), List.of(), none, unplaced(values, shapes));
    }
    Projection projection = Projection.around(shapes.values(), WIDTH, HEIGHT);
    return new Picture(
        label,
        projection.width(),
        projection.height(),
        areas(shapes, values, projection),
        List.of(),
        Labels.of(shapes, values, Steps.of(values), projection),
        new Picture.Legend(Steps.of(values).used(), 0, 0),
        unplaced(values, shapes));
  }

  /** The world with routes between countries; a country is the darker the more lead there. */
  public static Picture world(String label, List<Value> values, List<Route> routes) {
    Map<String, Shape> shapes = Shapes.countries();
    shapes.remove("AQ");
    Projection projection = Projection.world(WIDTH);
    List<Picture.Line> lines = new ArrayList<>();
    long most = routes.stream().mapToLong(Route::value).max().orElse(1);
    for (Route route : routes) {
      Shape from = shapes.get(route.from());
      Shape to = shapes.get(route.to());
      if (from != null && to != null && from != to) {
        String curve =
            curve(projection.of().apply(from.middle()), projection.of().apply(to.middle()));
        long width = THINNEST + (THICKEST - THINNEST) * (route.value() - 1) / Math.max(1, most - 1);
        lines.add(new Picture.Line(curve, (int) width, route.title()));
      }
    }
    return new Picture(
        label,
        projection.width(),
        projection.height(),
        areas(shapes, values, projection),
        lines,
        List.of(),
        new Picture.Legend(Steps.of(values).used(), lines.isEmpty() ? 0 : 1, most),
        unplaced(values, shapes));
  }

  /**
   * The outlines of a map, without anything told of them.
   *
   * @param country whose subdivisions are wanted, or empty for the countries of the world
   * @param names by code
   */
  public static Outlines outlines(String country, Map<String, String> names) {
    Map<String, Shape> shapes = country.isEmpty() ? Shapes.countries() : Shapes.provinces(country);
    shapes.remove("AQ");
    Map<String, Shape> joined = country.isEmpty() ? shapes : Shape.joined(shapes);
    if (joined.isEmpty()) {
      return new Outlines(0, 0, List.of());
    }
    Projection projection =
        country.isEmpty()
            ? Projection.world(WIDTH)
            : Projection.around(joined.values(), WIDTH, HEIGHT);
    return new Outlines(
        projection.width(),
        projection.height(),
        joined.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each -> {
                  Point middle = projection.of().apply(each.getValue().middle());
                  return new Outline(
                      each.getKey(),
                      names.getOrDefault(each.getKey(), each.getKey()),
                      path(each.getValue(), projection),
                      Math.round(middle.x()),
                      Math.round(middle.y()));
                })
            .toList());
  }

  private static List<Picture.Area> areas(
      Map<String, Shape> shapes, List<Value> values, Projection projection) {
    Steps steps = Steps.of(values);
    Map<String, Value> byCode = new HashMap<>();
    values.forEach(value -> byCode.put(value.code(), value));
    return shapes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each -> {
              Value value = byCode.get(each.getKey());
              return new Picture.Area(
                  each.getKey(),
                  path(each.getValue(), projection),
                  value == null ? 0 : steps.level(value.value()),
                  value == null ? "" : value.title());
            })
        .toList();
  }

  private static List<String> unplaced(List<Value> values, Map<String, Shape> shapes) {
    TreeSet<String> names = new TreeSet<>();
    values.stream()
        .filter(value -> value.value() > 0 && !shapes.containsKey(value.code()))
        .forEach(value -> names.add(value.name()));
    return List.copyOf(names);
  }

  private static String path(Shape shape, Projection projection) {
    StringBuilder path = new StringBuilder();
    for (List<Point> ring : shape.rings()) {
      List<Point> points = seen(ring, projection);
      if (points.size() > 2 || shape.rings().size() == 1) {
        points.forEach(
            point -> path.append(point == points.get(0) ? 'M' : 'L').append(number(point)));
        path.append('Z');
      }
    }
    return path.toString();
  }

  /** The points of a ring on the map, without those too near to the one before to be seen. */
  private static List<Point> seen(List<Point> ring, Projection projection) {
    List<Point> points = new ArrayList<>();
    for (Point each : ring) {
      Point point = projection.of().apply(each);
      Point last = points.isEmpty() ? null : points.get(points.size() - 1);
      if (last == null || Math.hypot(point.x() - last.x(), point.y() - last.y()) > NEAR) {
        points.add(point);
      }
    }
    return points;
  }

  /** A curve that leaves to the left, so that both ways between two places can be told apart. */
  private static String curve(Point from, Point to) {
    double x = (from.x() + to.x()) / 2 + (to.y() - from.y()) * BEND;
    double y = (from.y() + to.y()) / 2 - (to.x() - from.x()) * BEND;
    return "M" + number(from) + "Q" + number(new Point(x, y)) + " " + number(to);
  }

  private static String number(Point point) {
    return String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y());
  }
}
