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
 * @param unplaced the names of what has no shape here
 */
public record Picture(
    String label,
    int width,
    int height,
    List<Area> areas,
    List<Line> lines,
    List<String> unplaced) {
  public Picture {
    areas = List.copyOf(areas);
    lines = List.copyOf(lines);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * A place.
   *
   * @param code of ISO 3166
   * @param path its outline
   * @param level how dark it is, from 0 to 5
   * @param title its name and value, or empty where nothing is told
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
}
