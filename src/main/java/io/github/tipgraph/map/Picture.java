// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import java.util.List;

/**
 * A map, to be written as SVG.
 *
 * @param label what it shows, for who cannot see it
 * @param width in pixels
 * @param height in pixels
 * @param areas places with an outline
 * @param lines from place to place
 * @param labels names of places, none over another
 * @param legend what its colours and lines mean
 * @param unplaced the names of what has no shape here
 */
public record Picture(
    String label,
    int width,
    int height,
    List<Area> areas,
    List<Line> lines,
    List<Label> labels,
    Legend legend,
    List<String> unplaced) {
  public Picture {
    areas = List.copyOf(areas);
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * A place.
   *
   * @param code of ISO 3166
   * @param path its outline
   * @param level how dark it is, from 0 to 5
   * @param title its name and value, or empty where it has none
   */
  public record Area(String code, String path, int level, String title) {}

  /**
   * A line from place to place.
   *
   * @param path a curve
   * @param width in tenths of a pixel
   * @param title from where to where
   */
  public record Line(String path, int width, String title) {}

  /**
   * A name on the map.
   *
   * @param x of its middle
   * @param y of its baseline
   * @param level how dark the place below it is
   */
  public record Label(String text, double x, double y, int level) {}

  /**
   * What colours and lines mean.
   *
   * @param steps from light to dark
   * @param thinnest the value of the thinnest line, 0 where there is none
   * @param thickest the value of the thickest line
   */
  public record Legend(List<Step> steps, long thinnest, long thickest) {
    public Legend {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The values that have a colour.
   *
   * @param level how dark it is
   * @param from the least
   * @param to the most
   */
  public record Step(int level, long from, long to) {
    /** The values, to read. */
    public String range() {
      return from == to ? Long.toString(from) : from + "–" + to;
    }
  }
}
