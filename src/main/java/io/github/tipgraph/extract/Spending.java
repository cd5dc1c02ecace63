// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/** What kind of money an amount is, by the words that it stands with. */
final class Spending {
  private static final String OTHER = "money/other";
  private static final int REACH = 6;
  private static final int FAR = 14;

  private final Reading reading;
  private final Parse parse;
  private final Money money;

  /** The first token after the amount and what converts it. */
  private final int after;

  /** The first token of the clause and the one after its last. */
  private final int from;

  private final int to;

  private Spending(Reading reading, Money money) {
    this.reading = reading;
    this.parse = reading.parse();
    this.money = money;
    this.after = after(reading, money);
    this.from = from(parse, money);
    this.to = to(parse, after);
  }

  /**
   * A use of money.
   *
   * @param modality what kind
   * @param verb the verb that spends it, if one does
   * @param from the first token of the clause
   * @param after the first token after the amount and what converts it
   * @param to the token after the clause
   * @param size whether the amount is the size of a programme, not what somebody gives
   * @param price whether it is what a deed costs that is told otherwise
   */
  record Use(
      Modality modality,
      Optional<Hit> verb,
      int from,
      int after,
      int to,
      boolean size,
      boolean price) {}

  /** How an amount is used; empty where it is no money that is provided, spent or lent. */
  static Optional<Use> of(Reading reading, Money money) {
    return new Spending(reading, money).use();
  }

  private Optional<Use> use() {
    if (difference() || parse.is(money.first() - 1, "cue/denial")) {
      return Optional.empty();
    }
    Optional<Hit> verb = MoneyVerbs.of(parse, money, from, after, to);
    Optional<Modality> told = verb.flatMap(this::modality);
    if (told.isPresent() && Wishes.advised(reading, verb.get())) {
      return Optional.empty();
    }
    if (verb.filter(v -> v.is("money/borrowing")).isPresent() && Givers.gives(reading, after)) {
      return Optional.of(use(Modality.LOAN, verb, false));
    }
    if (parse.is(after, "money/available")) {
      return Optional.of(use(Modality.BUDGET, verb, false));
    }
    return named(verb, told);
  }

  /** The use that a noun for money tells, else the size of a programme, else what a verb tells. */
  private Optional<Use> named(Optional<Hit> verb, Optional<Modality> told) {
    Optional<Hit> noun =
        behind().filter(Spending::owed).or(() -> before(false)).or(this::within).or(this::behind);
    boolean costs = noun.filter(n -> n.is(OTHER) && n.first() > money.last()).isPresent();
    boolean pays = told.filter(m -> m == Modality.EXPENDITURE).isPresent();
    if (costs && pays && !Payers.outside(reading, verb.get())) {
      return Optional.of(new Use(Modality.EXPENDITURE, verb, from, after, to, false, false));
    }
    boolean aside =
        noun.filter(n -> n.is("modality/expenditure") && n.first() > money.last()).isPresent();
    if (aside && told.filter(m -> m == Modality.BUDGET).isPresent()) {
      return Optional.of(use(Modality.BUDGET, verb, false));
    }
    if (noun.isPresent()) {
      Optional<Hit> paying = noun.filter(n -> n.is("money/payment")).or(() -> verb);
      return modality(noun.get()).map(m -> use(m, paying, false));
    }
    if (sized()) {
      boolean given = told.filter(m -> m == Modality.GRANT).isPresent() && service();
      return Optional.of(use(given ? Modality.GRANT : Modality.BUDGET, verb, !given));
    }
    Optional<Hit> subject = subject();
    if (subject.isPresent()) {
      return modality(subject.get()).map(m -> use(m, verb, false));
    }
    boolean denied =
        verb.flatMap(v -> parse.predicateAt(v.first())).filter(p -> p.denied).isPresent();
    return denied ? Optional.empty() : done(verb, told);
  }

  /** The use that a verb tells, or what has the amount. */
  private Optional<Use> done(Optional<Hit> verb, Optional<Modality> told) {
    boolean other = verb.filter(v -> v.is(OTHER)).isPresent();
    boolean with = parse.is(after, "money/from") && parse.is(money.first() - 1, "money/with");
    boolean from = with || !other && Givers.gives(reading, after);
    if (told.filter(m -> m == Modality.GRANT).isPresent() && Givers.judged(parse, verb.get())
        || verb.filter(v -> v.is("money/recovered")).isPresent()
            && Receivers.victims(parse, verb, after, to)) {
      return Optional.of(use(Modality.COMPENSATION, verb, false));
    }
    boolean spends =
        told.filter(m -> m == Modality.GRANT || m == Modality.EXPENDITURE || m == Modality.BUDGET)
            .isPresent();
    if (spends && verb.isPresent() && Payers.outside(reading, verb.get())) {
      boolean due = Payers.due(parse, verb.get());
      return due ? Optional.of(use(Modality.COMPENSATION, verb, false)) : Optional.empty();
    }
    Optional<Modality> plain = before(true).flatMap(this::modality);
    return (from ? Optional.of(Modality.GRANT) : told.or(() -> plain))
        .map(m -> use(m, verb, false))
        .or(() -> verb.isEmpty() ? held() : Optional.empty());
  }

  /** "cut its budget by $100,000 to …": a difference is no amount that is given. */
  private boolean difference() {
    int by = money.first() - 1;
    while (by > from && bound(by)) {
      by--;
    }
    return parse.is(by, "cue/by") && parse.has("money/change", from, by);
  }

  /** What the amount is by what has it or what it is for, where no word tells. */
  private Optional<Use> held() {
    return Holdings.of(reading, money, from, after)
        .map(h -> new Use(h.modality(), h.verb(), from, after, to, false, h.price()));
  }

  /** "legal aid worth $900": whether the amount is the size of a service. */
  private boolean service() {
    return Lists.any(
        reading.programmes(), p -> p.kind() == ProgrammeKind.SERVICE && p.head() < money.first());
  }

  private Use use(Modality modality, Optional<Hit> verb, boolean size) {
    boolean victims = modality == Modality.EXPENDITURE && Receivers.victims(parse, verb, after, to);
    boolean passed =
        modality == Modality.EXPENDITURE
            && parse.is(after, "money/to")
            && verb.filter(v -> v.is("modality/grant")).isPresent();
    boolean paid =
        victims
            && verb.isPresent()
            && verb.get().is("money/payment")
            && !parse.has("money/on", after, Math.min(to, after + REACH));
    boolean benefit = paid && parse.has("money/each", from, to);
    Modality due = benefit ? Modality.GRANT : Modality.COMPENSATION;
    Modality meant = paid ? due : passed ? Modality.GRANT : modality;
    return new Use(meant, verb, from, after, to, size, false);
  }

  private Optional<Modality> modality(Hit hit) {
    if (hit.is(OTHER)) {
      return Optional.empty();
    }
    if (hit.is("money/costing")
        && parse.predicateAt(hit.first()).filter(p -> p.passive).isPresent()) {
      return Optional.of(Modality.BUDGET);
    }
    if (hit.is("money/going") && hit.first() >= after) {
      boolean later = parse.predicateAt(hit.first()).filter(p -> p.intended).isPresent();
      return Optional.of(later ? Modality.BUDGET : Modality.GRANT);
    }
    if (hit.is("modality/expenditure") && Wishes.later(parse, hit)) {
      return Optional.of(Modality.BUDGET);
    }
    for (Modality modality : Modality.values()) {
      if (hit.is("modality/" + modality.code())) {
        return Optional.of(modality);
      }
    }
    return Optional.empty();
  }

  /** Whether a noun says what money is given as, whoever pays it. */
  private static boolean owed(Hit hit) {
    return hit.is("modality/compensation") || hit.is("modality/loan");
  }

  /** Whether a word tells what kind of money an amount is. */
  static boolean tells(Hit hit) {
    return hit.is(OTHER) || hit.evokes("modality/");
  }

  private Optional<Hit> noun(int token) {
    return anyNoun(token).filter(h -> !h.is("money/neutral"));
  }

  private Optional<Hit> anyNoun(int token) {
    return Lists.first(parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.NOUN && tells(h));
  }

  /** "a fine of up to $500", "loans totaling $500", "payments, in one case $500". */
  private Optional<Hit> before(boolean neutral) {
    for (int i = money.first() - 1; i >= Math.max(from, money.first() - FAR); i--) {
      Optional<Hit> noun = (neutral ? anyNoun(i) : noun(i)).filter(n -> !rated(n));
      if (noun.isPresent()) {
        return noun;
      }
      i = beforeConversion(i);
      int at = i;
      boolean amount = Lists.any(reading.money(), m -> m.last() == at);
      boolean verb = parse.pos[i] == Pos.VERB && !amounts(i);
      boolean comma =
          parse.lower(i).equals(",")
              && !parse.is(i + 1, "money/instance")
              && !parse.is(i + 1, "money/from")
              && !opens(i + 1);
      if (verb || comma || amount && !ranged(i) || Marks.in(parse.lower(i), ";)")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "insurance at the minimum wage, 260 reais a month": what tells only how much is given. */
  private boolean rated(Hit noun) {
    return noun.is(OTHER)
        && parse
            .phraseAt(noun.first())
            .filter(p -> parse.lower(p.first() - 1).equals("at"))
            .isPresent();
  }

  /** The token before the brackets that end at a token, if they convert an amount. */
  private int beforeConversion(int token) {
    boolean converts =
        parse.lower(token).equals(")")
            && Lists.any(reading.money(), m -> m.converted() && m.last() == token - 1);
    int at = token;
    while (converts && at > from && !parse.lower(at).equals("(")) {
      at--;
    }
    return converts ? Math.max(from, at - 1) : token;
  }

  /** ", some 2.9 million lei, …": whether the amount stands in apposition from a token on. */
  private boolean opens(int token) {
    int at = token;
    while (at < money.first() && (bound(at) || parse.pos[at] == Pos.DET)) {
      at++;
    }
    boolean rate = parse.is(after, "money/each") && parse.pos[after] == Pos.DET;
    return at == money.first() && (parse.lower(after).equals(",") || rate);
  }

  private boolean amounts(int token) {
    return parse.is(token, "money/amounting")
        || parse.is(token, "money/change")
        || parse.is(token, "law/range");
  }

  private boolean ranged(int token) {
    int next = token + 1;
    if (parse.lower(next).equals("(")) {
      while (next < money.first() && !parse.lower(next).equals(")")) {
        next++;
      }
      next++;
    }
    int date = next + 1;
    next = Lists.first(reading.dates(), d -> d.first() == date).map(d -> d.last() + 1).orElse(next);
    return parse.is(next, "cue/range") || next < parse.size() && parse.pos[next] == Pos.CCONJ;
  }

  /** "$500 fine", "500,000-euro grant": the noun that the amount modifies. */
  private Optional<Hit> within() {
    int last = parse.phraseAt(money.last()).map(Phrase::last).orElse(money.last());
    for (int i = last; i > money.last(); i--) {
      Optional<Hit> noun = noun(i);
      if (noun.isPresent()) {
        return noun;
      }
    }
    return Optional.empty();
  }

  /** "$500 in no-interest loans", "$500 as compensation". */
  private Optional<Hit> behind() {
    int as =
        parse.over(after).stream()
            .filter(h -> h.first() == after && h.is("money/as"))
            .mapToInt(Hit::last)
            .max()
            .orElse(-1);
    if (as < 0) {
      return Optional.empty();
    }
    Optional<Phrase> phrase = parse.phraseAt(as + 1);
    for (int i = as + 1; phrase.isPresent() && i <= phrase.get().last(); i++) {
      Optional<Hit> noun = noun(i);
      if (noun.isPresent()) {
        return noun;
      }
    }
    return Optional.empty();
  }

  /** "$1.4 million project", "a project (of) worth $1.4 million", "project ($1.4 million)". */
  private boolean sized() {
    int phrase = parse.phraseAt(money.last()).map(Phrase::last).orElse(money.last());
    boolean modifies =
        Lists.any(reading.programmes(), p -> money.last() < p.head() && p.head() <= phrase);
    int before = money.first() - 1;
    while (before > from && bound(before)) {
      before--;
    }
    int worth = before;
    boolean valued = parse.is(worth, "money/worth") || parse.lower(worth).equals("(");
    return modifies
        || valued && parse.is(worth - 1, "money/deal")
        || valued
            && Lists.any(reading.programmes(), p -> p.head() < worth && near(p.last() + 1, worth));
  }

  /** "a plan for 2012-2014, costed at": whether only a date and commas stand within a range. */
  private boolean near(int from, int to) {
    for (int i = from; i < to; i++) {
      int at = i;
      boolean date = Lists.any(reading.dates(), d -> d.first() <= at && at <= d.last());
      if (i > from && !date && !parse.lower(i).matches("[,()]|for|to")) {
        return false;
      }
    }
    return true;
  }

  private boolean bound(int token) {
    return Lists.any(parse.over(token), h -> h.evokes("bound/"));
  }

  /** "spending on legal aid has been $500", "the budget held $500". */
  private Optional<Hit> subject() {
    Optional<Predicate> predicate = governing();
    Optional<Phrase> subject = predicate.flatMap(parse::subject);
    boolean telling =
        predicate.isPresent()
            && Lists.any(
                parse.over(predicate.get().verb),
                h -> h.lexeme().kind() == Lexeme.Kind.VERB && tells(h));
    if (subject.isEmpty() || telling || subject.get().last() > money.first()) {
      return Optional.empty();
    }
    boolean amounting = parse.is(predicate.get(), "money/amounting");
    int first = amounting ? from : subject.get().first();
    for (int i = subject.get().last(); i >= first; i--) {
      Optional<Hit> noun = anyNoun(i);
      if (noun.isPresent()) {
        return noun;
      }
    }
    return Optional.empty();
  }

  private Optional<Predicate> governing() {
    Predicate best = null;
    for (Predicate predicate : parse.predicates) {
      if (predicate.first >= from && predicate.last < money.first()) {
        best = predicate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int after(Reading reading, Money money) {
    Parse parse = reading.parse();
    int last = money.last();
    for (Money other : reading.money()) {
      if (other.converted() && other.first() > last && other.first() - last < REACH) {
        last = other.last();
      }
    }
    return parse.lower(last + 1).equals(")") ? last + 2 : last + 1;
  }

  private static int from(Parse parse, Money money) {
    for (int i = money.first() - 1; i >= 0; i--) {
      if (parse.lower(i).equals(";") || clause(parse, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int to(Parse parse, int after) {
    for (int i = after; i < parse.size(); i++) {
      if (parse.lower(i).equals(";") || clause(parse, i)) {
        return i;
      }
    }
    return parse.size();
  }

  /** ", while …", ", although …". */
  private static boolean clause(Parse parse, int token) {
    return token > 0
        && parse.is(token, "cue/contrast")
        && parse.lower(token - 1).equals(",")
        && !parse.lower(token + 1).equals(",");
  }
}
