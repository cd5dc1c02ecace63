// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Whether an amount of money is that of a year, or the whole of what was given for something.
 *
 * @param programme what it is for, if the sentence says
 */
record MoneyBasis(Reading reading, Money money, Spending.Use use, Optional<Programme> programme) {
  /** The basis of an amount that somebody receives. */
  Basis of(Party recipient) {
    boolean meant = programme.isPresent();
    Parse parse = reading.parse();
    if (use.modality() == Modality.FINE) {
      boolean total = parse.has("basis/total", use.from(), use.after() + 2) || shared();
      return total ? Basis.TOTAL : Basis.UNSTATED;
    }
    if (annual()) {
      return Basis.ANNUAL;
    }
    if (parse.has("basis/total", use.from(), use.to()) || use.modality() == Modality.LOAN) {
      return Basis.TOTAL;
    }
    boolean once = made() && meant;
    if (!once && yearly() && use.modality() != Modality.COMPENSATION && !use.size()) {
      return Basis.ANNUAL;
    }
    return switch (use.modality()) {
      case BUDGET -> meant || recipient.kind() != Party.Kind.NONE ? Basis.TOTAL : Basis.UNSTATED;
      case EXPENDITURE -> meant ? Basis.TOTAL : Basis.UNSTATED;
      case GRANT -> meant && whole(recipient) ? Basis.TOTAL : Basis.UNSTATED;
      case COMPENSATION -> shared() || awarded() ? Basis.TOTAL : Basis.UNSTATED;
      default -> Basis.UNSTATED;
    };
  }

  /** "built in 2013 with $900": what a programme came into being with is no sum of a year. */
  private boolean made() {
    Parse parse = reading.parse();
    return MoneyParties.enabled(parse, money, use)
        .or(() -> Givers.governing(parse, use, money))
        .map(p -> Standing.statusOf(parse, p))
        .filter(s -> s == ProgrammeStatus.LAUNCHED || s == ProgrammeStatus.COMPLETED)
        .isPresent();
  }

  /** A sum that a court awards once, not the most that may be had, nor one of several. */
  private boolean awarded() {
    Parse parse = reading.parse();
    return money.quantity().bound() == Bound.EXACT
        && !parse.has("money/each", use.from(), use.to())
        && !parse.has("money/instance", use.from(), money.first())
        && !parse.has("money/average", use.from(), money.first());
  }

  /** Whether the amount itself is one for a year, not another one beside it. */
  private boolean annual() {
    Parse parse = reading.parse();
    int to =
        reading.money().stream()
            .filter(m -> !m.converted() && m.first() > money.last())
            .mapToInt(Money::first)
            .filter(next -> apart(use.after(), next))
            .min()
            .orElse(use.to());
    return parse.hits.stream()
        .filter(h -> h.is("basis/annual") && h.first() >= use.from())
        .filter(h -> h.first() < Math.min(to, use.to()))
        .anyMatch(h -> Lists.none(reading.money(), m -> other(m, h)));
  }

  /** Whether what is said of a year is said of an amount before this one. */
  private boolean other(Money before, Hit year) {
    return before.last() < money.first() && before.last() + 1 == year.first();
  }

  /** Whether a comma or a verb stands within a range. */
  private boolean apart(int from, int to) {
    Parse parse = reading.parse();
    for (int i = from; i < to; i++) {
      if (parse.lower(i).equals(",") || parse.predicateAt(i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a gift is all that was given for something: what it began with, lives on, or is done
   * with; not what is given besides to a home or line that somebody keeps.
   */
  private boolean whole(Party recipient) {
    Parse parse = reading.parse();
    if (recipient.kind() == Party.Kind.VICTIMS
        || parse.has("money/each", use.from(), use.to())
        || parse.has("money/part", use.from(), use.to())) {
      return false;
    }
    boolean lasting =
        programme
            .filter(
                p ->
                    p.kind() == ProgrammeKind.FACILITY
                        || p.kind() == ProgrammeKind.HOTLINE
                        || p.kind() == ProgrammeKind.SERVICE
                        || p.kind() == ProgrammeKind.FUND)
            .isPresent();
    return !lasting || made() || parse.is(MoneyParties.opener(parse, money), "money/on");
  }

  /** "For 2011", "in 2007", "the 2016 budget": a year as a whole. */
  private boolean yearly() {
    return Lists.any(
        reading.dates(),
        d ->
            d.first() >= use.from()
                && d.last() < use.to()
                && d.value().length() == 4
                && with(d)
                && (reading.parse().is(d.first() - 1, "money/year")
                    || reading.parse().is(d.last() + 1, "modality/budget")));
  }

  /** Whether no clause of its own stands between a date behind the amount and the amount. */
  private boolean with(Dates.Mention date) {
    boolean beside = use.verb().isEmpty() && use.modality() == Modality.GRANT;
    if (beside && date.last() < money.first()) {
      return false;
    }
    return reading.parse().predicates.stream()
        .filter(p -> !p.embedded && p.first > money.last() && p.last < date.first())
        .allMatch(
            p -> use.verb().filter(v -> v.first() == p.verb).isPresent() || use.verb().isEmpty());
  }

  /** "to 11 crew members", "paid them", "from sponsors": a sum for several, not for each. */
  private boolean shared() {
    Parse parse = reading.parse();
    if (parse.has("money/each", use.from(), use.to())
        || parse.has("money/average", use.from(), money.first())) {
      return false;
    }
    int verb = use.verb().map(Hit::last).orElse(money.first());
    boolean them =
        verb < money.first()
            && parse.phraseAt(verb + 1).map(p -> Receivers.several(parse, p)).orElse(false);
    return them
        || parse.phrases.stream()
            .filter(p -> p.first() >= use.after() && p.last() < use.to())
            .filter(p -> parse.pos[p.first() - 1] == Pos.ADP && concerned(p.first() - 1))
            .anyMatch(p -> Receivers.several(parse, p))
        || Lists.any(
            reading.quantities(),
            q -> q.first() >= use.after() && q.last() < use.to() && concerned(q.first() - 1));
  }

  private boolean concerned(int token) {
    Parse parse = reading.parse();
    return parse.is(token, "money/to")
        || parse.is(token, "money/from")
        || parse.is(token, "money/on");
  }
}
