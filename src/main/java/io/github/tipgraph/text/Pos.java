// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

/** The universal parts of speech of Universal Dependencies. */
public enum Pos {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** The part of speech with a tag; {@link #X} where there is none of that name. */
  static Pos of(String tag) {
    for (Pos pos : values()) {
      if (pos.name().equals(tag)) {
        return pos;
      }
    }
    return X;
  }
}
