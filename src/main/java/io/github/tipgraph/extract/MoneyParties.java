// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import java.util.List;
import java.util.Optional;

/**
 * Who gives an amount of money and who has it.
 *
 * @param programme what it is for, if the sentence says
 */
record MoneyParties(
    Reading reading,
    Context context,
    Money money,
    Spending.Use use,
    Optional<Programme> programme) {

  /** "With $350,000 from X, IOM opened …": what money ahead of the main clause makes possible. */
  static Optional<Predicate> enabled(Parse parse, Money money, Spending.Use use) {
    boolean with =
        parse.is(money.first() - 1, "money/with")
            || parse.is(0, "money/with")
            || aside(parse, opener(parse, money));
    Optional<Predicate> main = Lists.first(parse.predicates, p -> !p.embedded && p.relative < 0);
    return main.filter(p -> with && p.first > money.last() && p.first < use.to());
  }

  /** The token before an amount and the noun of which it tells the size: "on a grant of $500". */
  static int opener(Parse parse, Money money) {
    int at = money.first() - 1;
    while (at > 0
        && (parse.lower(at).equals("of")
            || parse.phraseAt(at).isPresent()
            || parse.is(at, "money/from"))) {
      at--;
    }
    return at;
  }

  /** ", on $500 from X, …", ", drawing on a grant from X, …": an adjunct set apart by commas. */
  private static boolean aside(Parse parse, int at) {
    Optional<Predicate> gerund = parse.predicateAt(at).or(() -> parse.predicateAt(at - 1));
    if (gerund.isPresent()) {
      return gerund.get().embedded
          && !gerund.get().passive
          && parse.is(gerund.get(), "money/using")
          && parse.lower(gerund.get().first - 1).equals(",");
    }
    boolean on = parse.is(at, "money/on") || parse.is(at, "money/with");
    return on && parse.lower(at - 1).equals(",");
  }

  /** "paid $500 to the shelter": whether what is paid goes to a programme. */
  boolean towards() {
    Parse parse = reading.parse();
    return use.modality() == Modality.EXPENDITURE
        && use.verb().filter(v -> v.is("money/payment")).isPresent()
        && programme
            .filter(p -> parse.lower(Running.opening(parse, p) - 1).equals("to"))
            .isPresent();
  }

  /** "paid X, an NGO, $500", "$500 paid to X": a body that has what is paid to it. */
  Party payee() {
    boolean pays =
        use.modality() == Modality.EXPENDITURE
            && use.verb().filter(v -> v.is("money/payment")).isPresent();
    return pays ? Receivers.body(reading, context, use) : Party.NONE;
  }

  Party funder(Optional<KnownProgramme> known) {
    if (use.modality() == Modality.FINE) {
      return Party.NONE;
    }
    Party payer =
        Givers.elliptic(reading, context, money)
            .or(() -> Givers.from(reading, context, use, money))
            .orElseGet(this::payer);
    if (payer.kind() != Party.Kind.NONE && !(judge() && plainly())) {
      return payer;
    }
    if (use.modality() == Modality.COMPENSATION) {
      return Party.NONE;
    }
    boolean owned =
        use.modality() == Modality.GRANT
            || use.modality() == Modality.BUDGET && programme.isPresent();
    if (owned && owner().kind() != Party.Kind.NONE) {
      return owner();
    }
    Party sponsor = Givers.sponsor(reading, context, use);
    if (sponsor.kind() != Party.Kind.NONE) {
      return sponsor;
    }
    Party changer = changer();
    if (changer.kind() != Party.Kind.NONE) {
      return changer;
    }
    if (gift()) {
      return main();
    }
    Party operator = known.map(KnownProgramme::operator).orElse(Party.NONE);
    boolean own = use.size() || use.modality() == Modality.BUDGET && use.verb().isEmpty();
    return operator.kind() == Party.Kind.NONE && own ? main() : operator;
  }

  /** "With a donation of $9,000 the embassy kept the home open": what its giver makes possible. */
  private boolean gift() {
    Parse parse = reading.parse();
    return enabled(parse, money, use).isPresent()
        && use.modality() == Modality.GRANT
        && !parse.has("money/from", use.from(), use.to())
        && parse.has("modality/grant", use.from(), money.first());
  }

  /** "whose budget the government raised": who changes how much is given. */
  private Party changer() {
    return Givers.governing(reading.parse(), use, money)
        .filter(p -> use.verb().isEmpty() && !p.passive)
        .filter(p -> reading.parse().is(p, "money/change"))
        .map(p -> Parties.subject(reading, context, p))
        .orElse(Party.NONE);
  }

  /** Whether it is a court that says what is to be paid. */
  private boolean judge() {
    Optional<Predicate> verb =
        use.verb().flatMap(v -> reading.parse().predicateAt(v.first())).filter(p -> !p.passive);
    return verb.flatMap(p -> reading.parse().subject(p))
        .filter(s -> Givers.court(reading.parse(), s))
        .isPresent();
  }

  private boolean plainly() {
    return use.modality() == Modality.COMPENSATION;
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
      boolean owned = Marks.genitive(parse.lower(i)) && moneyed(i);
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
            && !use.verb().get().is("money/receiving")
            && !use.verb().get().is("money/going");
    if (verb.isEmpty()) {
      return Givers.atCost(reading, context, use, money);
    }
    boolean behind = verb.get().last >= money.first() && !verb.get().passive;
    boolean which =
        behind && parse.subject(verb.get()).filter(s -> s.first() > money.last()).isPresent();
    if (!pays || behind && !which) {
      return Party.NONE;
    }
    Optional<Phrase> charged =
        use.verb().filter(v -> v.is("money/costing")).flatMap(v -> parse.phraseAt(v.last() + 1));
    if (charged.isPresent() && charged.get().last() < money.first()) {
      Party state = Givers.state(parse, charged.get());
      return state.kind() == Party.Kind.NONE
          ? Parties.party(reading, context, charged.get())
          : state;
    }
    Party party = Givers.named(reading, context, verb.get());
    if (verb.get().relative > 0 && !verb.get().passive && party.kind() == Party.Kind.NONE) {
      party = Givers.before(reading, context, verb.get().relative);
    }
    if (verb.get().passive && party.kind() == Party.Kind.NONE) {
      party = Givers.by(reading, context, use);
    }
    if (party.kind() == Party.Kind.NONE && !verb.get().passive && purse(verb.get())) {
      return Party.GOVERNMENT;
    }
    boolean listed = parse.lower(verb.get().first - 1).matches("[,–—]|and");
    return party.kind() == Party.Kind.NONE && listed && !verb.get().passive
        ? Subjects.main(reading, context)
        : party;
  }

  /** "the 2001 budget sets aside": a budget that is nobody's in particular is the state's. */
  private boolean purse(Predicate verb) {
    Parse parse = reading.parse();
    return parse
        .subject(verb)
        .filter(s -> parse.is(s.last(), "modality/budget") && parse.is(s.first(), "cue/definite"))
        .filter(s -> !parse.is(s.last(), "programme-kind/fund"))
        .filter(s -> !parse.lower(s.last() + 1).equals("of"))
        .filter(s -> !parse.text(s.first(), s.last()).matches("(?s).*['’].*"))
        .isPresent();
  }

  Party recipient(Optional<KnownProgramme> known) {
    boolean victims = Receivers.victims(reading.parse(), use.verb(), use.after(), use.to());
    return switch (use.modality()) {
      case LOAN, COMPENSATION -> Party.VICTIMS;
      case GRANT -> {
        Party body = Receivers.body(reading, context, use);
        boolean people = victims && body.kind() == Party.Kind.NONE && receives().isEmpty();
        yield people ? Party.VICTIMS : granted(known);
      }
      case BUDGET -> victims && !use.size() ? Party.VICTIMS : budgeted();
      case EXPENDITURE -> whose();
      default -> Party.NONE;
    };
  }

  /** "X, whose upkeep costs the state $500": whose costs they are. */
  private Party whose() {
    Parse parse = reading.parse();
    Optional<Phrase> costs =
        use.verb()
            .filter(v -> v.is("money/costing"))
            .flatMap(v -> parse.predicateAt(v.first()))
            .flatMap(parse::subject)
            .filter(s -> parse.is(s.first(), "cue/owner"));
    Party owner = costs.map(s -> Givers.before(reading, context, s.first())).orElse(Party.NONE);
    return owner.kind() == Party.Kind.BODY ? owner : Party.NONE;
  }

  /** Who runs what others pay for: "a project of X, funded by Y", "gave Y's shelter $900". */
  Party runner(Optional<KnownProgramme> known) {
    boolean paid =
        use.modality() == Modality.GRANT
            || use.modality() == Modality.EXPENDITURE
            || Givers.sponsor(reading, context, use).kind() != Party.Kind.NONE;
    return known
        .map(KnownProgramme::operator)
        .filter(o -> paid && o.kind() == Party.Kind.BODY)
        .orElse(Party.NONE);
  }

  private Party granted(Optional<KnownProgramme> known) {
    Party body = Receivers.body(reading, context, use);
    Optional<Predicate> receives = receives();
    if (receives.isPresent()) {
      Party subject = Givers.named(reading, context, receives.get());
      return subject.kind() == Party.Kind.BODY ? subject : people(receives.get());
    }
    boolean enables = enabled(reading.parse(), money, use).isPresent() && !gift();
    Party enabled = enables ? main() : having();
    if (enabled.kind() == Party.Kind.BODY) {
      return enabled;
    }
    if (gift()) {
      return body;
    }
    boolean given = use.verb().isPresent() && use.verb().get().is("modality/grant");
    body = body.kind() == Party.Kind.NONE && !given ? allotted() : body;
    boolean entitled =
        use.verb().isEmpty()
            && Givers.governing(reading.parse(), use, money)
                .filter(p -> people(p) == Party.VICTIMS)
                .isPresent();
    if (entitled && body.kind() == Party.Kind.NONE) {
      return Party.VICTIMS;
    }
    if (body.kind() == Party.Kind.NONE) {
      body = Receivers.towards(reading, context, use);
    }
    return body.kind() == Party.Kind.NONE && !given
        ? known.map(KnownProgramme::operator).filter(o -> o.kind() == Party.Kind.BODY).orElse(body)
        : body;
  }

  private Optional<Predicate> receives() {
    return use.verb()
        .filter(v -> v.is("money/receiving"))
        .flatMap(v -> reading.parse().predicateAt(v.first()));
  }

  /** "opened a hotline with a grant of … from", "used … from": who has what somebody gave. */
  private Party having() {
    Parse parse = reading.parse();
    boolean from = parse.is(use.after(), "money/from") || Givers.gift(parse, use, money) > 0;
    Optional<Predicate> verb = Givers.governing(parse, use, money);
    boolean with =
        verb.isPresent()
            && (parse.has("money/with", verb.get().last + 1, money.first())
                || parse.is(opener(parse, money), "money/on"));
    boolean has =
        verb.filter(p -> parse.is(p.verb, "cue/have") || parse.is(p, "money/using")).isPresent();
    return from && (with || has) ? Givers.named(reading, context, verb.get()) : Party.NONE;
  }

  /** "each worker received": those whom a verb of receiving is about. */
  private Party people(Predicate receives) {
    Parse parse = reading.parse();
    return parse.subject(receives).filter(s -> Receivers.people(parse, s)).isPresent()
        ? Party.VICTIMS
        : Party.NONE;
  }

  private Party budgeted() {
    Optional<Body> holder = Holdings.bracketed(reading, money);
    if (holder.isPresent()) {
      return Parties.ofBody(holder.get(), context);
    }
    Optional<Predicate> living =
        Givers.governing(reading.parse(), use, money)
            .filter(p -> Holdings.living(reading.parse(), p, money));
    if (living.isPresent()) {
      Party lives = Givers.named(reading, context, living.get());
      return lives.kind() == Party.Kind.BODY ? lives : Party.NONE;
    }
    Party body = Receivers.body(reading, context, use);
    body = body.kind() == Party.Kind.NONE ? allotted() : body;
    if (body.kind() != Party.Kind.NONE) {
      return body;
    }
    Party receiver = receives().map(p -> Givers.named(reading, context, p)).orElse(Party.NONE);
    if (receiver.kind() == Party.Kind.BODY) {
      return receiver;
    }
    Party before = Receivers.beforeRelative(reading, context, use);
    if (before.kind() != Party.Kind.NONE || programme.isPresent()) {
      return before;
    }
    return owner().kind() == Party.Kind.BODY ? owner() : holder();
  }

  /** "funding for the committee remained at …": who it is for, behind the noun. */
  private Party allotted() {
    Parse parse = reading.parse();
    Optional<Hit> noun =
        parse.first("modality/" + use.modality().code(), use.from(), money.first());
    int to = noun.map(n -> n.last() + 1).orElse(0);
    return noun.isPresent() && parse.is(to, "money/to")
        ? parse.phraseAt(to + 1).map(p -> Receivers.named(reading, context, p)).orElse(Party.NONE)
        : Party.NONE;
  }

  /** "the agency had a budget of …": who has it. */
  private Party holder() {
    Parse parse = reading.parse();
    Optional<Predicate> verb = Givers.governing(parse, use, money);
    int from = verb.map(p -> p.last + 1).orElse(use.from());
    Optional<Hit> budget = parse.first("modality/budget", from, money.first());
    boolean on =
        budget.isPresent()
            && (parse.has("money/on", from, budget.get().first())
                || parse.has("money/with", from, budget.get().first()));
    Optional<Predicate> having = verb.filter(p -> on || parse.is(p, "cue/have"));
    Party subject = having.map(p -> Givers.named(reading, context, p)).orElse(Party.NONE);
    Optional<Hit> told = parse.first("modality/budget", use.from(), money.first());
    boolean ahead = told.isPresent() && (verb.isEmpty() || told.get().last() < verb.get().first);
    Party holder = ahead ? aheadOf(told.get().first()) : subject;
    return holder.kind() == Party.Kind.BODY ? holder : Party.NONE;
  }

  /** "The agency, with a budget of …", "its budget", "whose budget": who stands before a budget. */
  private Party aheadOf(int budget) {
    Parse parse = reading.parse();
    for (int i = budget - 1; i >= use.from(); i--) {
      boolean whose = parse.is(i, "cue/owner") || parse.is(i, "money/with");
      if (whose) {
        return Givers.before(reading, context, i);
      }
    }
    boolean its =
        parse.phraseAt(budget).filter(p -> parse.is(p.first(), "cue/possessive")).isPresent();
    return its ? context.subject : Party.NONE;
  }
}
