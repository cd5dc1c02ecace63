// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.Locale;

/** Makes identifiers of documents from names. */
final class Ids {
  private Ids() {}

  /** A file's name without extension, and without that of its compression. */
  static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String plain =
        name.toLowerCase(Locale.ROOT).endsWith(".gz") && name.length() > 3
            ? name.substring(0, name.length() - 3)
            : name;
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }

  /** The path of a file, its names joined by hyphens, without extension. */
  static String ofPath(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? of(path) : path.substring(0, slash + 1).replace('/', '-') + of(path);
  }
}
