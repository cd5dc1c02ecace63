// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.ProgrammeStatus;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A programme that the text has named, with what its mentions have said of it so far. Belongs to
 * one document's context.
 */
final class KnownProgramme {
  private final Programme programme;
  private final Evidence evidence;
  private final Set<String> areas = new LinkedHashSet<>();
  private Party operator;
  private ProgrammeStatus status = ProgrammeStatus.UNSTATED;
  private String start = "";

  KnownProgramme(Programme programme, Evidence evidence, Party operator) {
    this.programme = programme;
    this.evidence = evidence;
    this.operator = operator;
  }

  Programme programme() {
    return programme;
  }

  String name() {
    return programme.name();
  }

  /** Whether its name has all the words of another. */
  boolean covers(String other) {
    return words(name()).containsAll(words(other));
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("\\W+"));
  }

  Party operator() {
    return operator;
  }

  List<String> areas() {
    return List.copyOf(areas);
  }

  /** Adds what a mention says; what was known before stays, but for a status that goes further. */
  void add(Party by, Collection<String> where, ProgrammeStatus how, String since) {
    if (operator.kind() == Party.Kind.NONE) {
      operator = by;
    }
    areas.addAll(where);
    boolean further =
        status == ProgrammeStatus.UNSTATED
            || how == ProgrammeStatus.ENDED
            || how == ProgrammeStatus.EXPANDED
                && (status == ProgrammeStatus.CONTINUED || status == ProgrammeStatus.LAUNCHED);
    if (further) {
      status = how;
    }
    if (start.isEmpty()) {
      start = since;
    }
  }

  ProgrammeProfile profile() {
    return new ProgrammeProfile(
        evidence, programme.name(), programme.kind(), operator, areas(), status, start);
  }
}
