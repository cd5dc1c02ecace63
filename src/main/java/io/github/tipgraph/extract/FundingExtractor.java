// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amounts of money, with what they are for and who gives and receives them. */
final class FundingExtractor implements Extractor {
  @Override
  public List<Funding> extract(Reading reading, Context context) {
    List<Funding> found = new ArrayList<>();
    if (reading.section() == Section.RECOMMENDATIONS) {
      return found;
    }
    Funding last = null;
    for (Money money : reading.money()) {
      if (money.converted()) {
        continue;
      }
      Optional<Spending.Use> use = Spending.of(reading, money);
      if (last != null && (changed(reading.parse(), money) || part(reading.parse(), money))) {
        found.add(more(reading, last, money));
      } else if (use.isPresent()) {
        last = new Row(reading, context, money, use.get()).funding();
        found.add(last);
      } else if (last != null && rest(reading.parse(), money)) {
        found.add(more(reading, last, money));
      }
    }
    return found;
  }

  /** "the rest, approximately $1.1 million", "another $500", "an increase from $400". */
  private static boolean rest(Parse parse, Money money) {
    for (int i = Math.max(0, money.first() - 3); i < money.first(); i++) {
      if (parse.pos[i] == Pos.CCONJ) {
        return true;
      }
    }
    for (int i = Math.max(0, money.first() - 5); i < money.first(); i++) {
      if (parse.is(i, "money/rest") || parse.is(i, "money/change") || parse.is(i, "cue/compared")) {
        return true;
      }
    }
    return false;
  }

  /** ", a decrease from $500 in 2016": what the amount before was in an earlier year. */
  private static boolean changed(Parse parse, Money money) {
    int from = money.first() - 1;
    return parse.is(from, "money/from")
        && parse.is(from - 1, "money/change")
        && parse.pos[from - 1] == Pos.NOUN
        && parse.phraseAt(from - 1).filter(p -> parse.lower(p.first() - 1).equals(",")).isPresent();
  }

  /** ", 400,000 of which is for posters": a part of the amount before. */
  private static boolean part(Parse parse, Money money) {
    int of = money.last() + 1;
    return parse.lower(of).equals("of")
        && parse.is(of + 1, "cue/relative")
        && parse.lower(money.first() - 1).equals(",");
  }

  private static Funding more(Reading reading, Funding before, Money money) {
    return new Funding(
        reading.evidence(),
        money.quantity().value(),
        money.currency(),
        money.quantity().bound(),
        before.modality(),
        year(reading.parse(), money) ? Basis.ANNUAL : before.basis(),
        before.programme(),
        before.modality() == Modality.BUDGET ? before.funder() : Party.NONE,
        before.modality() == Modality.BUDGET ? before.recipient() : Party.NONE,
        "");
  }

  /** "a further $500 a year": whether an amount is told to be yearly right behind it. */
  private static boolean year(Parse parse, Money money) {
    int after = money.last() + 1;
    return parse.over(after).stream().anyMatch(h -> h.first() == after && h.is("basis/annual"));
  }

  /** One amount with all that its row says. */
  private record Row(Reading reading, Context context, Money money, Spending.Use use) {
    Funding funding() {
      MoneyParties parties = new MoneyParties(reading, context, money, use, programme());
      Optional<KnownProgramme> known = programme().flatMap(context::resolve);
      boolean plain = use.modality() == Modality.FINE || use.modality() == Modality.COMPENSATION;
      String title =
          known
              .map(KnownProgramme::name)
              .orElse(programme().filter(p -> !p.reference()).map(Programme::name).orElse(""));
      Party funder = parties.funder(known);
      Party named = parties.recipient(known);
      Party runner = parties.runner(known);
      boolean other =
          named.kind() == Party.Kind.NONE
              && (funder.kind() == Party.Kind.BODY || funder.kind() == Party.Kind.COUNTRY);
      Party recipient = other && !runner.equals(funder) ? runner : named;
      Party payee = parties.payee();
      boolean paid = payee.kind() == Party.Kind.BODY && !payee.equals(funder);
      recipient = paid ? payee : recipient;
      boolean passed = paid || parties.towards() && recipient.kind() == Party.Kind.BODY;
      boolean own = funder.equals(recipient) && use.modality() == Modality.BUDGET;
      recipient = own && !title.isEmpty() ? Party.NONE : recipient;
      return new Funding(
          reading.evidence(),
          money.quantity().value(),
          money.currency(),
          money.quantity().bound(),
          passed ? Modality.GRANT : budgeted(funder, recipient) ? Modality.BUDGET : use.modality(),
          basis(programme().isPresent(), recipient),
          use.modality() == Modality.FINE ? "" : title,
          funder.equals(recipient) && !plain ? Party.NONE : funder,
          recipient,
          since());
    }

    /** "The agency received $9 million from the government": what a state gives its own body. */
    private boolean budgeted(Party funder, Party recipient) {
      boolean state =
          funder.kind() == Party.Kind.GOVERNMENT
              || funder.kind() == Party.Kind.NONE && use.verb().filter(this::got).isPresent();
      return use.modality() == Modality.GRANT
          && state
          && context.registry.entries().stream()
              .map(Registry.Entry::body)
              .filter(b -> recipient.kind() == Party.Kind.BODY && b.name().equals(recipient.name()))
              .anyMatch(b -> b.level() == Level.NATIONAL || b.level() == Level.SUBNATIONAL);
    }

    private boolean got(Hit verb) {
      return verb.is("money/receiving")
          || reading.parse().predicateAt(verb.first()).filter(p -> p.passive).isPresent();
    }

    /**
     * The programme that the amount is for: right after it, else the nearest before it in the
     * clause, else the first of the sentence.
     */
    private Optional<Programme> programme() {
      if (Holdings.bracketed(reading, money).isPresent()) {
        return Optional.empty();
      }
      List<Programme> all =
          reading.programmes().stream()
              .filter(p -> !money(p) && reading.bodyAt(p.head()).isEmpty())
              .filter(p -> Running.lead(reading, p).isEmpty())
              .toList();
      Optional<Predicate> enabled = MoneyParties.enabled(reading.parse(), money, use);
      if (enabled.isPresent()) {
        return all.stream().filter(p -> p.head() > enabled.get().last).findFirst();
      }
      return all.stream()
          .filter(p -> p.head() > money.last() && close(p))
          .findFirst()
          .or(() -> all.stream().filter(this::before).reduce((a, b) -> b))
          .or(() -> all.stream().filter(p -> p.head() < money.first()).findFirst())
          .or(this::pointed)
          .or(this::kept);
    }

    /**
     * "paid $500 for its upkeep", "refurbishment cost $500": the programme told of last, where
     * nobody else is meant.
     */
    private Optional<Programme> kept() {
      Parse parse = reading.parse();
      int its = use.after() + 1;
      boolean upkeep =
          parse.is(use.after(), "cue/for")
              && parse.is(its, "cue/possessive")
              && parse.phraseAt(its).filter(p -> parse.is(p.last(), "money/upkeep")).isPresent();
      return upkeep || works()
          ? context.programme.map(KnownProgramme::programme)
          : Optional.empty();
    }

    /** Whether it is the cost of works that the text has told of just before. */
    private boolean works() {
      Parse parse = reading.parse();
      return context.programmeParagraph == parse.sentence.paragraph()
          && use.verb()
              .filter(v -> v.is("money/costing"))
              .flatMap(v -> parse.predicateAt(v.first()))
              .flatMap(parse::subject)
              .filter(s -> parse.is(s.last(), "money/upkeep"))
              .filter(s -> use.verb().get().first() == s.last() + 1)
              .isPresent();
    }

    /** "any funds": money itself, not a fund. */
    private boolean money(Programme programme) {
      Parse parse = reading.parse();
      return programme.first() == programme.last()
          && parse.is(programme.head(), "money/neutral")
          && parse.over(programme.head()).stream().anyMatch(h -> h.form() == Match.Form.PLURAL);
    }

    private boolean before(Programme programme) {
      return programme.head() >= use.from() && programme.head() < money.first();
    }

    /** Whether no verb, comma or pronoun stands between the amount and a programme. */
    private boolean close(Programme programme) {
      Parse parse = reading.parse();
      if (programme.head() >= use.to()) {
        return false;
      }
      int begin = Math.max(use.after(), use.verb().map(Hit::last).orElse(0) + 1);
      for (int i = begin; i < programme.first(); i++) {
        boolean finite = parse.predicateAt(i).map(p -> !p.embedded).orElse(true);
        if (parse.lower(i).equals(",") && !sort(i)
            || parse.is(i, "cue/relative")
            || finite && parse.pos[i] == Pos.VERB && parse.phraseAt(i).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** "to X, an NGO, for": a comma before or after a phrase that tells what somebody is. */
    private boolean sort(int comma) {
      Parse parse = reading.parse();
      Optional<Phrase> after = parse.phraseAt(comma + 1);
      Optional<Phrase> before = parse.phraseAt(comma - 1);
      return after.filter(p -> sort(p) && parse.lower(p.last() + 1).equals(",")).isPresent()
          || before.filter(p -> sort(p) && parse.lower(p.first() - 1).equals(",")).isPresent();
    }

    private boolean sort(Phrase phrase) {
      Parse parse = reading.parse();
      return parse.is(phrase.first(), "cue/indefinite")
          && (parse.is(phrase.last(), "cue/ngo") || parse.is(phrase.last(), "cue/body-kind"));
    }

    /** "the center's costs": a programme that is only pointed to. */
    private Optional<Programme> pointed() {
      Parse parse = reading.parse();
      for (int i = use.from(); i < money.first(); i++) {
        boolean definite = parse.is(i - 1, "cue/definite") || parse.is(i - 1, "cue/demonstrative");
        for (ProgrammeKind kind : ProgrammeKind.values()) {
          if (definite && parse.is(i, "programme-kind/" + kind.code())) {
            return Optional.of(new Programme(i, i, i, parse.lower(i), kind, true));
          }
        }
      }
      return Optional.empty();
    }

    private Basis basis(boolean programme, Party recipient) {
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
      boolean once = made() && programme;
      if (!once && yearly() && use.modality() != Modality.COMPENSATION && !use.size()) {
        return Basis.ANNUAL;
      }
      return switch (use.modality()) {
        case BUDGET ->
            programme || recipient.kind() != Party.Kind.NONE ? Basis.TOTAL : Basis.UNSTATED;
        case EXPENDITURE -> programme ? Basis.TOTAL : Basis.UNSTATED;
        case GRANT -> programme && whole(recipient) ? Basis.TOTAL : Basis.UNSTATED;
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
          .anyMatch(h -> reading.money().stream().noneMatch(m -> other(m, h)));
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
          programme()
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
      return reading.dates().stream()
          .anyMatch(
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
          || reading.quantities().stream()
              .anyMatch(
                  q -> q.first() >= use.after() && q.last() < use.to() && concerned(q.first() - 1));
    }

    private boolean concerned(int token) {
      Parse parse = reading.parse();
      return parse.is(token, "money/to")
          || parse.is(token, "money/from")
          || parse.is(token, "money/on");
    }

    private String since() {
      boolean running = use.modality() == Modality.EXPENDITURE || use.modality() == Modality.GRANT;
      Parse parse = reading.parse();
      if (!running) {
        return "";
      }
      for (int i = 0; i < parse.size(); i++) {
        if (parse.is(i, "money/since")) {
          Optional<Dates.Mention> date = reading.dateWithin(i + 1, Math.min(parse.size(), i + 8));
          if (date.isPresent()) {
            return date.get().value();
          }
          boolean then = parse.is(i + 1, "money/then");
          if (then && !reading.dates().isEmpty()) {
            return reading.dates().get(0).value();
          }
        }
      }
      return "";
    }
  }
}
