// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/**
 * A law, bill or treaty that a sentence names or points to.
 *
 * @param kind what sort of law
 * @param start the first token of its noun phrase, determiner included
 * @param first the first token of its title
 * @param last the last token of its title
 * @param end the last token of what belongs to it: acronym, year, complement
 * @param title as given, without the year; empty where it only points back
 * @param year that stands with it, or empty
 * @param acronym or empty
 * @param proper whether it is written with capitals
 * @param plural whether it stands for several
 * @param definite whether it is one that is known: with capitals, or "the", "its"
 * @param amendment the token of the amendment to it that is spoken of; -1 if none is
 */
record Law(
    Kind kind,
    int start,
    int first,
    int last,
    int end,
    String title,
    String year,
    String acronym,
    boolean proper,
    boolean plural,
    boolean definite,
    int amendment) {
  enum Kind {
    LAW("class/law"),
    BILL("class/bill"),
    AMENDMENT("class/amendment"),
    TREATY("class/treaty"),
    PROHIBITION("class/prohibition");

    final String sense;

    Kind(String sense) {
      this.sense = sense;
    }
  }

  /** Whether it has no title of its own ("the law"). */
  boolean reference() {
    return title.isEmpty();
  }

  /** Whether "it" stands for it. */
  boolean pronoun() {
    return start == 0 && end == 0 && first == last && definite;
  }

  Law of(Law known) {
    return new Law(
        known.kind == Kind.TREATY ? Kind.TREATY : kind,
        start,
        first,
        last,
        end,
        known.title,
        known.year.isEmpty() ? year : known.year,
        known.acronym,
        proper,
        plural,
        definite,
        amendment);
  }

  /** The same law where a pronoun stands for it. */
  Law at(int token) {
    return new Law(kind, token, token, token, token, title, year, acronym, proper, false, true, -1);
  }

  Law amendedAt(int token) {
    return new Law(
        kind, start, first, last, end, title, year, acronym, proper, plural, definite, token);
  }

  /** The same law under the title of another one. */
  Law alias(Law named, Kind kind, int end) {
    return new Law(
        kind,
        start,
        first,
        last,
        end,
        named.title,
        year.isEmpty() ? named.year : year,
        named.acronym,
        named.proper,
        plural,
        true,
        amendment);
  }

  /** The same law with the year of another one where it has none. */
  Law dated(Law other) {
    return new Law(
        kind,
        start,
        first,
        last,
        end,
        title,
        year.isEmpty() ? other.year : year,
        acronym,
        proper,
        plural,
        definite,
        amendment);
  }
}
