// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Theme;
import java.util.Optional;
import java.util.stream.IntStream;

/** Deeds whose theme is not the first that their words name. */
final class ThemeOfDeed {
  private ThemeOfDeed() {}

  /** The theme of what a verb tells, up to the end of its clause; empty if its words decide. */
  static Optional<Theme> of(Reading reading, Predicate predicate, int end) {
    Parse parse = reading.parse();
    if (trains(parse, predicate, end)
        || punishes(parse, predicate)
        || Misdeeds.state(parse, predicate)
        || Harms.obstructs(parse, new Clause(predicate.first, end, Optional.of(predicate)))
        || Judgement.disciplined(parse, predicate)) {
      return Optional.of(Theme.PROSECUTION);
    }
    if (released(parse, predicate)
        || Misdeeds.victimsPunished(parse, predicate)
        || shelters(parse, predicate)) {
      return Optional.of(Theme.PROTECTION);
    }
    return ties(parse, predicate, end)
        ? Optional.of(Theme.COORDINATION)
        : founded(reading, predicate, end);
  }

  /** "imposed heavy penalties", "did not report whether any case was investigated". */
  private static boolean punishes(Parse parse, Predicate predicate) {
    boolean metes =
        (parse.is(predicate, "frame/mete") || parse.is(predicate, "programme/run"))
            && Misdeeds.object(parse, predicate)
                .filter(o -> parse.is(o.last(), "class/penalty"))
                .isPresent();
    int whether = predicate.last + 1;
    return metes
        || parse.is(predicate, "frame/report")
            && parse.is(whether, "cue/hypothesis")
            && Lists.first(parse.predicates, p -> p.first > whether && !p.embedded)
                .filter(
                    p ->
                        parse
                            .code(p.verb, "theme")
                            .filter(Theme.PROSECUTION.code()::equals)
                            .isPresent())
                .isPresent();
  }

  /** "a campaign to place children in shelters": a campaign whose purpose is care. */
  private static boolean shelters(Parse parse, Predicate predicate) {
    Optional<Phrase> campaign =
        parse
            .phraseAt(predicate.last + 1)
            .filter(o -> parse.is(o.last(), "programme-kind/campaign"));
    return campaign.isPresent()
        && parse.predicates.stream()
            .filter(p -> p.embedded && p.first == campaign.get().last() + 1)
            .anyMatch(
                p ->
                    Themes.theme(parse, p.verb, "theme")
                        .filter(t -> t == Theme.PROTECTION)
                        .isPresent());
  }

  /** "child soldiers were released": those who are no offenders are let go. */
  private static boolean released(Parse parse, Predicate predicate) {
    Optional<Phrase> people =
        predicate.passive ? parse.subject(predicate) : Misdeeds.object(parse, predicate);
    return parse.is(predicate, "frame/release")
        && people
            .filter(p -> Misdeeds.people(parse, p) && !parse.is(p.last(), "class/accused"))
            .isPresent();
  }

  /**
   * "trained police in the care of victims", "judges attended a course": training of law
   * enforcement, whatever it is about.
   */
  private static boolean trains(Parse parse, Predicate predicate, int end) {
    Optional<Phrase> object = parse.phraseAt(predicate.last + 1);
    boolean course =
        object
            .filter(
                o -> parse.code(o.last(), "programme-kind").filter("training"::equals).isPresent())
            .isPresent();
    if (parse.is(predicate, "action/trained") || parse.is(predicate, "measure/people-trained")) {
      return (predicate.passive ? parse.subject(predicate) : object)
          .filter(o -> enforces(parse, o))
          .isPresent();
    }
    if (!course) {
      return false;
    }
    int next = object.get().last() + 1;
    boolean given =
        next < end
            && (parse.is(next, "cue/recipient") || parse.is(next, "cue/for"))
            && parse.phraseAt(next + 1).filter(o -> enforces(parse, o)).isPresent();
    boolean taken =
        parse.is(predicate, "frame/undergo")
            && parse.subject(predicate).filter(s -> enforces(parse, s)).isPresent();
    return given || taken;
  }

  /** Police, courts and prosecutors; not officials at large. */
  private static boolean enforces(Parse parse, Phrase phrase) {
    int head = phrase.last();
    boolean state = parse.is(head, "class/state");
    return Lists.any(
        phrase.first(),
        head + 1,
        i ->
            Themes.theme(parse, i, "theme").filter(t -> t == Theme.PROSECUTION).isPresent()
                || !(state && i == head)
                    && Themes.theme(parse, i, "weak-theme")
                        .filter(t -> t == Theme.PROSECUTION)
                        .isPresent());
  }

  /** "signed an agreement", "asked the regions for figures", "compiled data on cases". */
  private static boolean ties(Parse parse, Predicate predicate, int end) {
    Optional<Phrase> object =
        predicate.passive ? parse.subject(predicate) : parse.phraseAt(predicate.last + 1);
    boolean signed =
        parse.is(predicate, "action/agreed")
            && Lists.any(
                predicate.last + 1,
                end,
                i -> parse.is(i, "class/agreement") && !parse.is(i, "class/treaty"));
    boolean asked =
        parse.is(predicate, "action/requested")
            && Lists.any(predicate.last + 1, end, i -> parse.is(i, "class/data"));
    boolean assembled =
        parse.is(predicate, "frame/assemble")
            && object
                .filter(o -> parse.is(o.last(), "class/data"))
                .filter(
                    o ->
                        Lists.every(o.first(), o.last() + 1, i -> parse.code(i, "theme").isEmpty()))
                .isPresent();
    return signed || asked || assembled;
  }

  /**
   * "formed a committee", "a task force was set up", "leads the council": what a body does or is
   * for, else what it is.
   */
  private static Optional<Theme> founded(Reading reading, Predicate predicate, int end) {
    Parse parse = reading.parse();
    boolean founds =
        parse.is(predicate, "action/established") || parse.is(predicate, "action/leads");
    Optional<Phrase> body =
        predicate.passive ? parse.subject(predicate) : parse.phraseAt(predicate.last + 1);
    boolean tasked =
        Lists.any(
            parse.predicates,
            p -> p.verb < end && p.first > predicate.last && (p.relative >= 0 || p.purpose));
    return body.filter(b -> founds)
        .filter(
            b ->
                !tasked
                    || Themes.first(reading, "theme", predicate.last + 1, end)
                        .filter(t -> t == Theme.LEGISLATION)
                        .isEmpty())
        .flatMap(b -> Themes.theme(parse, b.last(), "theme").or(() -> within(parse, b)));
  }

  private static Optional<Theme> within(Parse parse, Phrase phrase) {
    return IntStream.rangeClosed(phrase.first(), phrase.last())
        .mapToObj(
            i -> Themes.theme(parse, i, "theme").or(() -> Themes.theme(parse, i, "weak-theme")))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
