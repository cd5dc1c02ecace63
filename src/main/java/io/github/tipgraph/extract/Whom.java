// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The people whom a statement of exploitation concerns, and the forms that it names. */
final class Whom {
  private Whom() {}

  /** Whether a token names people who may be victims. */
  static boolean person(Parse parse, int token) {
    return !parse.is(token, "class/accused")
        && (parse.is(token, "class/person")
            || parse.is(token, "class/victim")
            || parse.is(token, "class/worker")
            || parse.is(token, "class/displaced")
            || parse.code(token, "group").isPresent());
  }

  /** Whether a token names those who exploit others, or who act for the state. */
  static boolean acts(Parse parse, int token) {
    return parse.is(token, "class/accused")
        || parse.is(token, "class/agent")
        || parse.is(token, "class/official");
  }

  /** The tokens that tell who exploits: from the subject of an active verb of force up to it. */
  static List<Integer> agent(Parse parse, int from, int to) {
    for (Predicate predicate : parse.predicates) {
      boolean inside = predicate.first >= from && predicate.verb < to;
      if (inside
          && !predicate.passive
          && object(parse, predicate.last + 1)
          && !person(parse, predicate.first - 1)
          && parse.code(predicate.verb, "form").isEmpty()
          && Scope.main(parse, predicate)
          && parse.is(predicate, "frame/exploit")) {
        int end = subjectEnd(parse, from, predicate);
        int first = from;
        for (Predicate before : parse.predicates) {
          boolean earlier = before.first >= from && before.last < end;
          first = earlier && Scope.main(parse, before) ? before.last + 1 : first;
        }
        first = afterClause(parse, first, end);
        while (first < end && !acts(parse, first) && !person(parse, first)) {
          first++;
        }
        return IntStream.range(first, end).boxed().toList();
      }
    }
    return List.of();
  }

  /** Where the subject of a verb ends: at the first of the verbs that share it. */
  private static int subjectEnd(Parse parse, int from, Predicate predicate) {
    int end = predicate.first;
    for (int i = parse.predicates.size() - 1; i >= 0; i--) {
      Predicate before = parse.predicates.get(i);
      boolean shares = before.last < end && before.first >= from && Scope.main(parse, before);
      if (shares && !before.passive && end > 0 && parse.pos[end - 1] == Pos.CCONJ) {
        end = before.first;
      }
    }
    return end;
  }

  /** The token after the last comma and conjunction between two. */
  private static int afterClause(Parse parse, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (parse.pos[i] == Pos.CCONJ && parse.lower(i - 1).equals(",")) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean object(Parse parse, int token) {
    return token < parse.size()
        && switch (parse.pos[token]) {
          case DET, ADJ, NOUN, PROPN, NUM, PRON -> true;
          default -> false;
        };
  }

  /** Whether a word is said of people ("domestic and foreign victims", "local children"). */
  static boolean said(Parse parse, String sense, int from, int to) {
    for (Hit hit : parse.hits) {
      boolean longest = parse.over(hit.first()).get(0).length() == hit.length();
      if (hit.first() >= from && hit.last() < to && hit.is(sense) && longest) {
        for (int i = hit.last() + 1; i < Math.min(parse.size(), hit.last() + 6); i++) {
          if (person(parse, i)) {
            return true;
          }
          if (parse.pos[i] != Pos.CCONJ && parse.pos[i] != Pos.ADJ && parse.pos[i] != Pos.PROPN) {
            break;
          }
        }
      }
    }
    return false;
  }

  /** The groups that are moved or exploited: not agents, and not what people are hired as. */
  static Set<Group> groups(Parse parse, int from, int to) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    Set<Group> known = EnumSet.noneOf(Group.class);
    List<Integer> agent = agent(parse, from, to);
    for (int i = Math.max(0, from); i < Math.min(to, parse.size()); i++) {
      Set<Group> named = Who.groups(parse, i, i + 1);
      if (Who.forms(parse, i, i + 1).contains(Form.BONDED_LABOR)) {
        named.remove(Group.WORKERS);
      }
      boolean apart =
          agent.contains(i)
              || ofForm(parse, i)
              || modifier(parse, i)
              || place(parse, i)
              || named.contains(Group.ADULTS) && parse.code(i + 1, "group").isPresent();
      if (!named.isEmpty() && !apart && counts(parse, i) && !governed(parse, i, from)) {
        boolean again = parse.is(i - 1, "cue/demonstrative") && !parse.is(i - 1, "cue/that");
        (again ? known : groups).addAll(named);
      }
    }
    return groups.isEmpty() ? known : groups;
  }

  /** Whether a bare singular stands before more modifiers ("forced child and early marriage"). */
  private static boolean modifier(Parse parse, int token) {
    boolean singular =
        Lists.any(
            parse.over(token),
            h -> h.length() == 1 && h.lexeme().lemma().equals(parse.lower(token)));
    return singular
        && parse.pos[token + 1 < parse.size() ? token + 1 : token] == Pos.CCONJ
        && parse.code(token + 2, "group").isEmpty()
        && !parse
            .phraseAt(token)
            .filter(p -> parse.pos[p.first()] == Pos.DET || parse.pos[p.first()] == Pos.NUM)
            .isPresent()
        && parse.code(token, "group").isPresent();
  }

  /** Whether a word for people is the name of a place. */
  private static boolean place(Parse parse, int token) {
    return Character.isUpperCase(parse.tokens.get(token).text().charAt(0))
        && Lists.any(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.PLACE);
  }

  /**
   * Whether a word is part of the name of a form ("child prostitution", "forced laborers"), not
   * what its verb is done to ("conscript children").
   */
  private static boolean ofForm(Parse parse, int token) {
    boolean laborers = Who.groups(parse, token, token + 1).contains(Group.WORKERS);
    return Lists.any(
        parse.over(token),
        h ->
            h.length() > 1
                && !(h.last() == token && !laborers && h.lexeme().kind() == Lexeme.Kind.CUE)
                && !h.evokes("group/")
                && h.evokes("form/"));
  }

  /** Whether the word is the head of its phrase, or stands before other people. */
  private static boolean counts(Parse parse, int token) {
    int next = token + 1;
    if (parse.pos[token] == Pos.VERB) {
      return false;
    }
    if (next >= parse.size() || parse.pos[next] != Pos.NOUN && parse.pos[next] != Pos.PROPN) {
      return !Marks.genitive(parse.lower(next));
    }
    return person(parse, next)
        || verbal(parse, next)
        || parse.is(next, "cue/chore")
        || Lists.any(parse.over(token), h -> h.covers(next) && !h.is("class/accused"))
        || parse.phraseAt(next).map(p -> person(parse, p.last())).orElse(true);
  }

  /** "girls sex trafficked": a verb of which a noun is the first part. */
  private static boolean verbal(Parse parse, int token) {
    return Lists.any(
        parse.over(token),
        h ->
            h.first() == token
                && h.length() > 1
                && parse.predicateAt(h.last()).filter(p -> p.passive).isPresent());
  }

  /** Whether people stand after a word for an agent or for a job ("by women", "as workers"). */
  private static boolean governed(Parse parse, int token, int from) {
    boolean conjunction = false;
    boolean listed = parse.lower(token + 1).equals(",");
    for (int i = token - 1; i >= from; i--) {
      conjunction |= parse.pos[i] == Pos.CCONJ;
      listed |= conjunction;
      if (parse.lower(i).equals("as") && !parse.is(i, "cue/example")) {
        return !conjunction || parse.pos[i + 1] != Pos.DET;
      }
      if (parse.lower(i).equals("by") || beside(parse, i, token)) {
        return true;
      }
      boolean list =
          parse.pos[i] == Pos.CCONJ
              || listed && parse.lower(i).equals(",")
              || parse.pos[i] == Pos.ADJ
              || parse.pos[i] == Pos.DET
              || parse.pos[i] == Pos.NOUN
              || parse.pos[i] == Pos.PROPN
              || parse.pos[i] == Pos.ADV
              || parse.lower(i).startsWith("-")
              || parse.lower(i - 1).equals("-");
      if (!list) {
        return false;
      }
    }
    return false;
  }

  /** Whether a preposition makes people those with whom, or to whom, others are given. */
  private static boolean beside(Parse parse, int preposition, int token) {
    boolean with =
        parse.lower(preposition).equals("with")
            && !parse.is(preposition, "cue/as-well-as")
            && parse.predicateAt(token + 1).isEmpty();
    return with
        || parse.lower(preposition).equals("to") && parse.is(preposition - 1, "cue/marriage");
  }

  /** The forms of exploitation that a statement names. */
  static Set<Form> forms(Parse parse, int from, int to) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    for (int i = Math.max(0, from); i < Math.min(to, parse.size()); i++) {
      if (!convicted(parse, i, from)) {
        forms.addAll(Who.forms(parse, i, i + 1));
      }
    }
    if (indebted(parse, from, to)) {
      forms.add(Form.BONDED_LABOR);
    }
    boolean labor = parse.has("cue/labor", from, to) && !atRisk(parse, from, to, forms);
    boolean sector = labor && parse.has("cue/sector", from, to);
    boolean other = Lists.any(forms, f -> f != Form.DOMESTIC_SERVITUDE && f != Form.FORCED_BEGGING);
    if (forcedTo(parse, from, to) || sector && !other) {
      forms.add(Form.FORCED_LABOR);
    }
    if (parse.has("cue/service", from, to) && labor) {
      forms.add(Form.FORCED_LABOR);
    }
    forms.addAll(ListedForms.in(parse, from, to));
    if (!labor && serving(parse, from, to) && atRisk(parse, from, to, forms)) {
      forms.remove(Form.DOMESTIC_SERVITUDE);
    }
    if (forms.isEmpty() && parse.has("cue/unpaid", from, to) && works(parse, from, to)) {
      forms.add(Form.FORCED_LABOR);
    }
    if (forms.contains(Form.FORCED_LABOR) && parse.has("cue/domestic-job", from, to)) {
      forms.add(Form.DOMESTIC_SERVITUDE);
    }
    return forms;
  }

  /** "Those who work in homes are vulnerable to trafficking": work that nobody is held in. */
  private static boolean atRisk(Parse parse, int from, int to, Set<Form> forms) {
    return parse.has("cue/at-risk", from, to)
        && !parse.has("frame/exploit", from, to)
        && !parse.has("cue/forced", from, to)
        && (forms.isEmpty() || forms.equals(EnumSet.of(Form.DOMESTIC_SERVITUDE)));
  }

  /** Whether work in homes is named, and not servitude there. */
  private static boolean serving(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean home = Who.forms(parse, i, i + 1).contains(Form.DOMESTIC_SERVITUDE);
      if (home && !parse.is(i, "cue/service")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a stretch tells of work: "herd cattle without pay". */
  private static boolean works(Parse parse, int from, int to) {
    return parse.has("cue/chore", from, to)
        || parse.has("cue/sector", from, to)
        || parse.has("cue/toil", from, to)
        || parse.has("class/worker", from, to);
  }

  /**
   * Whether debts hold people ("debts that bind workers", "bind men to debts"), not those who sell
   * them ("sold for marriage to pay off debts").
   */
  static boolean indebted(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      int near = Math.min(to, i + 7);
      boolean aim = parse.lower(i - 1).equals("to") || parse.lower(i - 2).equals("to");
      boolean sold = aim && parse.has("cue/marriage", from, i);
      if (!sold && parse.is(i, "cue/bind") && parse.has("cue/debt", i + 1, near)
          || parse.is(i, "cue/debt") && parse.has("cue/bind", i + 1, near)) {
        return true;
      }
    }
    return false;
  }

  /** Whether people are forced to do something that is no form of exploitation of its own. */
  private static boolean forcedTo(Parse parse, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean last = parse.is(i, "cue/forced-to") && !parse.is(i + 1, "cue/forced-to");
      if (last && (toil(parse, i + 1) && !sold(parse, i + 1, to) || further(parse, i + 2, to))) {
        return true;
      }
    }
    return false;
  }

  private static boolean toil(Parse parse, int verb) {
    return !parse.is(verb, "cue/other-form") && parse.code(verb, "form").isEmpty();
  }

  /** "Forced to work in bars' sex trade": work that is nothing but sold sex. */
  private static boolean sold(Parse parse, int verb, int to) {
    int end = verb + 2;
    while (parse.is(verb, "cue/labor")
        && end < to
        && parse.pos[end] != Pos.CCONJ
        && parse.pos[end] != Pos.PUNCT
        && parse.predicateAt(end).isEmpty()) {
      end++;
    }
    boolean listed = end < to && (parse.pos[end] == Pos.CCONJ || parse.lower(end).equals(","));
    return !listed && Who.forms(parse, verb + 1, end).contains(Form.SEX_TRAFFICKING);
  }

  /** "Made to beg and to shine shoes": another thing that people are forced to do. */
  private static boolean further(Parse parse, int from, int to) {
    for (int i = from; i + 1 < to && parse.pos[i] != Pos.PUNCT; i++) {
      boolean infinitive = parse.lower(i).equals("to") && parse.pos[i + 1] == Pos.VERB;
      if (parse.pos[i - 1] == Pos.CCONJ && infinitive) {
        return toil(parse, i + 1);
      }
    }
    return false;
  }

  /** Whether a crime is what people were tried for, rather than what they were forced to do. */
  private static boolean convicted(Parse parse, int token, int from) {
    for (int i = token - 1; i >= Math.max(from, token - 3); i--) {
      if (parse.is(i, "measure/convictions") || parse.is(i, "measure/arrests")) {
        return true;
      }
    }
    return false;
  }
}
