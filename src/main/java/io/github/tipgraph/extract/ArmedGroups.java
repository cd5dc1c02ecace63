// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

/** Groups that fight and are no public bodies, by what the text calls them. */
final class ArmedGroups {
  private ArmedGroups() {}

  /** "the rebel organization X", "armed groups, including X": whether a name is such a group's. */
  static boolean names(Parse parse, int first) {
    int before = first - 1;
    while (before > 0 && (Marks.in(parse.tokens.get(before).text(), ",\"“”"))) {
      before--;
    }
    if (parse.is(before, "cue/armed-group")) {
      return true;
    }
    boolean example = false;
    for (int i = before; i >= 0; i--) {
      example |= parse.is(i, "cue/such-as");
      if (parse.is(i, "cue/armed-group")) {
        return example;
      }
    }
    return false;
  }
}
