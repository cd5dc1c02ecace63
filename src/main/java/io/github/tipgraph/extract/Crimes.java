// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.text.Pos;
import java.util.Optional;
import java.util.Set;

/** What those who are arrested, tried or sentenced did to whom. */
final class Crimes {
  private Crimes() {}

  /**
   * Adds the groups and forms of the crime ("sentenced a man for forcing girls into prostitution",
   * "was convicted of sex trafficking"), and takes away what the accused themselves are.
   */
  static void add(
      Parse parse, Measure measure, Phrase accused, Set<Group> groups, Set<Form> forms) {
    if (!ofAccused(measure)) {
      return;
    }
    if (adult(parse, accused.last())) {
      groups.removeAll(Who.groups(parse, accused.last(), accused.last() + 1));
    }
    int from = crime(parse, accused);
    if (from < 0 || !forms.isEmpty()) {
      return;
    }
    int to = end(parse, from, Classes.ofOfficials(measure));
    forms.addAll(Who.forms(parse, from, to));
    if (groups.isEmpty()) {
      groups.addAll(Whom.groups(parse, from, to));
    }
    if (forms.contains(Form.BONDED_LABOR)) {
      groups.remove(Group.WORKERS);
    }
  }

  /** "28 men, 20 of whom were jailed": grown-ups who are accused are no victims. */
  static boolean committed(Parse parse, Measure measure, Phrase accused) {
    return ofAccused(measure) && adult(parse, accused.last());
  }

  private static boolean ofAccused(Measure measure) {
    return switch (measure) {
      case ARRESTS, PROSECUTIONS, CONVICTIONS, SENTENCES -> true;
      default -> Classes.ofOfficials(measure);
    };
  }

  private static boolean adult(Parse parse, int head) {
    Set<Group> named = Who.groups(parse, head, head + 1);
    return named.contains(Group.MEN) || named.contains(Group.WOMEN) || named.contains(Group.ADULTS);
  }

  /** The token at which the crime begins: after "for" or "of" in the clause of the accused. */
  private static int crime(Parse parse, Phrase accused) {
    Optional<Predicate> verb =
        Lists.first(parse.predicates, p -> !p.embedded && of(parse, p, accused));
    if (verb.isEmpty()) {
      return -1;
    }
    Predicate last = verb.get().passive ? listed(parse, verb.get()) : verb.get();
    int from = last.passive ? last.last + 1 : accused.last() + 1;
    for (int i = from; i < Math.min(last.end, parse.size() - 1); i++) {
      boolean deed = parse.lower(i + 1).endsWith("ing");
      boolean charge = i == from && (parse.is(i, "cue/for") || parse.is(i, "cue/partitive"));
      if (parse.is(i, "cue/for") && (deed || named(parse, from, i + 1)) || charge) {
        return i + 1;
      }
      boolean joint = parse.lower(i).equals(",") || parse.pos[i] == Pos.CCONJ;
      boolean term = Quantities.begins(parse, i + 1) && parse.is(i + 2, "class/unit");
      boolean other = parse.lower(i).equals("or") && !clause(parse, i + 1);
      if (parse.lower(i).equals(";") || joint && !term && !other) {
        return -1;
      }
    }
    return parse.is(from, "cue/relative") ? from + 1 : -1;
  }

  /** "officers or men of the guard for sex trafficking": a form told without a stop before it. */
  private static boolean named(Parse parse, int from, int token) {
    boolean apart = Lists.any(from, token, i -> parse.pos[i] == Pos.PUNCT);
    return !apart
        && parse
            .phraseAt(token)
            .filter(p -> !Who.forms(parse, p.first(), p.last() + 1).isEmpty())
            .isPresent();
  }

  /** "were tried or convicted for": the last of a list of verbs, after which the crime is told. */
  private static Predicate listed(Parse parse, Predicate verb) {
    Predicate last = verb;
    for (Predicate next : parse.predicates) {
      boolean adjoins = next.first == last.last + 2 && parse.pos[last.last + 1] == Pos.CCONJ;
      last = adjoins && next.passive ? next : last;
    }
    return last;
  }

  private static boolean of(Parse parse, Predicate verb, Phrase accused) {
    return verb.passive
        ? Told.counted(parse, verb).contains(accused)
        : verb.last < accused.first() && accused.first() < verb.end;
  }

  /**
   * Up to a semicolon, a dash, a contrast, another figure, or what officials beside the accused had
   * a part in.
   */
  private static int end(Parse parse, int from, boolean officials) {
    for (int i = from; i < parse.size(); i++) {
      boolean joint = parse.lower(i).equals(",") || parse.pos[i] == Pos.CCONJ;
      boolean figure = joint && Quantities.begins(parse, i + 1);
      boolean next = joint && clause(parse, i + 1);
      boolean others = !officials && parse.is(i, "cue/problem");
      if (figure
          || next
          || others
          || Marks.in(parse.lower(i), ";:(–—")
          || parse.is(i, "cue/contrast")) {
        return i;
      }
    }
    return parse.size();
  }

  /** Whether a verb, or the subject of one, begins at a token. */
  private static boolean clause(Parse parse, int token) {
    return parse.predicates.stream()
        .filter(p -> !p.embedded && p.last >= token)
        .anyMatch(
            p -> p.first <= token || parse.subject(p).filter(s -> s.first() == token).isPresent());
  }
}
