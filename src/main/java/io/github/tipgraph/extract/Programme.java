// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;

/**
 * Something that is run, in a sentence.
 *
 * @param first its first token
 * @param head the token of its head noun
 * @param last its last token
 * @param name the shortest noun phrase that identifies it
 * @param kind what sort of thing it is
 * @param reference whether it only points to one named before ("this project")
 */
record Programme(
    int first, int head, int last, String name, ProgrammeKind kind, boolean reference) {
  boolean covers(int token) {
    return first <= token && token <= last;
  }
}
