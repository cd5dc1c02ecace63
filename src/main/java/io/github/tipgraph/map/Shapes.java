// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.map;

import io.github.tipgraph.resource.Bundled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The shapes that are packed with the program. */
final class Shapes {
  private Shapes() {}

  /** All countries, by code. */
  static Map<String, Shape> countries() {
    return read("countries", "");
  }

  /** The subdivisions of a country, by code. */
  static Map<String, Shape> provinces(String country) {
    return read("provinces", country + "-");
  }

  private static Map<String, Shape> read(String file, String prefix) {
    Map<String, Shape> shapes = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Bundled.open("shapes/" + file + ".tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.startsWith(prefix)) {
          String code = line.substring(0, tab);
          shapes.put(code, Shape.read(code, line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shapes;
  }
}
