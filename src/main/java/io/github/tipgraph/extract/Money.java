// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Lexicon;
import io.github.tipgraph.text.Pos;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An amount of money in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param quantity the number
 * @param currency ISO 4217 code
 * @param converted whether it only converts the amount before it into another currency
 */
record Money(int first, int last, Quantity quantity, String currency, boolean converted) {

  /**
   * All amounts of a sentence; of a currency that several countries call by one name, that of
   * {@code country}.
   */
  static List<Money> in(Parse parse, Lexicon lexicon, String country) {
    List<Money> found = new ArrayList<>();
    for (Quantity quantity : Quantities.in(parse)) {
      Optional<Hit> before =
          currency(parse, quantity.first() - 1, true).filter(h -> used(h, country));
      Optional<Hit> after =
          currency(parse, quantity.last() + 1, false).filter(h -> used(h, country));
      boolean exact = before.isPresent() && after.filter(h -> !shared(h)).isPresent();
      Hit unit = (exact ? after : before.or(() -> after)).orElse(null);
      if (unit != null) {
        int first = Math.min(before.orElse(unit).first(), quantity.first());
        int last = Math.max(unit.last(), quantity.last());
        found.add(
            new Money(
                first,
                last,
                bounded(parse, quantity, first),
                local(parse, found, unit, code(parse, unit, lexicon, country), first),
                converts(parse, found, first)));
      } else if (!found.isEmpty() && bare(parse, quantity, found.get(found.size() - 1))) {
        String currency = found.get(found.size() - 1).converted() ? own(found) : last(found);
        found.add(new Money(quantity.first(), quantity.last(), quantity, currency, false));
      } else if (shared(parse, quantity)) {
        Optional<Hit> next = nextCurrency(parse, quantity);
        next.ifPresent(
            hit ->
                found.add(
                    new Money(
                        quantity.first(),
                        quantity.last(),
                        quantity,
                        code(parse, hit, lexicon, country),
                        false)));
      }
    }
    return ranges(parse, found);
  }

  private static String last(List<Money> found) {
    return found.get(found.size() - 1).currency();
  }

  private static String own(List<Money> found) {
    return last(Lists.those(found, m -> !m.converted()));
  }

  /** "R 500": an abbreviation that is a currency only in a country of its own. */
  private static boolean used(Hit unit, String country) {
    return !unit.is("money/local")
        || codes(unit).anyMatch(c -> !country.isEmpty() && c.startsWith(country));
  }

  /** Whether a unit may be that of several countries. */
  private static boolean shared(Hit unit) {
    return codes(unit).count() != 1;
  }

  private static Stream<String> codes(Hit unit) {
    return unit.lexeme().senses().stream()
        .filter(s -> s.startsWith("currency/"))
        .map(s -> s.substring("currency/".length()));
  }

  /** "NZ$6,480 and $11,000": a sign by itself after the same sign of a country. */
  private static String local(Parse parse, List<Money> found, Hit unit, String code, int first) {
    boolean sign = unit.length() == 1 && parse.tokens.get(unit.first()).text().equals("$");
    Money last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean same =
        sign
            && last != null
            && !parse.lower(first - 1).equals("(")
            && parse.text(last.first(), last.first()).matches("\\p{L}+\\$");
    return same ? last.currency() : code;
  }

  /**
   * "15 million francs …, and at 25 million for", "another 400,000": a great number of nothing,
   * after an amount, with no deed between them that is no spending.
   */
  private static boolean bare(Parse parse, Quantity quantity, Money before) {
    int next = quantity.last() + 1;
    boolean scaled = parse.code(quantity.last(), "scale").isPresent();
    boolean great = new BigDecimal(quantity.value()).compareTo(BigDecimal.valueOf(1000)) >= 0;
    Optional<Phrase> phrase = parse.phraseAt(quantity.last());
    boolean alone = next >= parse.size() || phrase.map(p -> p.last() < next).orElse(true);
    boolean more = great && parse.is(next, "money/rest");
    boolean part =
        great
            && parse.lower(next).equals("of")
            && parse.is(next + 1, "cue/relative")
            && parse.lower(quantity.first() - 1).equals(",");
    if (part) {
      return true;
    }
    boolean of =
        parse.is(next, "cue/partitive")
            && !(scaled && parse.is(next + 1, "cue/demonstrative"))
            && parse.phraseAt(next + 1).filter(p -> parse.is(p.last(), "money/year")).isEmpty();
    return (scaled || great && (spent(parse, before, quantity) || more))
        && (alone || more)
        && parse.pos[quantity.first() - 1] != Pos.SYM
        && !(joined(parse, next) && Quantities.begins(parse, next + 1))
        && !of;
  }

  /** Whether every verb between an amount and a number tells how money is used. */
  private static boolean spent(Parse parse, Money before, Quantity quantity) {
    return parse.predicates.stream()
        .filter(p -> p.first > before.last() && p.last < quantity.first())
        .allMatch(
            p -> Lists.any(parse.over(p.verb), h -> h.first() == p.verb && Spending.tells(h)));
  }

  /** "between 80,000 and 240,000 baht", "$2 to $5 million": the ends of a range. */
  private static List<Money> ranges(Parse parse, List<Money> found) {
    List<Money> ends = new ArrayList<>(found);
    for (int k = 0; k < ends.size(); k++) {
      Money low = ends.get(k);
      Money high = ends.get(Math.min(k + 1, ends.size() - 1));
      boolean beside = high.first() == low.last() + 2;
      low = beside ? low.scaled(parse, high) : low;
      ends.set(k, low);
      String joint = parse.lower(low.last() + 1);
      boolean between = low.first() > 0 && parse.is(low.first() - 1, "cue/between");
      boolean change = parse.has("money/change", 0, low.first());
      boolean from =
          parse.is(low.first() - 1, "money/from") || change && parse.is(low.first() - 1, "cue/by");
      if (from && (change || !beside)) {
        ends.set(k, low.bounded(Bound.EXACT));
      } else if (beside
          && (parse.is(low.last() + 1, "cue/range") || joint.equals("and") && between)) {
        ends.set(k, low.bounded(Bound.AT_LEAST));
        ends.set(k + 1, high.bounded(Bound.AT_MOST));
      }
    }
    return ends;
  }

  /** "one to five million francs": the lower end takes the scale of the upper. */
  private Money scaled(Parse parse, Money high) {
    Optional<String> scale = parse.code(high.quantity.last(), "scale");
    boolean small = new BigDecimal(quantity.value()).compareTo(BigDecimal.valueOf(1000)) < 0;
    if (scale.isEmpty() || !small) {
      return this;
    }
    String value =
        new BigDecimal(quantity.value())
            .multiply(new BigDecimal(scale.get()))
            .stripTrailingZeros()
            .toPlainString();
    Quantity end = new Quantity(quantity.first(), quantity.last(), value, quantity.bound());
    return new Money(first, last, end, currency, converted);
  }

  private Money bounded(Bound bound) {
    Quantity end = new Quantity(quantity.first(), quantity.last(), quantity.value(), bound);
    return new Money(first, last, end, currency, converted);
  }

  private static Quantity bounded(Parse parse, Quantity quantity, int first) {
    return new Quantity(
        quantity.first(), quantity.last(), quantity.value(), Quantities.bound(parse, first));
  }

  /** "between 80,000 and 240,000 baht": a number whose currency stands after the next. */
  private static boolean shared(Parse parse, Quantity quantity) {
    return joined(parse, quantity.last() + 1);
  }

  private static boolean joined(Parse parse, int token) {
    return parse.is(token, "cue/range") || token < parse.size() && parse.pos[token] == Pos.CCONJ;
  }

  private static Optional<Hit> nextCurrency(Parse parse, Quantity quantity) {
    Optional<Quantity> next =
        quantity.last() + 2 < parse.size()
            ? Quantities.at(parse, quantity.last() + 2)
            : Optional.empty();
    return next.flatMap(q -> currency(parse, q.last() + 1, false));
  }

  /** "A $2 million project": an article before a sign is no part of it. */
  private static boolean apart(Parse parse, Hit hit) {
    return hit.length() > 1
        && !hit.lexeme().lemma().contains(" ")
        && parse.tokens.get(hit.first()).end() < parse.tokens.get(hit.first() + 1).begin();
  }

  private static Optional<Hit> currency(Parse parse, int token, boolean endsThere) {
    Hit longest = null;
    for (Hit hit : parse.over(token)) {
      boolean touches =
          (endsThere ? hit.last() == token : hit.first() == token) && !apart(parse, hit);
      if (touches
          && parse.pos[token] != Pos.VERB
          && hit.evokes("currency/")
          && (longest == null || hit.length() > longest.length())) {
        longest = hit;
      }
    }
    if (longest == null) {
      return Optional.empty();
    }
    Hit best = longest;
    TreeSet<String> senses = new TreeSet<>();
    for (Hit hit : parse.over(token)) {
      if (hit.first() == best.first() && hit.last() == best.last()) {
        senses.addAll(hit.lexeme().senses());
      }
    }
    return Optional.of(
        new Hit(
            best.first(),
            best.last(),
            best.form(),
            new Lexeme(best.lexeme().lemma(), best.lexeme().kind(), senses)));
  }

  /** ISO 4217 codes begin with the code of their country. */
  private static String code(Parse parse, Hit hit, Lexicon lexicon, String country) {
    List<String> codes = codes(hit).sorted().toList();
    return Lists.first(
            codes, c -> !country.isEmpty() && (c.startsWith(country) || lexicon.used(c, country)))
        .or(() -> Lists.first(codes, c -> named(parse, c)))
        .orElse(codes.get(0));
  }

  private static boolean named(Parse parse, String code) {
    return Lists.any(parse.hits, h -> h.is("place/" + code.substring(0, 2)));
  }

  private static boolean closed(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.lower(i).equals(")")) {
        return true;
      }
    }
    return false;
  }

  private static boolean converts(Parse parse, List<Money> found, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (parse.is(i, "money/equivalent") && !found.isEmpty()) {
        return found.get(found.size() - 1).last() >= i - 5;
      }
      if (parse.lower(i).equals("(") && i > 0) {
        int before = i - 1;
        return Lists.any(found, m -> m.last() == before || m.last() == before - 1)
            || !found.isEmpty() && found.get(found.size() - 1).converted();
      }
    }
    Money last = found.isEmpty() ? null : found.get(found.size() - 1);
    return last != null
        && last.converted()
        && first > 0
        && joined(parse, first - 1)
        && !closed(parse, last.last(), first);
  }
}
