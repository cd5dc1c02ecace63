// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A count as a sentence tells it.
 *
 * @param told those counted
 * @param denied where it is said that there were none
 * @param part whether it breaks down a figure before
 */
record Tally(
    Measure measure,
    Told told,
    boolean denied,
    Set<Group> groups,
    Set<Form> forms,
    List<String> areas,
    Party agent,
    String period,
    boolean part) {

  /** A tally with whom, where, when and by whom as the words around it say. */
  static Tally of(
      Reading reading, Context context, Measure measure, Told told, boolean denied, Party agent) {
    Parse parse = reading.parse();
    Set<Form> forms = EnumSet.noneOf(Form.class);
    Set<Group> groups = EnumSet.noneOf(Group.class);
    Phrase phrase = told.phrase();
    int own = Listed.end(parse, Math.max(told.end(), Parts.end(parse, phrase)));
    if (told.anaphoric()) {
      groups.addAll(Who.groups(parse, phrase.first(), own));
      forms.addAll(Who.forms(parse, phrase.first(), own));
      if (groups.isEmpty() && !Crimes.committed(parse, measure, told.kind())) {
        groups.addAll(Who.groups(parse, told.kind().first(), told.kind().last() + 1));
      }
      if (forms.isEmpty()) {
        forms.addAll(Who.forms(parse, told.kind().first(), phrase.first()));
      }
    } else {
      groups.addAll(Who.groups(parse, phrase.first(), Math.max(own, joined(parse, told))));
      forms.addAll(Who.forms(parse, phrase.first(), Rescue.reach(parse, own)));
    }
    if (measure.code().startsWith("victims")) {
      forms.addAll(Who.forms(parse, told.end(), Suffered.end(parse, told.end())));
    }
    Crimes.add(parse, measure, phrase, groups, forms);
    forms.addAll(Rescue.freedFrom(parse, phrase));
    boolean staff = Classes.ofOfficials(measure) || measure == Measure.PEOPLE_TRAINED;
    if (forms.contains(Form.BONDED_LABOR) || staff) {
      groups.remove(Group.WORKERS);
    }
    List<String> areas = Areas.of(reading, context, phrase, agent);
    String period = Periods.of(reading, phrase, denied);
    return new Tally(measure, told, denied, groups, forms, areas, agent, period, false);
  }

  /** The end of "91 women and girls": people without a number of their own are counted with it. */
  private static int joined(Parse parse, Told told) {
    int next = told.end() + 1;
    boolean and =
        told.end() == told.phrase().last() + 1
            && next < parse.size()
            && parse.pos[told.end()] == Pos.CCONJ
            && !parse.is(told.end(), "cue/contrast");
    Optional<Phrase> more = and ? parse.phraseAt(next) : Optional.empty();
    boolean numbered = !told.figure().value().isEmpty();
    boolean described = told.phrase().first() == told.phrase().last();
    return more.filter(m -> m.first() == m.last() && numbered || !numbered && described)
        .filter(m -> Classes.people(parse, m))
        .map(m -> m.last() + 1)
        .orElse(told.end());
  }

  /** What a later figure of the same people does not say of itself. */
  Tally after(Tally base) {
    return new Tally(
        measure,
        told,
        denied,
        groups.isEmpty() ? base.groups : groups,
        forms.isEmpty() ? base.forms : forms,
        areas.isEmpty() ? base.areas : areas,
        agent.kind() == Party.Kind.NONE ? base.agent : agent,
        period.isEmpty() ? base.period : period,
        part);
  }

  /** Whether it asserts without a number. */
  boolean bare() {
    return !denied && told.figure().value().isEmpty();
  }

  Tally within(String newPeriod) {
    return new Tally(measure, told, denied, groups, forms, areas, agent, newPeriod, part);
  }

  Tally in(List<String> places) {
    return new Tally(measure, told, denied, groups, forms, places, agent, period, part);
  }

  Tally by(Party other) {
    return new Tally(measure, told, denied, groups, forms, areas, other, period, part);
  }

  /** The same as a part of a figure before. */
  Tally asPart() {
    return new Tally(measure, told, denied, groups, forms, areas, agent, period, true);
  }

  /** The rows of the table: one, or two for a range. */
  List<Count> facts(Evidence evidence) {
    Figure figure = denied ? Figure.NONE : told.figure();
    Bound bound = figure.value().isEmpty() ? Bound.UNSTATED : figure.bound();
    Count count = count(evidence, figure.value(), bound);
    return figure.upper().isEmpty()
        ? List.of(count)
        : List.of(count, count(evidence, figure.upper(), Bound.AT_MOST));
  }

  private Count count(Evidence evidence, String value, Bound bound) {
    return new Count(evidence, measure, value, bound, !denied, groups, forms, areas, agent, period);
  }
}
