// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
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
    return Lists.any(parse.over(after), h -> h.first() == after && h.is("basis/annual"));
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
          new MoneyBasis(reading, money, use, programme()).of(recipient),
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
        return Lists.first(all, p -> p.head() > enabled.get().last);
      }
      return Lists.first(all, p -> p.head() > money.last() && close(p))
          .or(() -> all.stream().filter(this::before).reduce((a, b) -> b))
          .or(() -> Lists.first(all, p -> p.head() < money.first()))
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
          && Lists.any(parse.over(programme.head()), h -> h.form() == Match.Form.PLURAL);
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
