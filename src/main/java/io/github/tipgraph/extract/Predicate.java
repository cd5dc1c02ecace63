// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** A verb with its auxiliaries, and how it is meant. */
final class Predicate {
  /** The first token of its group, with auxiliaries. */
  final int first;

  /** The verb itself. */
  final int verb;

  /** The last token of the verb, where it is of several words. */
  final int last;

  /**
   * Whether the group holds a form of to be with a past participle, or is a participle that hangs
   * on a noun.
   */
  final boolean passive;

  /** An infinitive, a gerund or a participle that hangs on something. */
  final boolean embedded;

  /** Index of the predicate that governs it ("continued to provide"), or -1. */
  int governor = -1;

  /**
   * Index of the predicate before it in a list, whose auxiliaries, subject and governor it shares,
   * or -1.
   */
  int coordinate = -1;

  /** Index of its subject among the noun phrases, or -1. */
  int subject = -1;

  /** Index of the first token after what belongs to it. */
  int end;

  /** The token of the relative pronoun that opens its clause, or -1. */
  int relative = -1;

  /** An infinitive that tells what something else was done for. */
  boolean purpose;

  boolean denied;
  boolean advised;
  boolean intended;

  Predicate(int first, int verb, int last, boolean passive, boolean embedded) {
    this.first = first;
    this.verb = verb;
    this.last = last;
    this.passive = passive;
    this.embedded = embedded;
    this.end = last + 1;
  }

  /** Whether the text says that it was done. */
  boolean done() {
    return !denied && !advised && !intended;
  }
}
