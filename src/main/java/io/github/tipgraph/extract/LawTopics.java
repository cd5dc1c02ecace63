// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** What tells what a law is for: "to protect workers", "against slavery", "that would ban …". */
final class LawTopics {
  private static final int LONGEST = 16;

  private final Reading reading;
  private final Parse parse;

  private LawTopics(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /** What tells what the law of a head is for; empty where nothing does. */
  static Optional<Phrase> of(Reading reading, Hit head) {
    LawTopics topics = new LawTopics(reading);
    int moved = topics.moved(head.last() + 1);
    Optional<Phrase> topic = topics.at(moved, moved > head.last() + 1);
    return topic.isPresent() || moved == head.last() + 1
        ? topic
        : topics.at(head.last() + 1, false);
  }

  /** What a numbered law is about: "on trafficking in persons"; empty where nothing tells. */
  static Optional<Phrase> about(Reading reading, int at) {
    LawTopics topics = new LawTopics(reading);
    boolean date = reading.dateWithin(at + 1, at + 3).isPresent();
    return topics.parse.is(at, "cue/law-topic") && !date ? topics.at(at, false) : Optional.empty();
  }

  private Optional<Phrase> at(int start, boolean apart) {
    int at = start;
    while (at < parse.size() && parse.pos[at] == Pos.ADV && gerund(at + 1)) {
      at++;
    }
    boolean to = at == start && parse.lower(at).equals("to") && verb(at + 1);
    boolean ing = verb(at) && parse.lower(at).endsWith("ing") && (!apart || rules(at));
    boolean on = !apart && parse.is(at, "cue/law-topic") && parse.phraseAt(at + 1).isPresent();
    int told = at + 1;
    while (told < parse.size() && parse.pos[told] == Pos.ADV) {
      told++;
    }
    boolean relative =
        parse.is(at, "cue/relative") && (parse.is(at + 1, "cue/future") || verb(told));
    if (!to && !ing && !on && !relative) {
      return Optional.empty();
    }
    int end = at;
    int from = relative ? told - 1 : at;
    while (end + 1 < parse.size() && end - at < LONGEST && !stops(end + 1, from)) {
      end++;
    }
    while (end > at && parse.phraseAt(end).isEmpty()) {
      end--;
    }
    end = parse.phraseAt(end).map(Phrase::last).orElse(end);
    return end > at ? Optional.of(new Phrase(start, end)) : Optional.empty();
  }

  /**
   * The token after what moves a law, where it holds, and when, before it is told what it is for:
   * "a law was passed in 2013 prohibiting …", "a bill to parliament that …", "a law from 1998 that
   * …".
   */
  private int moved(int from) {
    int at = from;
    Optional<Predicate> moves = parse.predicateAt(at).filter(this::moves);
    if (moves.isPresent()) {
      at = moves.get().last + 1;
    }
    for (int k = 0; k < 2 && at < parse.size() && parse.pos[at] == Pos.ADP; k++) {
      int next = at + 1;
      Optional<Integer> last =
          reading.dates().stream()
              .filter(d -> d.first() == next)
              .map(Dates.Mention::last)
              .findFirst()
              .or(() -> parse.phraseAt(next).map(Phrase::last));
      if (last.isEmpty() || parse.is(at, "cue/law-topic")) {
        break;
      }
      at = last.get() + 1;
    }
    return at;
  }

  private boolean moves(Predicate predicate) {
    return Lists.any(
        parse.over(predicate.verb),
        h -> h.lexeme().kind() == Lexeme.Kind.VERB && LawActions.moves(h));
  }

  private boolean rules(int token) {
    return parse.is(token, "law/prohibit") || parse.is(token, "law/penalty");
  }

  private boolean verb(int token) {
    return parse.predicateAt(token).isPresent()
        || token < parse.size() && parse.pos[token] == Pos.VERB;
  }

  private boolean stops(int token, int from) {
    Optional<Predicate> predicate = parse.predicateAt(token);
    boolean finite =
        predicate.isPresent() && !predicate.get().embedded && predicate.get().first > from + 1;
    boolean subordinate = parse.pos[token] == Pos.SCONJ && !gerund(token + 1);
    return Marks.in(parse.tokens.get(token).text(), ",;:.()–—")
        || subordinate
        || parse.is(token, "cue/law-end") && !verb(token + 1)
        || parse.lower(token).equals("to") && body(token + 1)
        || parse.is(token, "cue/contrast")
        || parse.pos[token] == Pos.CCONJ && clause(token)
        || parse.is(token, "cue/relative")
        || predicate.isPresent() && hanging(predicate.get(), from)
        || finite;
  }

  private boolean gerund(int token) {
    return verb(token) && parse.lower(token).endsWith("ing");
  }

  private boolean body(int token) {
    int head = parse.phraseAt(token).map(Phrase::last).orElse(token);
    return Lists.any(parse.over(head), h -> h.evokes("body/"));
  }

  /** "…, representing an important step": a participle that does not belong to the complement. */
  private boolean hanging(Predicate predicate, int from) {
    Pos before = parse.pos[predicate.first - 1];
    return predicate.first > from + 1
        && parse.lower(predicate.verb).endsWith("ing")
        && before != Pos.ADP
        && before != Pos.SCONJ
        && !(before == Pos.NOUN && compound(predicate));
  }

  /** "the wood processing industry": a word in "-ing" within a noun phrase. */
  private boolean compound(Predicate predicate) {
    int next = predicate.last + 1;
    boolean noun = next < parse.size() && parse.pos[next] == Pos.NOUN;
    return noun && parse.over(predicate.verb).isEmpty();
  }

  /** Whether a conjunction joins a clause rather than a noun. */
  private boolean clause(int token) {
    if (parse.predicateAt(token + 1).isPresent()) {
      return true;
    }
    Optional<Phrase> next = parse.phraseAt(token + 1);
    return next.isPresent()
        && Lists.any(parse.predicates, p -> !p.embedded && parse.subject(p).equals(next));
  }
}
