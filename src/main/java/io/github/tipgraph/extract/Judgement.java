// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.lexicon.Lexeme;
import java.util.Optional;

/** Whether a clause tells progress or a gap. */
final class Judgement {
  private Judgement() {}

  /** The polarity of a clause; empty where it judges nothing. */
  static Optional<Polarity> of(Reading reading, Clause clause) {
    Parse parse = reading.parse();
    if (clause.predicate().isEmpty()) {
      return verbless(parse, clause);
    }
    Predicate main = clause.predicate().get();
    if (clause.from() == main.first - 1 && parse.lower(clause.from()).equals("to")) {
      return Optional.empty();
    }
    Predicate head = chained(parse, main, clause);
    if (victimsPunished(parse, head)) {
      return Optional.of(head.denied ? Polarity.PROGRESS : Polarity.GAP);
    }
    boolean deed =
        deed(parse, head)
            || deed(parse, main)
            || gerundDeed(parse, main, clause)
            || parse.has("cue/progress", clause.from(), clause.to());
    boolean gap =
        head.denied
            || main.denied
            || deniedSubject(parse, main)
            || deniedPhrase(parse, clause)
            || parse.is(main, "polarity/gap")
            || parse.is(head, "polarity/gap")
            || parse.has("cue/scarcity", clause.from(), clause.to())
            || parse.has("cue/less", clause.from(), clause.to())
            || parse.has("cue/abuse", clause.from(), clause.to());
    boolean problem =
        parse.has("cue/problem", clause.from(), clause.to())
            && !(deed && head.done() && pursued(parse, head));
    if (gap || problem) {
      return Optional.of(Polarity.GAP);
    }
    return deed && !main.intended ? Optional.of(Polarity.PROGRESS) : Optional.empty();
  }

  /** A clause without a verb: a concession names what was done, a list of lacks what was not. */
  private static Optional<Polarity> verbless(Parse parse, Clause clause) {
    boolean gap =
        parse.has("cue/scarcity", clause.from(), clause.to())
            || parse.has("cue/less", clause.from(), clause.to())
            || deniedPhrase(parse, clause);
    boolean concession = parse.is(clause.from(), "cue/concession");
    if (concession) {
      boolean deed =
          parse.has("cue/effort", clause.from(), clause.to())
              || parse.has("measure/convictions", clause.from(), clause.to())
              || parse.has("programme-kind/training", clause.from(), clause.to());
      return deed && !gap ? Optional.of(Polarity.PROGRESS) : Optional.empty();
    }
    return gap || parse.has("cue/problem", clause.from(), clause.to())
        ? Optional.of(Polarity.GAP)
        : Optional.empty();
  }

  /** The verb that a verb of aspect leads to: "continued to provide", "failed to identify". */
  private static Predicate chained(Parse parse, Predicate main, Clause clause) {
    Predicate head = main;
    for (Predicate next : parse.predicates) {
      Predicate governor = next.governor >= 0 ? parse.predicates.get(next.governor) : null;
      boolean aspect =
          parse.is(head, "frame/aspect")
              || parse.is(head, "cue/failure")
              || parse.is(head, "cue/intention")
              || parse.is(head, "cue/have")
              || parse.is(head, "programme-status/continued");
      boolean follows = governor == head && aspect && next.first <= head.last + 2;
      if (follows && next.verb < clause.to()) {
        head = next;
      }
    }
    return head;
  }

  private static boolean deed(Parse parse, Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb && h.lexeme().kind() == Lexeme.Kind.VERB)
        .anyMatch(h -> h.lexeme().senses().stream().anyMatch(Judgement::deed));
  }

  private static boolean deed(String sense) {
    return sense.equals("polarity/progress")
        || sense.startsWith("measure/")
        || sense.startsWith("action/")
        || sense.startsWith("programme-status/")
        || sense.equals("frame/run")
        || sense.equals("frame/support")
        || sense.startsWith("law-action/")
        || sense.equals("frame/deed")
        || sense.startsWith("modality/") && !sense.equals("modality/expenditure")
        || sense.startsWith("theme/");
  }

  /**
   * "efforts included increasing prosecutions": gerunds that are the object of a verb that tells no
   * deed itself.
   */
  private static boolean gerundDeed(Parse parse, Predicate main, Clause clause) {
    boolean silent =
        parse.is(main, "frame/include")
            || parse.over(main.verb).stream().noneMatch(h -> h.lexeme().kind() == Lexeme.Kind.VERB);
    return silent
        && parse.predicates.stream()
            .anyMatch(
                p ->
                    p.embedded
                        && !p.passive
                        && !p.purpose
                        && p.first > main.last
                        && p.verb < clause.to()
                        && p.done()
                        && (parse.is(p, "polarity/progress") || measured(parse, p)));
  }

  private static boolean measured(Parse parse, Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .anyMatch(h -> h.lexeme().senses().stream().anyMatch(s -> s.startsWith("measure/")));
  }

  /** A denial in the clause that does not belong to an infinitive or participle within it. */
  private static boolean deniedPhrase(Parse parse, Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (parse.is(i, "cue/denial") && !parse.predicateAt(i).map(p -> p.embedded).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a clause tells is that victims are fined, jailed or deported. */
  static boolean victimsPunished(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(main -> victimsPunished(parse, chained(parse, main, clause)))
        .isPresent();
  }

  /** Victims who are fined, jailed or deported are a gap; that they are not is progress. */
  private static boolean victimsPunished(Parse parse, Predicate predicate) {
    boolean suffered = victims(parse, parse.subject(predicate));
    if (!parse.is(predicate, "frame/punish")) {
      Optional<Phrase> object = parse.phraseAt(predicate.last + 1);
      return suffered && object.filter(o -> parse.is(o.last(), "class/penalty")).isPresent();
    }
    return suffered || !predicate.passive && victims(parse, object(parse, predicate));
  }

  private static boolean victims(Parse parse, Optional<Phrase> phrase) {
    return phrase.filter(p -> parse.has("class/victim", p.first(), p.last() + 1)).isPresent();
  }

  /** The object of a verb, which it may share with verbs after it ("arrest, detain, and abuse"). */
  private static Optional<Phrase> object(Parse parse, Predicate predicate) {
    for (int i = predicate.last + 1; i < parse.size(); i++) {
      if (parse.phraseAt(i).isPresent()) {
        return parse.phraseAt(i);
      }
      boolean list =
          switch (parse.pos[i]) {
            case VERB, CCONJ, ADV, PART, AUX -> true;
            default -> parse.lower(i).equals(",");
          };
      if (!list) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "No victims were identified or received care": a denial at the head of the subject. */
  private static boolean deniedSubject(Parse parse, Predicate predicate) {
    return parse
        .subject(predicate)
        .filter(s -> s.last() < predicate.first && parse.is(s.first(), "cue/denial"))
        .isPresent();
  }

  /** "initiated proceedings against complicit officials": a crime that was taken up. */
  private static boolean pursued(Parse parse, Predicate predicate) {
    return measured(parse, predicate)
        || parse
            .phraseAt(predicate.last + 1)
            .filter(o -> parse.code(o.last(), "measure").isPresent())
            .isPresent();
  }
}
