// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import io.github.tipgraph.map.Cartographer.Value;
import io.github.tipgraph.map.Shape.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds places on a map for names: those of which most is told come first, and none covers another.
 */
final class Labels {
  private static final int LETTER = 7;
  private static final int LINE = 15;

  private Labels() {}

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static List<Picture.Label> of(
      Map<String, Shape> shapes, List<Value> values, Steps steps, Projection projection) {
    List<Picture.Label> labels = new ArrayList<>();
    List<Box> taken = new ArrayList<>();
    for (Value value : ordered(values)) {
      Shape shape = shapes.get(value.code());
      if (shape != null) {
        Point middle = projection.of().apply(shape.middle());
        double half = value.name().length() * LETTER / 2.0;
        double x = Math.max(half, Math.min(projection.width() - half, middle.x()));
        Box box = new Box(x - half, middle.y() - LINE / 2.0, x + half, middle.y() + LINE / 2.0);
        if (taken.stream().noneMatch(box::overlaps)) {
          taken.add(box);
          labels.add(
              new Picture.Label(
                  value.name(), x, middle.y() + LINE / 4.0, steps.level(value.value())));
        }
      }
    }
    return labels;
  }

  private static List<Value> ordered(List<Value> values) {
    return values.stream()
        .sorted(Comparator.comparingLong(Value::value).reversed().thenComparing(Value::code))
        .toList();
  }
}
