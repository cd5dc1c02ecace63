// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.Comparator;

/**
 * A link, or a text where {@code href} is empty.
 *
 * @param language of the text, or empty
 */
record Link(String text, String href, String language) {
  static final Comparator<Link> ORDER =
      Comparator.comparing(Link::text).thenComparing(Link::href).thenComparing(Link::language);

  /** A text that leads nowhere. */
  static Link plain(String text) {
    return new Link(text, "", "");
  }

  /** A link in English. */
  static Link to(String text, String href) {
    return new Link(text, href, "");
  }
}
