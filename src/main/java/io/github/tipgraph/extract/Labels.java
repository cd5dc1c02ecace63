// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.util.List;

/** Labels that open a line, as the subjects of the verbs after their colon. */
final class Labels {
  private final Parser.Words words;
  private final List<Phrase> phrases;
  private final int[] phraseAt;
  private final Participles participles;

  Labels(Parser.Words words, List<Phrase> phrases, int[] phraseAt, Participles participles) {
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = phraseAt;
    this.participles = participles;
  }

  /** "Ministry of Labour: Enforces …", "Protocol: not ratified": a label is the subject. */
  void join(List<Predicate> predicates) {
    int colon = 1;
    while (colon < words.size() && !words.text(colon).equals(":")) {
      colon++;
    }
    int before = words.text(colon - 1).equals(")") ? opening(colon - 1) - 1 : colon - 1;
    int label = before < 0 || colon >= words.size() ? -1 : phraseAt[before];
    boolean opens = label >= 0 && phrases.get(label).first() == 0;
    for (int p = 0; opens && p < predicates.size(); p++) {
      Predicate predicate = predicates.get(p);
      boolean own = predicate.subject < 0 && predicate.governor < 0 && !predicate.embedded;
      if (predicate.first == colon + 1 && own) {
        predicates.set(p, ofLabel(predicate, label));
      } else if (own && p > 0 && predicates.get(p - 1).subject == label) {
        predicate.subject = label;
      }
    }
  }

  private int opening(int closing) {
    int at = closing;
    while (at > 0 && !words.text(at).equals("(")) {
      at--;
    }
    return at;
  }

  private Predicate ofLabel(Predicate own, int label) {
    boolean passive =
        participles.past(own.verb)
            && !words.is(own.verb, "law-action/acceded")
            && !words.is(own.verb, "programme-status/ended");
    Predicate predicate = new Predicate(own.first, own.verb, own.last, passive, false);
    predicate.subject = label;
    return predicate;
  }
}
