// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.fact.ProgrammeKind;
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
      if (use.isPresent()) {
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

  private static Funding more(Reading reading, Funding before, Money money) {
    return new Funding(
        reading.evidence(),
        money.quantity().value(),
        money.currency(),
        money.quantity().bound(),
        before.modality(),
        before.basis(),
        before.programme(),
        Party.NONE,
        Party.NONE,
        "");
  }

  /** One amount with all that its row says. */
  private record Row(Reading reading, Context context, Money money, Spending.Use use) {
    Funding funding() {
      Optional<KnownProgramme> known = programme().flatMap(context::resolve);
      boolean plain = use.modality() == Modality.FINE || use.modality() == Modality.COMPENSATION;
      String named =
          known
              .map(KnownProgramme::name)
              .orElse(programme().filter(p -> !p.reference()).map(Programme::name).orElse(""));
      Party recipient = recipient(known);
      Party funder = funder(known);
      return new Funding(
          reading.evidence(),
          money.quantity().value(),
          money.currency(),
          money.quantity().bound(),
          use.modality(),
          basis(programme().isPresent(), recipient),
          use.modality() == Modality.FINE ? "" : named,
          funder.equals(recipient) && !plain ? Party.NONE : funder,
          recipient,
          since());
    }

    /**
     * The programme that the amount is for: right after it, else the nearest before it in the
     * clause, else the first of the sentence.
     */
    private Optional<Programme> programme() {
      List<Programme> all = reading.programmes();
      Optional<Predicate> enabled = enabled();
      if (enabled.isPresent()) {
        return all.stream().filter(p -> p.head() > enabled.get().last).findFirst();
      }
      return all.stream()
          .filter(p -> p.head() > money.last() && close(p))
          .findFirst()
          .or(() -> all.stream().filter(this::before).reduce((a, b) -> b))
          .or(() -> all.stream().filter(p -> p.head() < money.first()).findFirst())
          .or(this::pointed);
    }

    /** "With $350,000 from X, IOM opened …": what money ahead of the main clause makes possible. */
    private Optional<Predicate> enabled() {
      Parse parse = reading.parse();
      boolean with = parse.is(money.first() - 1, "money/with") || parse.is(0, "money/with");
      Optional<Predicate> main =
          parse.predicates.stream().filter(p -> !p.embedded && p.relative < 0).findFirst();
      return main.filter(p -> with && p.first > money.last() && p.first < use.to());
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
        if (parse.lower(i).equals(",")
            || parse.is(i, "cue/relative")
            || finite && parse.pos[i] == Pos.VERB && parse.phraseAt(i).isEmpty()) {
          return false;
        }
      }
      return true;
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

    private Party funder(Optional<KnownProgramme> known) {
      if (use.modality() == Modality.FINE) {
        return Party.NONE;
      }
      Party payer = Receivers.from(reading, context, use).orElseGet(this::payer);
      if (payer.kind() != Party.Kind.NONE) {
        return payer;
      }
      if (use.modality() == Modality.COMPENSATION) {
        return Party.NONE;
      }
      boolean owned =
          use.modality() == Modality.GRANT
              || use.modality() == Modality.BUDGET && programme().isPresent();
      if (owned && owner().kind() != Party.Kind.NONE) {
        return owner();
      }
      Party operator = known.map(KnownProgramme::operator).orElse(Party.NONE);
      boolean own = use.size() || use.modality() == Modality.BUDGET && use.verb().isEmpty();
      return operator.kind() == Party.Kind.NONE && own ? main() : operator;
    }

    private Party main() {
      Party party = Subjects.main(reading, context);
      List<Phrase> phrases = reading.parse().phrases;
      return party.kind() == Party.Kind.NONE && phrases.get(0).last() < money.first()
          ? Parties.party(reading, context, phrases.get(0))
          : party;
    }

    /** "the government's grant": who has it, among the words from the clause's beginning. */
    private Party owner() {
      Parse parse = reading.parse();
      for (int i = use.from() + 1; i < money.first(); i++) {
        boolean owned = parse.lower(i).matches("['’]s?") && moneyed(i);
        if (owned && parse.phraseAt(i).isPresent()) {
          Phrase whole = parse.phraseAt(i).get();
          return Parties.party(reading, context, new Phrase(whole.first(), i - 1));
        }
      }
      return Party.NONE;
    }

    private boolean moneyed(int possessive) {
      Parse parse = reading.parse();
      return parse
          .phraseAt(possessive)
          .map(p -> parse.is(p.last(), "class/money") || parse.is(p.last(), "class/gift"))
          .orElse(false);
    }

    /** Who gives it: the subject of the verb, or of the list of verbs in which it stands. */
    private Party payer() {
      Parse parse = reading.parse();
      Optional<Predicate> verb = use.verb().flatMap(v -> parse.predicateAt(v.first()));
      boolean pays =
          use.verb().isPresent()
              && !use.verb().get().is("money/ordered")
              && !use.verb().get().is("money/receiving");
      if (verb.isEmpty() || !pays || verb.get().last >= money.first() && !verb.get().passive) {
        return Party.NONE;
      }
      Optional<Phrase> charged =
          use.verb().filter(v -> v.is("money/costing")).flatMap(v -> parse.phraseAt(v.last() + 1));
      if (charged.isPresent() && charged.get().last() < money.first()) {
        return Parties.party(reading, context, charged.get());
      }
      Party party = Parties.subject(reading, context, verb.get());
      boolean listed = parse.lower(verb.get().first - 1).matches("[,–—]|and");
      return party.kind() == Party.Kind.NONE && listed && !verb.get().passive
          ? Subjects.main(reading, context)
          : party;
    }

    private Party recipient(Optional<KnownProgramme> known) {
      boolean victims = Receivers.victims(reading.parse(), use.verb(), use.after(), use.to());
      return switch (use.modality()) {
        case LOAN, COMPENSATION -> Party.VICTIMS;
        case GRANT -> {
          Party body = Receivers.body(reading, context, use);
          yield victims && body.kind() == Party.Kind.NONE ? Party.VICTIMS : granted(known);
        }
        case BUDGET -> victims ? Party.VICTIMS : budgeted();
        default -> Party.NONE;
      };
    }

    private Party granted(Optional<KnownProgramme> known) {
      Party body = Receivers.body(reading, context, use);
      Optional<Predicate> receives =
          use.verb()
              .filter(v -> v.is("money/receiving"))
              .flatMap(v -> reading.parse().predicateAt(v.first()));
      if (receives.isPresent()) {
        Party subject = Parties.subject(reading, context, receives.get());
        return subject.kind() == Party.Kind.BODY ? subject : people(receives.get());
      }
      Party enabled = enabled().isPresent() ? main() : Party.NONE;
      if (enabled.kind() == Party.Kind.BODY) {
        return enabled;
      }
      boolean given = use.verb().isPresent() && use.verb().get().is("modality/grant");
      return body.kind() == Party.Kind.NONE && !given
          ? known
              .map(KnownProgramme::operator)
              .filter(o -> o.kind() == Party.Kind.BODY)
              .orElse(body)
          : body;
    }

    /** "each worker received": those whom a verb of receiving is about. */
    private Party people(Predicate receives) {
      Parse parse = reading.parse();
      return parse.subject(receives).filter(s -> Receivers.people(parse, s)).isPresent()
          ? Party.VICTIMS
          : Party.NONE;
    }

    private Party budgeted() {
      Party body = Receivers.body(reading, context, use);
      if (body.kind() != Party.Kind.NONE) {
        return body;
      }
      Party before = Receivers.beforeRelative(reading, context, use);
      if (before.kind() != Party.Kind.NONE || programme().isPresent()) {
        return before;
      }
      return owner().kind() == Party.Kind.BODY ? owner() : holder();
    }

    /** "the agency had a budget of …": who has it. */
    private Party holder() {
      Parse parse = reading.parse();
      return parse.predicates.stream()
          .filter(p -> p.last < money.first() && parse.is(p, "cue/have") && p.first >= use.from())
          .map(p -> Parties.subject(reading, context, p))
          .filter(p -> p.kind() == Party.Kind.BODY)
          .findFirst()
          .orElse(Party.NONE);
    }

    private Basis basis(boolean programme, Party recipient) {
      Parse parse = reading.parse();
      boolean given = use.modality() == Modality.FINE;
      if (given) {
        return Basis.UNSTATED;
      }
      if (parse.has("basis/annual", use.from(), use.to())) {
        return Basis.ANNUAL;
      }
      if (parse.has("basis/total", use.from(), use.to()) || use.modality() == Modality.LOAN) {
        return Basis.TOTAL;
      }
      if (use.modality() == Modality.GRANT && enabled().isPresent() && programme) {
        return Basis.TOTAL;
      }
      if (yearly() && use.modality() != Modality.COMPENSATION && !use.size()) {
        return Basis.ANNUAL;
      }
      return switch (use.modality()) {
        case BUDGET ->
            programme || recipient.kind() != Party.Kind.NONE ? Basis.TOTAL : Basis.UNSTATED;
        case EXPENDITURE -> programme ? Basis.TOTAL : Basis.UNSTATED;
        case COMPENSATION -> shared() ? Basis.TOTAL : Basis.UNSTATED;
        default -> Basis.UNSTATED;
      };
    }

    /** "For 2011", "in 2007", "the 2016 budget": a year as a whole. */
    private boolean yearly() {
      return reading.dates().stream()
          .anyMatch(
              d ->
                  d.first() >= use.from()
                      && d.last() < use.to()
                      && d.value().length() == 4
                      && (reading.parse().is(d.first() - 1, "money/year")
                          || reading.parse().is(d.last() + 1, "modality/budget")));
    }

    /** "to 11 crew members", "paid them": a sum for several, not for each. */
    private boolean shared() {
      Parse parse = reading.parse();
      if (parse.has("money/each", use.from(), use.to())) {
        return false;
      }
      int verb = use.verb().map(Hit::last).orElse(money.first());
      boolean them =
          verb < money.first()
              && parse.phraseAt(verb + 1).map(p -> Receivers.several(parse, p)).orElse(false);
      return them
          || reading.quantities().stream()
              .anyMatch(
                  q ->
                      q.first() >= use.after()
                          && q.last() < use.to()
                          && parse.is(q.first() - 1, "money/to"));
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
