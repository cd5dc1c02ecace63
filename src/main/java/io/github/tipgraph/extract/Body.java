// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;

/**
 * A body in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param name the name as given, singular, without article
 * @param acronym introduced in brackets after it, or empty
 * @param level whom it belongs to
 * @param area ISO code of the place it serves, or empty
 */
record Body(int first, int last, String name, String acronym, Level level, String area) {
  boolean covers(int token) {
    return first <= token && token <= last;
  }

  Body withArea(String code) {
    return new Body(first, last, name, acronym, level, code);
  }
}
