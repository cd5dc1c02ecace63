// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/**
 * A noun phrase without what follows its head.
 *
 * @param first its first token
 * @param last its last token, which is its head
 */
record Phrase(int first, int last) {
  boolean covers(int token) {
    return first <= token && token <= last;
  }
}
