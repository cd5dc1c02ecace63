// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the laws of a sentence are one: a law and its amendment, a law and its other name. */
final class LawJoins {
  private final Parse parse;

  private LawJoins(Parse parse) {
    this.parse = parse;
  }

  /**
   * The laws of a sentence with amendments told of the laws that they are to, and each law once
   * that is named in two ways.
   */
  static List<Law> joined(Parse parse, List<Law> found) {
    LawJoins joins = new LawJoins(parse);
    return joins.named(joins.amended(new ArrayList<>(found)));
  }

  /** Whether a law is, or is one that makes, an amendment to another one. */
  static boolean amends(Parse parse, Law law) {
    return law.kind() == Law.Kind.AMENDMENT || new LawJoins(parse).mends(law);
  }

  /** "a bill amending …", "legislation that would amend …". */
  private boolean mends(Law law) {
    if (law.proper() || law.kind() != Law.Kind.BILL && law.kind() != Law.Kind.LAW) {
      return false;
    }
    Optional<Predicate> verb = Lists.first(parse.predicates, p -> p.verb > law.last());
    return verb.filter(p -> p.verb <= law.end() && p.verb <= law.last() + 3)
        .filter(p -> parse.is(p, "law-action/amended"))
        .isPresent();
  }

  private List<Law> amended(List<Law> found) {
    List<Law> laws = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Law law = found.get(k);
      boolean last = k + 1 == found.size();
      if (!last && amends(law, found.get(k + 1))) {
        found.set(k + 1, found.get(k + 1).amendedAt(law.last()));
      } else if (!weak(law) && (laws.isEmpty() || apart(laws.get(laws.size() - 1), law))) {
        laws.add(law);
      }
    }
    return laws;
  }

  /** Whether a law begins after another one, or shares its name and has a number of its own. */
  private boolean apart(Law before, Law law) {
    boolean shared = before.first() == law.first() && before.end() < law.end();
    return shared && law.kind() == Law.Kind.TREATY || end(before) < law.start();
  }

  /** Where a law ends; rules to carry out another one end before that one is named. */
  private int end(Law law) {
    return parse.is(law.last(), "law/implementing") ? law.last() : law.end();
  }

  /** "reform", "change": what is an amendment only where the law is told. */
  private boolean weak(Law law) {
    return law.kind() == Law.Kind.AMENDMENT && parse.is(law.last(), "class/law-weak");
  }

  private boolean amends(Law law, Law next) {
    if (mends(law)) {
      return next.first() <= law.end();
    }
    boolean plainPlural = next.plural() && !next.proper();
    if (law.kind() != Law.Kind.AMENDMENT || law.proper() || plainPlural) {
      return false;
    }
    boolean to = parse.is(law.last() + 1, "cue/amendment-to") && provisions(law.last() + 2, next);
    boolean makes = !weak(law) && (next.first() <= law.end() || next.proper() && within(law, next));
    return to || makes;
  }

  /** "to Articles 8 and 9 of the Code": only parts of a law from a token to the law. */
  private boolean provisions(int from, Law law) {
    for (int i = from; i < law.start(); i++) {
      boolean part =
          parse.is(i, "class/provision")
              || parse.pos[i] == Pos.NUM
              || parse.pos[i] == Pos.DET
              || parse.pos[i] == Pos.CCONJ
              || parse.lower(i).matches("of|,|bis|\\w|\\d\\S*");
      if (!part) {
        return false;
      }
    }
    return true;
  }

  /** "an amendment that would make the … Act stronger", "amendments put … under the Code". */
  private boolean within(Law amendment, Law law) {
    for (int i = amendment.last() + 1; i < law.start(); i++) {
      if (Marks.in(parse.lower(i), ",;:")) {
        return false;
      }
    }
    return parse.is(amendment.last() + 1, "cue/relative")
        || parse.lower(amendment.last() + 1).equals("to")
        || Lists.any(
            parse.predicates, p -> p.first > amendment.last() && puts(p) && p.last < law.start());
  }

  /** "brought … under", "introduced … into": what an amendment does to a law. */
  private boolean puts(Predicate predicate) {
    return !predicate.passive && parse.is(predicate, "law/put");
  }

  /** Laws that are named in two ways are one. */
  private List<Law> named(List<Law> found) {
    List<Law> laws = new ArrayList<>();
    for (Law law : found) {
      Law before = laws.isEmpty() ? law : laws.get(laws.size() - 1);
      Optional<Law> one = before == law ? Optional.empty() : one(before, law);
      one.ifPresentOrElse(
          l -> {
            laws.remove(laws.size() - 1);
            laws.add(l);
          },
          () -> laws.add(law));
    }
    return laws;
  }

  /** The law that two neighbours name: the title with words counts, the years of both. */
  private Optional<Law> one(Law law, Law next) {
    if (law.amendment() >= 0 || law.plural() || next.plural() || next.reference()) {
      return Optional.empty();
    }
    boolean as = next.proper() && becomes(law, next);
    boolean bracket =
        parse.lower(law.end() + 1).equals("(")
            && next.start() == law.end() + 2
            && parse.lower(next.end() + 1).equals(")");
    boolean comma = apposed(law, next);
    if (described(law, next)) {
      return Optional.of(law.alias(law, law.kind(), next.end() + 1));
    }
    if (as) {
      return Optional.of(law.alias(next, Law.Kind.LAW, law.end()));
    }
    if (!bracket && !comma) {
      return Optional.empty();
    }
    boolean first = law.proper() && (!numbered(law) || numbered(next));
    return Optional.of(
        law.alias(
                first ? law : next,
                next.kind(),
                next.end() + (bracket || parse.lower(next.end() + 1).equals(",") ? 1 : 0))
            .dated(next));
  }

  /** "Law 2007-038, the anti-trafficking statute, prescribes": a law and what sort it is. */
  private boolean described(Law law, Law next) {
    int close = next.end() + 1;
    boolean between =
        parse.lower(law.end() + 1).equals(",")
            && next.start() == law.end() + 2
            && parse.pos[next.start()] == Pos.DET
            && parse.lower(close).equals(",");
    return between
        && law.proper()
        && !next.proper()
        && next.year().isEmpty()
        && (parse.predicateAt(close + 1).filter(p -> !p.embedded).isPresent()
            || parse.is(close + 1, "cue/relative"));
  }

  /** "Act No. 40 of 2009, the Penal Code,", "Decree 126, known as the … Law", "a law, Law 28,". */
  private boolean apposed(Law law, Law next) {
    int at = law.end() + 1;
    at += at < parse.size() && parse.pos[at] == Pos.PROPN && parse.lower(at).endsWith(".") ? 1 : 0;
    boolean comma = parse.lower(at).equals(",");
    boolean known = parse.is(comma ? at + 1 : at, "law/alias");
    int from = known ? parse.first("law/alias", at, at + 5).map(Hit::last).orElse(at) + 1 : at + 1;
    boolean near = next.start() <= from + 1 && next.start() >= from;
    boolean closed = !known && parse.lower(next.end() + 1).matches("[,;.)]?") && !listed(next);
    boolean described = !law.proper() && numbered(next);
    boolean number = numbered(law) && next.proper() && !numbered(next);
    return next.proper() && near && (known || comma && closed && (described || number));
  }

  private boolean listed(Law law) {
    int after = law.end() + 1;
    int then = parse.lower(after).equals(",") ? after + 1 : after;
    return then < parse.size() && parse.pos[then] == Pos.CCONJ;
  }

  /** "a bill … was promulgated as Law 22": under which name a law was passed. */
  private boolean becomes(Law law, Law next) {
    int as = next.start() - 1;
    Optional<Predicate> verb =
        parse.lower(as).equals("as") ? parse.predicateAt(as - 1) : Optional.empty();
    return !law.proper() && verb.filter(p -> passes(p) && p.first > law.end()).isPresent();
  }

  private boolean passes(Predicate predicate) {
    return Lists.any(
        parse.over(predicate.verb),
        h ->
            h.lexeme().kind() == Lexeme.Kind.VERB
                && (h.is("law-action/enacted") || h.is("law/publish")));
  }

  /** Whether a title is no more than a kind of law and its number. */
  private boolean numbered(Law law) {
    return law.proper() && parse.lower(law.last()).matches("(?s).*\\d.*");
  }
}
