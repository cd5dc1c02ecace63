// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the words of a sentence evoke, token by token: senses, and their schemes with a slash at the
 * end. That a token does not evoke a sense, which is asked most, a bit tells.
 */
final class Evoked {
  /** Room for the senses of a sentence of common length. */
  private static final int ROOM = 512;

  private final Map<String, BitSet> tokens = new HashMap<>(ROOM);
  private final long[] bits;

  Evoked(List<Hit> hits, int size) {
    bits = new long[size];
    for (Hit hit : hits) {
      for (int i = hit.first(); i <= hit.last(); i++) {
        bits[i] |= hit.lexeme().bits();
      }
      for (String sense : hit.lexeme().senses()) {
        mark(sense, hit);
      }
      for (String scheme : hit.lexeme().schemes()) {
        mark(scheme, hit);
      }
    }
  }

  private void mark(String sense, Hit hit) {
    tokens.computeIfAbsent(sense, k -> new BitSet(bits.length)).set(hit.first(), hit.last() + 1);
  }

  /** Whether any token does. */
  boolean any(String sense) {
    return tokens.containsKey(sense);
  }

  /** Whether a token does. */
  boolean at(int token, String sense) {
    if (token < 0 || token >= bits.length || (bits[token] & Lexeme.bit(sense)) == 0) {
      return false;
    }
    BitSet those = tokens.get(sense);
    return those != null && those.get(token);
  }

  /** Whether a token may evoke a sense of a scheme, which is given without its slash. */
  boolean scheme(int token, String scheme) {
    return token >= 0 && token < bits.length && (bits[token] & Lexeme.schemeBit(scheme)) != 0;
  }

  /** The first token from one on that does; negative if none. */
  int next(String sense, int from) {
    BitSet those = tokens.get(sense);
    return those == null ? -1 : those.nextSetBit(from);
  }
}
