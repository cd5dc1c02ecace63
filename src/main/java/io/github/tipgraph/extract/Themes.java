// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a judgement is about: the theme that its clause names first, what was done before who did
 * it.
 */
final class Themes {
  private Themes() {}

  /**
   * The first theme of clauses that say the same together, else of the section, else of their
   * sentence where they do not judge efforts as a whole.
   */
  static Theme of(Reading reading, List<Clause> clauses) {
    Optional<Theme> strong =
        clauses.stream().flatMap(clause -> strong(reading, clause).stream()).findFirst();
    if (strong.isPresent()
        && !(strong.get() == Theme.COORDINATION && reading.section() == Section.PROTECTION)) {
      return strong.get();
    }
    Optional<Theme> own =
        section(reading.section(), strong.isPresent())
            .or(() -> strong)
            .or(
                () ->
                    clauses.stream()
                        .flatMap(c -> weak(reading, c.from(), c.to()).stream())
                        .findFirst())
            .or(() -> committee(reading, clauses));
    Parse parse = reading.parse();
    if (own.isPresent() || Lists.any(clauses, c -> general(parse, c))) {
      return own.orElse(Theme.UNSTATED);
    }
    int from = Assessing.matter(parse, new Clause(0, parse.size(), Optional.empty())).from();
    return first(reading, "theme", from, parse.size())
        .or(() -> first(reading, "weak-theme", from, parse.size()))
        .or(() -> section(reading.section(), true))
        .orElse(Theme.UNSTATED);
  }

  /** The first weak theme of a range; what training is about outweighs that it is training. */
  private static Optional<Theme> weak(Reading reading, int from, int to) {
    Parse parse = reading.parse();
    Optional<Hit> seen = parse.first("cue/perception", from, to);
    if (seen.isPresent()) {
      return IntStream.range(from, seen.get().first())
          .filter(i -> !parse.is(i, "class/official") && parse.code(i, "form").isEmpty())
          .mapToObj(i -> first(reading, "weak-theme", i, i + 1))
          .flatMap(Optional::stream)
          .findFirst();
    }
    for (int i = from; i < to; i++) {
      boolean passed = parse.is(i, "programme-kind/training") || fought(parse, i);
      Optional<Theme> theme = passed ? Optional.empty() : first(reading, "weak-theme", i, i + 1);
      if (theme.isPresent()) {
        return theme;
      }
    }
    return IntStream.range(from, to)
        .filter(i -> !fought(parse, i))
        .mapToObj(i -> first(reading, "weak-theme", i, i + 1))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "efforts to address forced labor": a form of the crime that efforts are aimed at. */
  private static boolean fought(Parse parse, int token) {
    if (parse.code(token, "form").isEmpty()) {
      return false;
    }
    int before = parse.phraseAt(token).map(Phrase::first).orElse(token) - 1;
    return parse
        .predicateAt(before)
        .filter(p -> p.embedded && parse.is(p, "polarity/progress"))
        .flatMap(p -> efforts(parse, p))
        .filter(o -> parse.is(o.last(), "class/attempt") || parse.is(o.last(), "class/effort"))
        .isPresent();
  }

  /** "efforts to address", "efforts were made to address or to combat": whose aim a verb tells. */
  private static Optional<Phrase> efforts(Parse parse, Predicate aim) {
    Predicate first = aim;
    while (first.coordinate >= 0) {
      first = parse.predicates.get(first.coordinate);
    }
    Optional<Predicate> made = parse.predicateAt(first.first - 1).filter(p -> p.passive);
    return made.isPresent()
        ? parse.subject(made.get())
        : Optional.of(first).filter(p -> p.governor >= 0).flatMap(p -> parse.phraseAt(p.first - 1));
  }

  /** The theme that a clause names first: what was done before who did it. */
  private static Optional<Theme> strong(Reading reading, Clause clause) {
    Optional<Theme> deed =
        clause
            .predicate()
            .flatMap(
                p ->
                    ThemeOfDeed.of(reading, p, clause.to())
                        .or(
                            () ->
                                ThemeOfDeed.of(
                                    reading,
                                    Judgement.chained(reading.parse(), p, clause),
                                    clause.to())));
    if (deed.isPresent()) {
      return deed;
    }
    int verb = clause.predicate().map(p -> p.verb).orElse(clause.from());
    Parse parse = reading.parse();
    Optional<Theme> law =
        clause
            .predicate()
            .filter(p -> parse.pos[p.verb] != Pos.AUX)
            .flatMap(parse::subject)
            .filter(s -> parse.is(s.last(), "class/law") || parse.is(s.last(), "class/bill"))
            .flatMap(s -> theme(parse, s.last(), "theme"));
    if (law.isPresent()) {
      return law;
    }
    int from = objectless(parse, clause) ? clause.from() : verb;
    return first(reading, "theme", from, clause.to())
        .or(() -> first(reading, "theme", clause.from(), verb));
  }

  /** "gave the council a secretariat": a clause about a committee and nothing else. */
  private static Optional<Theme> committee(Reading reading, List<Clause> clauses) {
    Parse parse = reading.parse();
    return Lists.any(clauses, c -> parse.has("body/committee", c.from(), c.to()))
        ? Optional.of(Theme.COORDINATION)
        : Optional.empty();
  }

  /** "unlawful acts", "a detection protocol": no laws. */
  private static boolean deeds(Parse parse, int token) {
    if (parse.tokens.get(token).capitalised()) {
      return false;
    }
    boolean steps =
        parse.is(token, "law/annexed")
            && parse
                .phraseAt(token)
                .filter(p -> p.first() < p.last())
                .filter(
                    p -> Lists.none(p.first(), p.last(), i -> parse.tokens.get(i).capitalised()))
                .isPresent();
    return steps
        || parse.is(token, "class/law-weak")
            && Lists.every(parse.over(token), h -> h.form() == Match.Form.PLURAL);
  }

  /** "to apply effective penalties": what courts do with the law. */
  private static boolean meted(Parse parse, int token) {
    int before = parse.phraseAt(token).map(Phrase::first).orElse(token) - 1;
    return parse.predicateAt(before).filter(p -> parse.is(p, "frame/mete")).isPresent();
  }

  /** The theme of a scheme of senses that a token names. */
  static Optional<Theme> theme(Parse parse, int token, String scheme) {
    if (deeds(parse, token)) {
      return Optional.empty();
    }
    if (parse.is(token, "class/penalty") && meted(parse, token)) {
      return Optional.of(Theme.PROSECUTION);
    }
    return parse
        .code(token, scheme)
        .flatMap(
            code -> Arrays.stream(Theme.values()).filter(t -> t.code().equals(code)).findFirst());
  }

  /** Whether what a clause is about stands before its verb: "laws remain unenforced". */
  private static boolean objectless(Parse parse, Clause clause) {
    return clause
        .predicate()
        .filter(
            p ->
                p.passive
                    || parse.subject(p).filter(s -> !agent(parse, s)).isPresent()
                    || parse.phraseAt(p.last + 1).isEmpty()
                        && !parse.is(p, "frame/aspect")
                        && !parse.is(p, "cue/failure"))
        .isPresent();
  }

  /** Whether a phrase stands for those who act, whose calling is not what they are judged for. */
  private static boolean agent(Parse parse, Phrase phrase) {
    int head = phrase.last();
    return parse.pos[head] == Pos.PROPN
        || parse.code(head, "body").isPresent()
        || Whom.acts(parse, head)
        || Whom.person(parse, head)
        || parse.is(head, "cue/government")
        || parse.is(head, "cue/pronoun")
        || parse.is(head, "class/force");
  }

  /** "its efforts did not increase", "made some progress": a judgement of the whole. */
  private static boolean general(Parse parse, Clause clause) {
    if (perceived(parse, clause)) {
      return true;
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      boolean whole =
          parse.is(i, "class/effort")
              || parse.is(i, "class/attempt")
              || parse.is(i, "cue/overall")
              || regarded(parse, i);
      if (whole && (parse.phraseAt(i).isPresent() || parse.predicateAt(i).isPresent())) {
        return true;
      }
    }
    return clause.predicate().isEmpty() && parse.is(clause.from(), "cue/concession");
  }

  /** "officials confuse the two crimes": how well the crime is known. */
  private static boolean perceived(Parse parse, Clause clause) {
    return parse.has("cue/perception", clause.from(), clause.to());
  }

  /**
   * The first theme of a scheme of senses in a range, outside the names of bodies and programmes to
   * which a clause belongs.
   */
  static Optional<Theme> first(Reading reading, String scheme, int from, int to) {
    Parse parse = reading.parse();
    for (int i = from; i < to; i++) {
      Optional<Theme> theme =
          reading.bodyAt(i).isPresent()
                  || inserted(parse, i)
                  || titled(parse, i)
                  || regarded(parse, i)
                  || taught(parse, i)
                  || decreed(parse, i)
                  || known(parse, i)
              ? Optional.empty()
              : theme(parse, i, scheme);
      if (theme.isPresent()) {
        return theme;
      }
    }
    return Optional.empty();
  }

  /**
   * "identifies tourism as a problem", "recognizes trafficking": says how something is seen, not
   * who was found; "efforts were assisted" says of no victims.
   */
  private static boolean regarded(Parse parse, int token) {
    Optional<Predicate> verb = parse.predicateAt(token).filter(p -> p.verb == token);
    Optional<Phrase> whom =
        verb.flatMap(p -> p.passive ? parse.subject(p) : parse.phraseAt(p.last + 1));
    boolean efforts =
        parse.is(token, "measure/victims-assisted")
            && whom.filter(w -> parse.is(w.last(), "class/effort")).isPresent();
    boolean crime =
        parse.is(token, "frame/assess")
            && whom.filter(w -> parse.is(w.last(), "cue/trafficking")).isPresent();
    boolean as =
        verb.filter(p -> !p.passive)
            .filter(p -> Lists.any(p.last + 1, p.end, i -> parse.lower(i).equals("as")))
            .isPresent();
    return efforts || parse.is(token, "measure/victims-identified") && (as || crime);
  }

  /** "enacted a referral mechanism": a verb of law-making whose object is no law. */
  private static boolean decreed(Parse parse, int token) {
    Optional<Predicate> verb =
        parse.predicateAt(token).filter(p -> p.verb == token && parse.is(p, "law-action/enacted"));
    return verb.flatMap(p -> p.passive ? parse.subject(p) : parse.phraseAt(p.last + 1))
        .filter(o -> parse.is(o.last(), "programme-kind/procedure"))
        .isPresent();
  }

  /** "trained officials on its law": what people are taught about makes no law. */
  private static boolean taught(Parse parse, int token) {
    if (!parse.is(token, "theme/legislation")) {
      return false;
    }
    int on = parse.phraseAt(token).map(Phrase::first).orElse(token) - 1;
    return on > 0
        && (parse.lower(on).equals("on") || parse.lower(on).equals("in"))
        && Lists.any(
            Math.max(0, on - 5),
            on,
            i ->
                parse.is(i, "action/trained")
                    || parse.code(i, "programme-kind").filter("training"::equals).isPresent());
  }

  /** "awareness among officials": what those who act know, not what the public is told. */
  private static boolean known(Parse parse, int token) {
    return parse.is(token, "theme/prevention")
        && parse.is(token + 1, "cue/complement-of")
        && Lists.any(
            token + 2,
            Math.min(parse.size() - 1, token + 6),
            i -> parse.lower(i).equals("among") && Whom.acts(parse, i + 1));
  }

  /** "the Child Protection Bill": what stands in a law's title is not what a clause is about. */
  private static boolean titled(Parse parse, int token) {
    return parse.tokens.get(token).capitalised()
        && parse
            .phraseAt(token)
            .filter(p -> p.last() > token)
            .filter(p -> parse.is(p.last(), "theme/legislation") || parse.is(p.last(), "class/law"))
            .filter(p -> parse.tokens.get(p.last()).capitalised())
            .isPresent();
  }

  /** "as part of its National Plan …,": says to what something belongs, not what it is about. */
  private static boolean inserted(Parse parse, int token) {
    for (int i = token; i >= 0; i--) {
      if (parse.lower(i).equals(",") || parse.predicateAt(i).isPresent()) {
        return i + 1 < parse.size()
            && parse.lower(i).equals(",")
            && (parse.is(i + 1, "cue/part-of")
                || parse.is(i + 1, "cue/considering")
                || parse.pos[i + 1] == Pos.ADV && parse.is(i + 2, "cue/considering"));
      }
    }
    return parse.is(0, "cue/part-of");
  }

  /**
   * What a section is about; law enforcement and protection outweigh the means by which they are
   * pursued.
   */
  private static Optional<Theme> section(Section section, boolean any) {
    return switch (section) {
      case PROTECTION -> Optional.of(Theme.PROTECTION);
      case PROSECUTION -> any ? Optional.empty() : Optional.of(Theme.PROSECUTION);
      case PREVENTION -> any ? Optional.of(Theme.PREVENTION) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
