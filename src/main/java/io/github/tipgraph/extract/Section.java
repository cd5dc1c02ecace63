// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.Locale;

/** What the part of a text in which a sentence stands is about, by its heading. */
enum Section {
  NONE,
  PROSECUTION,
  PROTECTION,
  PREVENTION,
  RECOMMENDATIONS,
  PROFILE,
  TIER;

  /** The sense of the lexicon whose words head such a part. */
  String sense() {
    return "section/" + name().toLowerCase(Locale.ROOT);
  }
}
