// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the laws, bills, amendments and treaties that a sentence names or points to. */
final class Laws {
  private static final String YEAR = "(?:19|20)\\d\\d";

  /** A number with its year: "28/2015", "21 of 2007", "2005-06". */
  private static final Pattern NUMBERED =
      Pattern.compile("\\b\\d+(?:[-/]| of )(" + YEAR + ")\\b|\\b(" + YEAR + ")[-/]\\d+");

  private final Reading reading;
  private final Parse parse;

  private Laws(Reading reading) {
    this.reading = reading;
    this.parse = reading.parse();
  }

  /** What sort of law a noun heads; empty where it heads none. */
  static Optional<Law.Kind> kind(Hit hit) {
    for (Law.Kind kind : Law.Kind.values()) {
      if (hit.lexeme().kind() == Lexeme.Kind.NOUN && hit.is(kind.sense)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** All laws of a sentence, from left to right; an amendment belongs to the law that it is to. */
  static List<Law> in(Reading reading) {
    Laws laws = new Laws(reading);
    List<Law> found = new ArrayList<>();
    for (int i = 0; i < laws.parse.size(); i++) {
      List<Law> several = laws.numbered(i);
      if (several.size() > 1) {
        found.addAll(several);
        i = several.get(several.size() - 1).end();
        continue;
      }
      Optional<Law> law = laws.at(i);
      if (law.isPresent() && !laws.foreign(law.get())) {
        found.add(law.get());
        boolean amends = LawJoins.amends(laws.parse, law.get());
        boolean under = laws.parse.is(law.get().last(), "law/implementing");
        i = amends || under ? law.get().last() : law.get().end();
      }
    }
    return LawJoins.joined(laws.parse, found);
  }

  /** "ILO Conventions 138 and 182": treaties that share their name, each with its number. */
  private List<Law> numbered(int token) {
    Optional<Hit> head =
        Lists.first(
            parse.over(token),
            h ->
                h.first() == token
                    && kind(h).filter(k -> k == Law.Kind.TREATY).isPresent()
                    && plural(h)
                    && parse.tokens.get(h.last()).capitalised());
    List<Law> found = new ArrayList<>();
    int at = token + 1;
    while (head.isPresent() && at < parse.size()) {
      at += parse.is(at, "cue/number-sign") ? 1 : 0;
      if (!parse.lower(at).matches("\\d{1,3}")) {
        break;
      }
      int first = Names.left(parse, token);
      String name = named(first, token).replaceFirst("s$", "") + " " + parse.lower(at);
      found.add(law(Law.Kind.TREATY, first, new Phrase(first, token), at, name, true));
      at++;
      at += parse.lower(at).equals(",") ? 1 : 0;
      at += at < parse.size() && parse.pos[at] == Pos.CCONJ ? 1 : 0;
    }
    return found;
  }

  private Optional<Law> at(int token) {
    for (Phrase title : parse.titles) {
      if (title.covers(token)) {
        return title.first() == token ? Optional.of(proper(title)) : Optional.empty();
      }
    }
    return Lists.first(parse.over(token), h -> h.first() == token && kind(h).isPresent())
        .flatMap(this::common);
  }

  private Law proper(Phrase title) {
    Law.Kind kind = Law.Kind.LAW;
    for (int i = title.first(); i <= title.last(); i++) {
      for (Hit hit : parse.over(i)) {
        Law.Kind of = kind(hit).orElse(kind);
        kind = of == Law.Kind.AMENDMENT ? Law.Kind.LAW : of;
      }
    }
    boolean draft = kind == Law.Kind.LAW && parse.has("cue/draft", start(title), title.first());
    kind = draft ? Law.Kind.BILL : kind;
    String acronym = Names.acronymAfter(parse, title.last());
    boolean numbered = parse.lower(title.last()).matches(".*\\d");
    Optional<Phrase> topic =
        numbered ? LawTopics.about(reading, title.last() + 1) : Optional.empty();
    int after = acronym.isEmpty() ? title.last() : title.last() + 3;
    int end = topic.map(Phrase::last).orElse(after);
    String name = named(title.first(), topic.map(Phrase::last).orElse(title.last()));
    return law(kind, start(title), title, end, name, true);
  }

  /** Where the noun phrase of a title begins, without other laws listed before it. */
  private int start(Phrase title) {
    int start = title.first();
    int limit = parse.phraseAt(start).map(Phrase::first).orElse(start);
    while (start > limit && parse.pos[start - 1] != Pos.CCONJ && !listed(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean listed(int token) {
    return parse.lower(token).equals(",") || Lists.any(parse.titles, t -> t.covers(token));
  }

  /** "its 2005 anti-trafficking law", "legislation that would prohibit …", "the penal code". */
  private Optional<Law> common(Hit head) {
    Optional<Phrase> phrase = parse.phraseAt(head.last());
    if (phrase.isEmpty() || phrase.get().last() != head.last() && !part(phrase.get(), head)) {
      return Optional.empty();
    }
    int first = stripped(phrase.get(), head);
    boolean inName = parse.tokens.get(head.first()).capitalised() && head.first() > first;
    if (inName) {
      return Optional.empty();
    }
    boolean modified = first < head.first() || code(head) || head.is("class/constitution");
    boolean weak =
        head.is("class/law-weak")
            && !head.is("class/constitution")
            && !head.is(Law.Kind.AMENDMENT.sense);
    boolean dated = year(first - 1) || trafficking(first, head.last());
    boolean rules = head.is("law/implementing");
    Optional<Phrase> topic = used(phrase.get()) ? Optional.empty() : LawTopics.of(reading, head);
    topic = topic.isEmpty() && rules ? carried(head) : topic;
    int end = topic.map(Phrase::last).orElse(head.last());
    boolean complemented = topic.isPresent();
    weak &= !rules || !parse.is(phrase.get().first(), "cue/possessive");
    weak &= !(head.length() > 1 && parse.is(phrase.get().first() - 1, "law/pursuant"));
    if (weak && !dated && !dated(first, head) && !complemented || head.is("class/law-title")) {
      return Optional.empty();
    }
    boolean titled = modified || complemented || rules || dated(first, head) && !plural(head);
    boolean definite =
        parse.is(phrase.get().first(), "cue/definite")
            || parse.is(phrase.get().first(), "cue/demonstrative");
    boolean nameless = !titled && !definite && !head.is(Law.Kind.AMENDMENT.sense);
    if (nameless && drafted(phrase.get(), head) > head.first()) {
      return Optional.empty();
    }
    boolean draft = parse.has("cue/draft", phrase.get().first(), head.last());
    int from = definite ? head.first() + 1 : drafted(phrase.get(), head);
    String bare = from < head.first() ? named(from, head.last()) : "";
    String title =
        titled
            ? named(first, head.last())
                + topic
                    .filter(t -> !modified || rules)
                    .map(t -> " " + named(t.first(), t.last()))
                    .orElse("")
            : bare;
    Optional<Phrase> alias = alias(end + 1);
    title = alias.map(a -> named(a.first(), a.last())).orElse(title);
    end = alias.map(Phrase::last).orElse(end);
    Phrase span = new Phrase(first, head.last());
    Law.Kind kind = kind(head).orElse(Law.Kind.LAW);
    Law law =
        law(
            draft && kind == Law.Kind.LAW ? Law.Kind.BILL : kind,
            phrase.get().first(),
            span,
            end,
            title,
            false);
    return Optional.of(plural(head) ? plural(law) : law);
  }

  /** "using the law to punish": what follows tells what it is used for. */
  private boolean used(Phrase phrase) {
    return parse.is(phrase.first() - 1, "frame/means")
        && parse.predicateAt(phrase.first() - 1).isPresent();
  }

  /** "implementing regulations for anti-trafficking legislation": what rules are to carry out. */
  private Optional<Phrase> carried(Hit rules) {
    int next = rules.last() + 1;
    return parse.lower(next).equals("for")
        ? parse
            .phraseAt(next + 1)
            .filter(p -> Lists.any(parse.over(p.last()), h -> kind(h).isPresent()))
            .filter(p -> !year(p.first()))
            .map(p -> new Phrase(next, p.last()))
        : Optional.empty();
  }

  /** ", known as PEC 438,": a number or name with capitals by which a law is called. */
  private Optional<Phrase> alias(int at) {
    int from = parse.lower(at).equals(",") ? at + 1 : at;
    Optional<Hit> known =
        Lists.first(
            parse.over(from), h -> h.first() == from && h.is("law/alias") && h.length() > 1);
    int first = known.map(h -> h.last() + 1).orElse(parse.size());
    int last = first;
    while (last + 1 < parse.size()
        && (parse.tokens.get(last + 1).capitalised() || parse.pos[last + 1] == Pos.NUM)) {
      last++;
    }
    boolean title =
        first < parse.size()
            && parse.tokens.get(first).capitalised()
            && parse.pos[first] != Pos.DET
            && Lists.none(parse.titles, t -> t.covers(first));
    return title ? Optional.of(new Phrase(first, last)) : Optional.empty();
  }

  /**
   * "a draft law": where the name of a draft of nothing told begins; past the head if none does.
   */
  private int drafted(Phrase phrase, Hit head) {
    int draft = head.first() - 1;
    boolean one = head.form() != Match.Form.PLURAL && head.is("class/law");
    return one
            && draft >= phrase.first()
            && parse.is(draft, "cue/draft")
            && !parse.lower(draft).equals("pending")
        ? draft
        : head.first() + 1;
  }

  /** "the penal code's Article 312": a part of a law stands for it. */
  private boolean part(Phrase phrase, Hit head) {
    return parse.has("class/provision", head.last() + 1, phrase.last() + 1);
  }

  private boolean dated(int first, Hit head) {
    return head.is("class/law")
        && (year(first - 1) || parse.lower(head.last() + 1).equals("of") && year(head.last() + 2));
  }

  private static boolean plural(Hit head) {
    return head.form() == Match.Form.PLURAL;
  }

  private String named(int first, int last) {
    return Names.clean(parse.text(first, last));
  }

  private boolean code(Hit head) {
    return head.length() > 1 && head.is("class/law");
  }

  private boolean trafficking(int from, int to) {
    return parse.has("cue/trafficking", from, to) || parse.has("cue/anti-trafficking", from, to);
  }

  private Law law(Law.Kind kind, int start, Phrase span, int end, String title, boolean proper) {
    String acronym = Names.acronymAfter(parse, span.last());
    int after = acronym.isEmpty() ? span.last() : span.last() + 3;
    Phrase dated = yearAfter(kind, after, proper);
    String year = dated.first() > dated.last() ? before(start, span) : reading(dated);
    int last = Math.max(Math.max(end, after), dated.last());
    year = year.isEmpty() && proper ? numbered(span) : year;
    return new Law(
        kind,
        start,
        span.first(),
        span.last(),
        last,
        title,
        year,
        acronym,
        proper,
        false,
        proper || known(start, span.last()),
        -1);
  }

  /** The year within a title's number: "Law 28/2015 on …", "Law 22-2019". */
  private String numbered(Phrase title) {
    Matcher number = NUMBERED.matcher(parse.text(title.first(), title.last()));
    if (!number.find()) {
      return "";
    }
    return number.group(1) == null ? number.group(2) : number.group(1);
  }

  /** "added to the code in 2004": a date of what was done to it. */
  private boolean moved(int token) {
    return parse.predicates.stream()
        .filter(p -> p.last < token)
        .anyMatch(
            p ->
                Lists.any(parse.over(p.verb), h -> h.is("law-action/amended") && h.last() < token));
  }

  /** The year among what stands before a title: "its 2004 comprehensive law". */
  private String before(int start, Phrase span) {
    for (int i = span.first() - 1; i >= Math.max(0, Math.min(start, span.first() - 1)); i--) {
      if (year(i)) {
        return parse.lower(i);
      }
      if (!vague(i)) {
        return "";
      }
    }
    return "";
  }

  private String reading(Phrase dated) {
    return reading
        .dateWithin(dated.first(), dated.last() + 1)
        .map(d -> d.value().substring(0, 4))
        .orElse("");
  }

  /** "(2004)", "of 2004", "of May 2004", ", 2004,": where the year after a title stands, if any. */
  private Phrase yearAfter(Law.Kind kind, int after, boolean proper) {
    boolean bracket = parse.lower(after + 1).equals("(") && after + 4 < parse.size();
    boolean ends = parse.lower(after + 4).equals(".");
    boolean comma =
        proper && parse.lower(after + 1).equals(",") && Marks.in(parse.lower(after + 3), ",.;");
    if ((bracket && !ends || comma) && year(after + 2)) {
      return new Phrase(after + 2, after + 3);
    }
    Optional<Dates.Mention> date = Lists.first(reading.dates(), d -> d.first() == after + 2);
    if (dates(kind, after + 1) && date.isPresent() && year(date.get().last())) {
      return new Phrase(after + 2, date.get().last());
    }
    return proper && year(after + 1)
        ? new Phrase(after + 1, after + 1)
        : new Phrase(after + 1, after);
  }

  /** "of 2004", and but for treaties "in 2004", unless that dates what was done to it. */
  private boolean dates(Law.Kind kind, int token) {
    return parse.lower(token).equals("of")
        || kind != Law.Kind.TREATY && parse.is(token, "cue/law-year") && !moved(token);
  }

  /** "the …", "its …", "Togo's …", "… criminal code". */
  private boolean known(int start, int head) {
    boolean definite =
        parse.is(start, "cue/definite")
            || parse.is(start, "cue/demonstrative")
            || parse.is(start, "cue/possessive");
    for (int i = start; i < head; i++) {
      definite |= Marks.genitive(parse.lower(i));
    }
    return definite || Lists.any(parse.over(head), this::code);
  }

  private static Law plural(Law law) {
    return new Law(
        law.kind(),
        law.start(),
        law.first(),
        law.last(),
        law.end(),
        law.title(),
        law.year(),
        law.acronym(),
        law.proper(),
        true,
        law.definite(),
        law.amendment());
  }

  private boolean year(int token) {
    return parse.lower(token).matches(YEAR);
  }

  /** The first token of a title after determiners, years, nationalities and vague adjectives. */
  private int stripped(Phrase phrase, Hit head) {
    int first = Math.max(Names.withoutDeterminer(parse, phrase), phrase.first());
    while (first < head.first() && vague(first)) {
      first++;
    }
    if (first > phrase.first() + 1 && Marks.in(parse.lower(first - 1), "-‐‑")) {
      first -= 2;
    }
    return Math.min(first, head.first());
  }

  private boolean vague(int token) {
    return year(token)
        || parse.is(token, "cue/newness")
        || parse.is(token, "cue/draft")
        || parse.is(token, "cue/law-vague")
        || parse.is(token, "cue/denial")
        || parse.is(token, "cue/any")
        || parse.pos[token] == Pos.DET
        || parse.pos[token] == Pos.ADV
        || parse.pos[token] == Pos.PUNCT && !Marks.in(parse.lower(token), "-‐‑")
        || Lists.any(
            parse.over(token),
            h ->
                h.lexeme().kind() == Lexeme.Kind.DEMONYM || h.lexeme().kind() == Lexeme.Kind.PLACE);
  }

  private boolean foreign(Law law) {
    if (law.proper() && parse.is(law.start() - 1, "law/pursuant")) {
      return false;
    }
    for (int i = law.first(); i <= law.last(); i++) {
      if (parse.is(i, "class/foreign-law")) {
        return true;
      }
    }
    return reading.bodyAt(law.last()).isPresent() && !law.proper();
  }
}
