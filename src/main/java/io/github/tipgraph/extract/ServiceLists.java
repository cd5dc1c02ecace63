// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;

/** Services that are given together: a list of them is one. */
final class ServiceLists {
  private ServiceLists() {}

  /** The programmes of a sentence, each list of services as one of them. */
  static List<Programme> merged(Parse parse, List<Programme> found) {
    List<Programme> merged = new ArrayList<>();
    for (Programme programme : found) {
      int last = merged.size() - 1;
      boolean goes =
          last >= 0
              && service(merged.get(last))
              && service(programme)
              && listed(parse, merged.get(last).last() + 1, programme.first());
      if (goes) {
        merged.set(last, joined(parse, merged.get(last), programme));
      } else {
        merged.add(programme);
      }
    }
    return merged;
  }

  private static boolean service(Programme programme) {
    return programme.kind() == ProgrammeKind.SERVICE;
  }

  private static Programme joined(Parse parse, Programme one, Programme other) {
    return new Programme(
        one.first(),
        one.head(),
        other.last(),
        Names.clean(parse.text(one.first(), other.last())),
        ProgrammeKind.SERVICE,
        false);
  }

  /** Whether nothing but the members of a list stands between two tokens, end exclusive. */
  private static boolean listed(Parse parse, int from, int to) {
    boolean separated = false;
    for (int i = from; i < to; i++) {
      boolean separator = parse.lower(i).equals(",") || parse.pos[i] == Pos.CCONJ;
      separated |= separator;
      boolean member = parse.phraseAt(i).isPresent() && !Whom.person(parse, i);
      if (!separator && !member) {
        return false;
      }
    }
    return separated;
  }
}
