// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/**
 * Splits sentences into tokens: OpenNLP's, mended as in the models' training data. What stands
 * between two spaces is split by itself alone, so that each such word is looked at once. For one
 * thread.
 */
final class Tokenizer {
  /** How many words are remembered; then all are forgotten, so that memory stays bounded. */
  private static final int REMEMBERED = 20_000;

  private static final int LONGEST_REMEMBERED = 40;

  /** "€500", "US$500", "$A500": the sign of a currency before its number. */
  private static final Pattern SIGNED =
      Pattern.compile("\\p{L}{0,4}\\.?\\p{Sc}\\p{L}{0,2}\\.?\\d.*");

  /** "Rs.500,000", "S/.2.5": an abbreviation before a number that can be nothing but an amount. */
  private static final Pattern ABBREVIATED =
      Pattern.compile("\\p{L}{1,5}[./]{0,2}(?:\\d{1,3}(?:,\\d{3})+.*|\\d+\\.\\d+)");

  /** "R18" before "million". */
  private static final Pattern SHORT = Pattern.compile("\\p{L}{1,5}[./]{0,2}\\d+");

  private static final Pattern SCALE = Pattern.compile("[mbt]r?illi(?:on|ard)\\b");

  private final TokenizerME model;
  private final Map<String, Span[]> known = new HashMap<>();

  Tokenizer(TokenizerModel model) {
    this.model = new TokenizerME(model);
  }

  /** The tokens of a sentence, with offsets in it. */
  Span[] spans(String sentence) {
    List<Span> spans = new ArrayList<>(sentence.length() / 5);
    for (Span word : WhitespaceTokenizer.INSTANCE.tokenizePos(sentence)) {
      String text = sentence.substring(word.getStart(), word.getEnd());
      if (SCALE.matcher(text).lookingAt()) {
        shortened(sentence, spans);
      }
      dashed(text, word.getStart(), spans);
    }
    return spans.toArray(Span[]::new);
  }

  /** "shelters—four for women": a dash between two words is a token of its own. */
  private void dashed(String word, int start, List<Span> spans) {
    int dash = word.indexOf('—');
    if (dash <= 0 || dash == word.length() - 1) {
      for (Span part : parts(word)) {
        spans.add(new Span(part, start));
      }
      return;
    }
    dashed(word.substring(0, dash), start, spans);
    spans.add(new Span(start + dash, start + dash + 1));
    dashed(word.substring(dash + 1), start + dash + 1, spans);
  }

  /** "R18 million": the last token is the abbreviation of a currency and its number. */
  private static void shortened(String sentence, List<Span> spans) {
    Span last = spans.isEmpty() ? new Span(0, 0) : spans.get(spans.size() - 1);
    String text = text(last, sentence);
    if (SHORT.matcher(text).matches()) {
      spans.remove(spans.size() - 1);
      spans.addAll(cut(last, last.getStart() + digit(text)));
    }
  }

  private Span[] parts(String word) {
    Span[] parts = known.get(word);
    if (parts == null) {
      parts = mended(word);
      if (word.length() <= LONGEST_REMEMBERED) {
        if (known.size() == REMEMBERED) {
          known.clear();
        }
        known.put(word, parts);
      }
    }
    return parts;
  }

  private Span[] mended(String word) {
    List<Span> parts = new ArrayList<>();
    for (Span span : hyphened(model.tokenizePos(word), word)) {
      for (Span part : possessive(span, word)) {
        for (Span bare : bracket(part, word)) {
          amount(bare, word, parts);
        }
      }
    }
    return parts.toArray(Span[]::new);
  }

  /**
   * "NGO-run", "twenty-seven", "8,000": a word that ends in a hyphen is one with what follows it,
   * as are tens with what begins with a hyphen, years, a number with its thousands or its decimals,
   * and the halves of a character beyond 16 bits.
   */
  private static List<Span> hyphened(Span[] spans, String word) {
    List<Span> joined = new ArrayList<>(spans.length);
    for (Span span : spans) {
      Span before = joined.isEmpty() ? span : joined.get(joined.size() - 1);
      if (before != span
          && (halves(word, span.getStart()) || joins(text(before, word), text(span, word)))) {
        joined.set(joined.size() - 1, new Span(before.getStart(), span.getEnd()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean halves(String word, int at) {
    return Character.isSurrogatePair(word.charAt(at - 1), word.charAt(at));
  }

  private static boolean joins(String before, String next) {
    return before.matches("\\p{L}{2,}-") && next.matches("\\p{L}.*")
        || before.matches("\\p{L}+ty") && next.matches("-\\p{L}{3,5}")
        || before.matches("\\d{4}[-–]") && next.matches("\\d+")
        || before.matches("\\d{1,3}") && next.matches("(?:,\\d{3})+.*")
        || before.matches("\\p{Sc}?\\d+") && next.matches("\\.\\d+");
  }

  /** The possessive ending of a noun is a token of its own. */
  private static List<Span> possessive(Span span, String word) {
    String text = text(span, word);
    if (text.matches(".{2,}['’]s")) {
      return cut(span, span.getEnd() - 2);
    }
    return text.matches(".{3,}s['’]") ? cut(span, span.getEnd() - 1) : List.of(span);
  }

  /** "UFASE)", "53.": a bracket or full stop that the tokenizer leaves on a word or number. */
  private static List<Span> bracket(Span span, String word) {
    boolean mark = text(span, word).matches("[^()]+\\)|\\d[\\d,]*\\.");
    return mark ? cut(span, span.getEnd() - 1) : List.of(span);
  }

  /** "€500", "US$500", "500€", "Rs.500,000": a currency and its number are two. */
  private static void amount(Span span, String word, List<Span> parts) {
    String text = text(span, word);
    boolean before = SIGNED.matcher(text).matches() || ABBREVIATED.matcher(text).matches();
    boolean after = text.matches("\\d[\\d.,]*\\p{Sc}");
    if (before) {
      List<Span> two = cut(span, span.getStart() + digit(text));
      parts.add(two.get(0));
      parts.addAll(scaled(two.get(1), word));
    } else {
      parts.addAll(after ? cut(span, span.getEnd() - 1) : List.of(span));
    }
  }

  /** "1.2m", "5bn": a number and its scale. */
  private static List<Span> scaled(Span span, String word) {
    String text = text(span, word);
    int at = text.length();
    while (Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at < text.length() && text.matches("[\\d.,]+\\p{L}{1,3}")
        ? cut(span, span.getStart() + at)
        : List.of(span);
  }

  private static int digit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<Span> cut(Span span, int at) {
    return List.of(new Span(span.getStart(), at), new Span(at, span.getEnd()));
  }

  private static String text(Span span, String word) {
    return span.getCoveredText(word).toString();
  }
}
