// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

/** Text in pages. */
public final class Html {
  private Html() {}

  /** The text with what HTML would read as markup replaced. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
