// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numerals: digits as English, continental and Indian texts group them, number words, and
 * their scales ("1.4 million", "two and a half million", "seven thousand five hundred").
 */
final class Numerals {
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:[,’']\\d{2,3})*+(?<=[,’']\\d{3})(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Numerals() {}

  /**
   * A numeral.
   *
   * @param value its value
   * @param last its last token
   * @param words whether it is written in words
   */
  record Numeral(BigDecimal value, int last, boolean words) {}

  /** The numeral that begins at a token; empty if none does. */
  static Optional<Numeral> at(Parse parse, int token) {
    Optional<Numeral> read = number(parse, token);
    if (read.isEmpty()) {
      return read;
    }
    Numeral part = read.get();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal value = part.value();
    int last = part.last();
    while (true) {
      int half = half(parse, last + 1);
      Optional<BigDecimal> scale = scale(parse, half + 1);
      if (scale.isEmpty()) {
        break;
      }
      value = half > last ? value.add(new BigDecimal("0.5")) : value;
      value = value.multiply(scale.get());
      last = half + 1;
      boolean hundred = scale.get().compareTo(HUNDRED) == 0;
      Optional<Numeral> more = part.words() ? more(parse, last, scale.get()) : Optional.empty();
      if (more.isPresent()) {
        sum = hundred ? sum : sum.add(value);
        value = hundred ? value.add(more.get().value()) : more.get().value();
        last = more.get().last();
      }
    }
    value = sum.add(value);
    boolean fraction = part.words() && value.stripTrailingZeros().scale() > 0;
    return fraction ? Optional.empty() : Optional.of(new Numeral(value, last, part.words()));
  }

  /** "five" after "seven thousand", "and fifty" after "three hundred": a lesser number in words. */
  private static Optional<Numeral> more(Parse parse, int last, BigDecimal scale) {
    int next = parse.lower(last + 1).equals("and") ? last + 2 : last + 1;
    return number(parse, next)
        .filter(n -> n.words() && n.value().compareTo(scale) < 0)
        .filter(n -> n.value().stripTrailingZeros().scale() <= 0)
        .filter(n -> !parse.is(next, "cue/indefinite"));
  }

  /** Where "and a half" ends that opens at a token; the token before where it does not. */
  private static int half(Parse parse, int token) {
    return Lists.first(parse.over(token), h -> h.first() == token && h.is("cue/and-half"))
        .map(Hit::last)
        .orElse(token - 1);
  }

  private static Optional<BigDecimal> scale(Parse parse, int token) {
    return parse.code(token, "scale").map(BigDecimal::new);
  }

  private static Optional<Numeral> number(Parse parse, int token) {
    if (token < 0 || token >= parse.size()) {
      return Optional.empty();
    }
    return Character.isDigit(parse.lower(token).charAt(0))
        ? digits(parse, token)
        : words(parse, token);
  }

  private static Optional<Numeral> digits(Parse parse, int token) {
    String text = parse.tokens.get(token).text();
    boolean thousands =
        text.indexOf('.') > 0
            && DOTTED.matcher(text).matches()
            && scale(parse, token + 1).isEmpty();
    boolean many = text.indexOf('.') != text.lastIndexOf('.');
    if (thousands && (many || text.length() > 4)) {
      return Optional.of(new Numeral(new BigDecimal(text.replace(".", "")), token, false));
    }
    if (text.indexOf(',') > 0
        && DECIMAL_COMMA.matcher(text).matches()
        && scale(parse, token + 1).isPresent()) {
      return Optional.of(new Numeral(new BigDecimal(text.replace(',', '.')), token, false));
    }
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder(text);
    int last = token;
    while (text.length() <= 3 && text.matches("\\d+") && group(parse, last)) {
      last++;
      whole.append(parse.tokens.get(last).text());
    }
    return Optional.of(
        new Numeral(new BigDecimal(whole.toString().replaceAll("[,’']", "")), last, false));
  }

  /** "100 000": whether three more digits stand one space behind a token. */
  private static boolean group(Parse parse, int token) {
    int next = token + 1;
    return next < parse.size()
        && parse.tokens.get(next).text().matches("\\d{3}")
        && parse.tokens.get(next).begin() == parse.tokens.get(token).end() + 1;
  }

  private static Optional<Numeral> words(Parse parse, int token) {
    boolean one =
        parse.is(token, "cue/indefinite")
            && parse.lower(token + 1).length() > 2
            && scale(parse, token + 1).isPresent();
    if (one) {
      return Optional.of(new Numeral(BigDecimal.ONE, token, true));
    }
    boolean several = parse.is(token - 1, "cue/several");
    if (several || parse.code(token, "number").isEmpty() || parse.is(token, "cue/denial")) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = word(parse, token);
    int phrase =
        parse.over(token).stream()
            .filter(h -> h.first() == token && fraction(h))
            .mapToInt(Hit::last)
            .max()
            .orElse(token);
    Optional<BigDecimal> unit =
        parse.lower(token + 1).equals("-") && value.filter(Numerals::tens).isPresent()
            ? word(parse, token + 2).filter(u -> u.intValue() < 10)
            : Optional.empty();
    return value.map(
        v ->
            unit.map(u -> new Numeral(v.add(u), token + 2, true))
                .orElse(new Numeral(v, phrase, true)));
  }

  private static boolean tens(BigDecimal value) {
    return value.intValue() >= 20 && value.intValue() % 10 == 0;
  }

  /** "half a", "a quarter of a": a part of the scale after it. */
  private static boolean fraction(Hit hit) {
    return Lists.any(hit.lexeme().senses(), s -> s.startsWith("number/0."));
  }

  private static Optional<BigDecimal> word(Parse parse, int token) {
    List<BigDecimal> words =
        parse.over(token).stream()
            .flatMap(h -> h.lexeme().senses().stream())
            .filter(s -> s.startsWith("number/"))
            .map(s -> new BigDecimal(s.substring("number/".length())))
            .toList();
    boolean compound = words.size() == 2 && parse.lower(token).contains("-");
    return compound ? Optional.of(words.get(0).add(words.get(1))) : words.stream().findFirst();
  }
}
