// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with its words, noun phrases and predicates: what the extractors look at. Immutable
 * once parsed.
 */
final class Parse {
  final Sentence sentence;
  final List<Token> tokens;

  /** Parts of speech, those of names filled with that of proper nouns. */
  final Pos[] pos;

  /** Parts of speech of each word by itself. */
  final Pos[] shape;

  final List<Hit> hits;
  final List<Phrase> phrases;
  final List<Predicate> predicates;

  /** The capitalised titles of laws, from left to right. */
  final List<Phrase> titles;

  private final List<List<Hit>> covering;

  private final Evoked evoked;

  private final Phrase[] phraseAt;
  private List<Adjunct> adjuncts;
  private List<Comparison> comparisons;
  private final Predicate[] predicateAt;

  /** A sentence of which only the words are known yet. */
  Parse(
      Sentence sentence,
      Pos[] pos,
      Pos[] shape,
      List<Hit> hits,
      List<List<Hit>> covering,
      List<Phrase> titles) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.pos = pos;
    this.shape = shape;
    this.hits = List.copyOf(hits);
    this.covering = covering;
    this.titles = List.copyOf(titles);
    this.evoked = new Evoked(hits, tokens.size());
    this.phrases = List.of();
    this.predicates = List.of();
    this.phraseAt = new Phrase[tokens.size()];
    this.predicateAt = new Predicate[tokens.size()];
  }

  /** The same sentence with its phrases and predicates. */
  Parse(Parse words, List<Phrase> phrases, List<Predicate> predicates) {
    this.sentence = words.sentence;
    this.tokens = words.tokens;
    this.pos = words.pos;
    this.shape = words.shape;
    this.hits = words.hits;
    this.covering = words.covering;
    this.titles = words.titles;
    this.evoked = words.evoked;
    this.phrases = List.copyOf(phrases);
    this.predicates = List.copyOf(predicates);
    this.phraseAt = new Phrase[tokens.size()];
    for (int i = phrases.size() - 1; i >= 0; i--) {
      Phrase phrase = phrases.get(i);
      Arrays.fill(phraseAt, phrase.first(), phrase.last() + 1, phrase);
    }
    this.predicateAt = new Predicate[tokens.size()];
    for (int i = predicates.size() - 1; i >= 0; i--) {
      Predicate predicate = predicates.get(i);
      Arrays.fill(predicateAt, predicate.first, predicate.last + 1, predicate);
    }
  }

  /** Its adjuncts of partners, read once: one parse belongs to one thread. */
  List<Adjunct> adjuncts() {
    if (adjuncts == null) {
      adjuncts = Adjunct.read(this);
    }
    return adjuncts;
  }

  /** Its comparisons with other times, read once. */
  List<Comparison> comparisons() {
    if (comparisons == null) {
      comparisons = Comparison.read(this);
    }
    return comparisons;
  }

  int size() {
    return tokens.size();
  }

  /** Whether anything in it has a sense, or, for {@code SCHEME/}, a sense of a scheme. */
  boolean evokes(String sense) {
    return evoked.any(sense);
  }

  /** The hits that cover a token, longer ones first. */
  List<Hit> over(int token) {
    return token < 0 || token >= covering.size() ? List.of() : covering.get(token);
  }

  /** Whether a token belongs to a lexeme with a sense. */
  boolean is(int token, String sense) {
    return evoked.at(token, sense);
  }

  /** Whether a lexeme with a sense stands within a range of tokens, end exclusive. */
  boolean has(String sense, int from, int to) {
    return first(sense, from, to).isPresent();
  }

  /** The first lexeme with a sense that begins within a range of tokens. */
  Optional<Hit> first(String sense, int from, int to) {
    int end = Math.min(to, size());
    int i = evoked.next(sense, Math.max(0, from));
    while (i >= 0 && i < end) {
      for (Hit hit : covering.get(i)) {
        if (hit.first() == i && hit.last() < to && hit.is(sense)) {
          return Optional.of(hit);
        }
      }
      i = evoked.next(sense, i + 1);
    }
    return Optional.empty();
  }

  /**
   * The code of the longest lexeme over a token that has a sense of a scheme, such as {@code
   * measure}; empty if none.
   */
  Optional<String> code(int token, String scheme) {
    if (!evoked.scheme(token, scheme)) {
      return Optional.empty();
    }
    String prefix = scheme + "/";
    for (Hit hit : over(token)) {
      for (String sense : hit.lexeme().senses()) {
        if (sense.startsWith(prefix)) {
          return Optional.of(sense.substring(prefix.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The text of a range of tokens as it stands in the document. */
  String text(int first, int last) {
    int origin = sentence.begin();
    return sentence
        .text()
        .substring(tokens.get(first).begin() - origin, tokens.get(last).end() - origin);
  }

  String lower(int token) {
    return token < 0 || token >= size() ? "" : tokens.get(token).lower();
  }

  /** The token of the bracket that opens what ends at a closing one. */
  int opening(int closing) {
    int at = closing;
    while (at > 0 && !lower(at).equals("(")) {
      at--;
    }
    return at;
  }

  /** The phrase that covers a token; empty if none. */
  Optional<Phrase> phraseAt(int token) {
    return token < 0 || token >= phraseAt.length
        ? Optional.empty()
        : Optional.ofNullable(phraseAt[token]);
  }

  /** The predicate whose verb covers a token; empty if none. */
  Optional<Predicate> predicateAt(int token) {
    return token < 0 || token >= predicateAt.length
        ? Optional.empty()
        : Optional.ofNullable(predicateAt[token]);
  }

  /** Whether the verb of a predicate has a sense. */
  boolean is(Predicate predicate, String sense) {
    if (!is(predicate.verb, sense)) {
      return false;
    }
    for (Hit hit : over(predicate.verb)) {
      if (hit.first() == predicate.verb && hit.is(sense)) {
        return true;
      }
    }
    return false;
  }

  /** The phrase that is the subject of a predicate or of the one that governs it; empty if none. */
  Optional<Phrase> subject(Predicate predicate) {
    Predicate at = predicate;
    while (at.subject < 0 && at.governor >= 0) {
      at = predicates.get(at.governor);
    }
    return at.subject < 0 ? Optional.empty() : Optional.of(phrases.get(at.subject));
  }
}
