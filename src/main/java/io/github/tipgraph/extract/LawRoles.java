// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * How a law stands to the words that say what happened to it: what they tell of, what they take.
 */
final class LawRoles {
  private final Reading reading;
  private final Parse parse;
  private final Law law;

  LawRoles(Reading reading, Law law) {
    this.reading = reading;
    this.parse = reading.parse();
    this.law = law;
  }

  /** A participle or relative clause right after the title. */
  boolean beside(Hit hit) {
    int from = hit.first() <= law.end() ? law.last() : law.end();
    if (hit.first() <= from) {
      return false;
    }
    boolean relative = false;
    for (int i = from + 1; i < hit.first(); i++) {
      relative |= parse.is(i, "cue/relative") && !parse.is(i, "cue/owner");
      boolean skipped =
          relative && parse.phraseAt(i).isPresent()
              || Marks.in(parse.lower(i), ",()")
              || parse.is(i, "cue/relative")
              || parse.pos[i] == Pos.ADV
              || parse.is(i, "cue/as")
              || relative && parse.pos[i] == Pos.PART
              || relative && (parse.is(i, "cue/auxiliary") || parse.is(i, "cue/be"));
      if (!skipped) {
        return false;
      }
    }
    boolean participle =
        hit.form() == Match.Form.PAST
            && (parse.is(hit.first() - 1, "cue/as")
                || parse.predicateAt(hit.first()).map(p -> p.embedded && p.passive).orElse(true));
    boolean cue = waiting(hit) && hit.lexeme().kind() != Lexeme.Kind.VERB;
    return relative || participle || cue;
  }

  /** "pending", "in force since": what is said of a law without a verb of its own. */
  private static boolean waiting(Hit hit) {
    return hit.is("law/pending") || hit.is("law/in-force");
  }

  boolean subject(Hit hit) {
    Optional<Predicate> predicate = parse.predicateAt(hit.first());
    if (predicate.isEmpty() || predicate.get().verb != hit.first()) {
      return false;
    }
    Optional<Phrase> subject = parse.subject(predicate.get());
    boolean own = subject.isPresent() && (own(subject.get()) || points(subject.get()));
    boolean transitive =
        !predicate.get().passive
            && hit.is("law-action/enacted")
            && hit.lexeme().lemma().indexOf(' ') < 0;
    boolean object =
        parse.phraseAt(hit.last() + 1).isPresent()
            && reading.dateWithin(hit.last() + 1, hit.last() + 3).isEmpty();
    boolean moved =
        hit.is("law-action/drafted") || hit.is("law/pending") && !hit.is("cue/verb-only");
    boolean done = hit.is("law-action/amended") || moved && object;
    boolean active = !predicate.get().passive && done;
    return own && !(transitive && object) && !active;
  }

  boolean own(Phrase subject) {
    boolean provision =
        parse.is(subject.last(), "class/provision")
            && parse.lower(subject.last() + 1).equals("of")
            && law.start() == subject.last() + 2;
    boolean draft =
        parse.is(subject.last(), "law-noun/drafted")
            && parse.lower(subject.last() + 1).equals("of")
            && law.start() == subject.last() + 2;
    return subject.covers(law.amendment())
        || draft
        || provision
        || law.first() <= subject.last() && subject.last() <= law.end();
  }

  /** "since it came into force". */
  private boolean points(Phrase subject) {
    return law.end() < subject.first()
        && parse.is(subject.last(), "cue/pronoun")
        && parse.pos[subject.first() - 1] == Pos.SCONJ;
  }

  /** "signed the protocol but has not ratified it": whether a pronoun stands for the law. */
  boolean pronoun(Hit hit) {
    boolean it = parse.is(hit.last() + 1, "cue/it") && hit.first() > law.end();
    return it
        && (LawActions.moves(hit) || hit.is("law-action/amended"))
        && Lists.none(parse.titles, t -> t.first() > law.end() && t.last() < hit.first());
  }

  /** Whether the law is what a verb before it takes, alone or in a list with other laws. */
  boolean object(Hit hit) {
    int start = law.amendment() >= 0 ? amendment() : law.start();
    if (hit.last() >= start) {
      return false;
    }
    boolean passive = parse.predicateAt(hit.first()).map(p -> p.passive).orElse(false);
    if (passive && hit.length() == 1) {
      return false;
    }
    boolean other = false;
    for (int i = hit.last() + 1; i < start; i++) {
      int token = i;
      boolean title = Lists.any(parse.titles, t -> t.covers(token));
      other |= title;
      if (other && Lists.any(parse.over(i), LawActions::trigger)) {
        return false;
      }
      boolean list =
          Marks.in(parse.lower(i), ",\"“”")
              || parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.ADV
              || Lists.any(parse.over(i), LawActions::trigger)
              || title
              || parse.lower(i).equals("to") && parse.is(hit.first(), "law-action/acceded")
              || listed(i);
      if (!list) {
        return false;
      }
    }
    return true;
  }

  private boolean listed(int token) {
    return parse
        .phraseAt(token)
        .map(p -> Lists.any(parse.over(p.last()), h -> Laws.kind(h).isPresent()))
        .orElse(false);
  }

  private int amendment() {
    return parse.phraseAt(law.amendment()).map(Phrase::first).orElse(law.amendment());
  }

  /** "accession to the …", "a party to the …", "the ratification of …". */
  boolean complement(Hit hit) {
    int to = hit.last() + 1;
    boolean joined = hit.is("law-noun/party") || to < parse.size() && parse.pos[to] == Pos.ADP;
    int start = hit.is("law-noun/party") ? to : to + 1;
    boolean noun = hit.evokes("law-noun/");
    return noun
        && joined
        && (start == law.start() || start == law.first() || start + 1 == law.first());
  }

  /** "… remained pending", "is before parliament". */
  boolean waits(Hit hit) {
    if (parse.is(hit.first() - 1, "class/unit") || parse.is(hit.first() - 1, "law/span")) {
      return false;
    }
    if (!waiting(hit) || hit.first() <= law.end()) {
      return false;
    }
    for (Predicate predicate : parse.predicates) {
      boolean over = predicate.first <= hit.first() && hit.first() < predicate.end;
      boolean linking = predicate.last <= hit.first() && hit.first() - predicate.last <= 4;
      if (over && linking && tells(predicate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the law is the subject of a predicate, or opens the sentence of one that has none. */
  boolean tells(Predicate predicate) {
    Optional<Phrase> subject = parse.subject(predicate);
    boolean opening =
        subject.isEmpty()
            && law.start() == 0
            && !predicate.embedded
            && Lists.none(
                parse.predicates, p -> !p.embedded && p.first < predicate.first && p.relative < 0);
    return opening || subject.isPresent() && own(subject.get());
  }
}
