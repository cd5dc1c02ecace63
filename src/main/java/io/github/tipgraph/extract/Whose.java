// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Measure;
import java.util.Set;

/**
 * Whom a verb of wide meaning must have as its object to tell a measure: "registered 45 victims",
 * "briefed 30 officers", "briefed 900 travelers".
 */
final class Whose {
  private static final Set<Measure> PROTECTION =
      Set.of(
          Measure.VICTIMS_IDENTIFIED,
          Measure.VICTIMS_RESCUED,
          Measure.VICTIMS_ASSISTED,
          Measure.VICTIMS_REFERRED,
          Measure.VICTIMS_REPATRIATED,
          Measure.VICTIMS_ESTIMATED);

  private Whose() {}

  /** Whether a phrase names those of whom a verb tells a measure. */
  static boolean fits(Parse parse, Hit verb, Measure measure, Phrase kind) {
    boolean wide = verb.is("frame/record") || verb.is("frame/of-victims");
    if (wide && Classes.numbered(verb, measure) && PROTECTION.contains(measure)) {
      return victims(parse, kind)
          || measure == Measure.VICTIMS_ASSISTED && client(parse, kind)
          || measure == Measure.VICTIMS_IDENTIFIED && declared(parse, verb, kind);
    }
    if (measure == Measure.ARRESTS && Classes.numbered(verb, measure)) {
      return parse.is(kind.last(), "class/accused");
    }
    if (measure == Measure.PEOPLE_TRAINED && verb.is("frame/of-staff")) {
      return staff(parse, kind);
    }
    if (measure == Measure.PEOPLE_REACHED && verb.is("frame/of-public")) {
      return !staff(parse, kind) && !victims(parse, kind);
    }
    return true;
  }

  /** "45 victims", "12 child soldiers": those whom their name tells to be exploited. */
  static boolean victims(Parse parse, Phrase kind) {
    boolean exploited =
        parse.is(kind.last(), "class/person")
            && !Who.forms(parse, kind.first(), kind.last() + 1).isEmpty();
    return exploited || parse.is(kind.last(), "class/victim");
  }

  /** "registered 26 persons as victims", "20 girls were presumed to be victims". */
  private static boolean declared(Parse parse, Hit verb, Phrase kind) {
    int from = Math.max(verb.last(), kind.last()) + 1;
    return Classes.people(parse, kind)
        && (parse.is(from, "cue/as") || parse.lower(from).equals("to"))
        && parse.has("class/victim", from, from + 5);
  }

  private static boolean client(Parse parse, Phrase kind) {
    return parse.is(kind.last(), "class/client");
  }

  /** Officials, or people of a profession that is no mere audience. */
  static boolean staff(Parse parse, Phrase kind) {
    int head = kind.last();
    return parse.is(head, "class/official")
        || parse.is(head, "class/trainee") && !parse.is(head, "class/audience");
  }
}
