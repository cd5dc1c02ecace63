// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.Optional;

/**
 * Bodies without a name of their own: which of them a text makes definite, and which it does not.
 */
final class NewBodies {
  private static final String SUBNATIONAL = "cue/level-subnational";

  private NewBodies() {}

  /**
   * Whether a head noun is that of a body where it is newly set up: "response teams", no office.
   */
  static boolean founds(Parse parse, Hit head, int first) {
    boolean weak =
        head.is("body/weak")
            && !head.is("class/facility")
            && !head.evokes("programme-kind/")
            && !head.is("body/embassy")
            && !head.is("body/post")
            && !head.is("class/holder")
            && first < head.first()
            && !parse.has("cue/joint", first, head.first())
            && !unnaming(parse, first, head);
    return head.is("body/strong") || weak;
  }

  /** Whether a phrase is what a verb has set up or leads, or what has a chair. */
  static boolean founded(Parse parse, Phrase phrase) {
    int of = phrase.first() - 1;
    boolean known = parse.is(phrase.first(), "cue/definite") && phrase.last() < phrase.first() + 2;
    if (!known && parse.lower(of).equals("of") && parse.is(of - 1, "cue/chair")) {
      return true;
    }
    for (Predicate predicate : parse.predicates) {
      boolean founds =
          parse.is(predicate, "action/established")
              || !known && parse.is(predicate, "action/leads");
      if (predicate.done() && founds) {
        boolean object =
            !predicate.passive
                && (object(parse, predicate, phrase)
                    || Relatives.antecedent(parse, predicate)
                        .filter(which -> phrase.equals(which) || of(parse, phrase, which))
                        .filter(which -> !sort(parse, phrase))
                        .isPresent());
        boolean subject =
            predicate.passive
                && parse.subject(predicate).map(phrase::equals).orElse(false)
                && !(predicate.embedded
                    && parse.is(phrase.first(), "cue/indefinite")
                    && sort(parse, phrase));
        if (object || subject) {
          return true;
        }
      }
    }
    return false;
  }

  /** "a panel of experts that X formed": whether a clause tells of the noun before "of". */
  private static boolean of(Parse parse, Phrase phrase, Phrase which) {
    return which.first() == phrase.last() + 2
        && parse.lower(phrase.last() + 1).equals("of")
        && common(parse, which);
  }

  /** "the Council, a body led by X": what the one named before it is. */
  static boolean sort(Parse parse, Phrase phrase) {
    int comma = phrase.first() - 1;
    int last = parse.lower(comma - 1).equals(")") ? parse.opening(comma - 1) - 1 : comma - 1;
    return comma > 0
        && parse.lower(comma).equals(",")
        && parse.shape[phrase.first()] == Pos.DET
        && parse
            .phraseAt(last)
            .filter(p -> parse.tokens.get(last).capitalised())
            .filter(p -> p.first() == 0 || parse.pos[p.first() - 1] != Pos.ADP)
            .isPresent();
  }

  /** "The Hope Center, a shelter run by X", "runs the Hope Center": a name of what is run. */
  static boolean facility(Parse parse, Hit head, int first, int last) {
    if (!head.is("programme-kind/facility")) {
      return false;
    }
    int next = Jurisdiction.afterBracket(parse, last + 1);
    next += parse.is(next, "cue/location") ? 2 : 0;
    boolean apposed =
        parse.lower(next).equals(",")
            && next + 1 < parse.size()
            && parse.shape[next + 1] == Pos.DET
            && parse
                .phraseAt(next + 1)
                .filter(p -> parse.is(p.last(), "class/facility"))
                .isPresent();
    boolean run =
        parse.predicates.stream()
            .filter(p -> parse.is(p, "frame/operate") && !p.passive)
            .anyMatch(p -> parse.phraseAt(first).filter(f -> object(parse, p, f)).isPresent());
    return apposed || run;
  }

  /** Whether a phrase is the object of a verb, or stands in the list that is. */
  static boolean object(Parse parse, Predicate predicate, Phrase phrase) {
    if (phrase.first() <= predicate.last || phrase.first() >= predicate.end) {
      return false;
    }
    boolean bare = true;
    for (int i = predicate.last + 1; i < phrase.first(); i++) {
      bare &= parse.phraseAt(i).isEmpty();
      boolean list =
          parse.phraseAt(i).isPresent()
              || parse.shape[i] == Pos.CCONJ
              || parse.shape[i] == Pos.ADV
              || parse.pos[i] == Pos.X
              || parse.pos[i] == Pos.ADP && parse.pos[i + 1] == Pos.X
              || Marks.in(parse.tokens.get(i).text(), ",()")
              || bare && parse.predicateAt(i).filter(p -> !p.embedded).isPresent();
      if (!list) {
        return false;
      }
    }
    return true;
  }

  /** A new body serves the place where it is set up. */
  static Body placed(Parse parse, Body body, Jurisdiction jurisdiction) {
    boolean in = parse.is(body.last() + 1, "cue/location");
    Optional<Place> place =
        (in
                ? jurisdiction.placeAfter(parse, body.last()).map(Places.Mention::place)
                : Optional.<Place>empty())
            .filter(jurisdiction::subnational)
            .or(
                () ->
                    parse.is(0, "cue/location")
                        ? jurisdiction.before(parse, body.first())
                        : Optional.empty());
    return body.area().isEmpty() && place.isPresent()
        ? new Body(
            body.first(),
            body.last(),
            body.name(),
            body.acronym(),
            Level.SUBNATIONAL,
            place.get().code())
        : body;
  }

  /** Whether all that stands before a head noun tells nothing of its name ("the lead agency"). */
  static boolean unnaming(Parse parse, int first, Hit head) {
    for (int i = first; i < head.first(); i++) {
      if (!parse.is(i, "cue/unnaming") && !Marks.in(parse.tokens.get(i).text(), "-,")) {
        return false;
      }
    }
    return true;
  }

  /** "a unit for kidnapping and trafficking cases (UKT)": a name that an acronym closes. */
  static int upToAcronym(Parse parse, Hit head) {
    int at = head.last() + 1;
    if (!parse.is(at, "cue/name-connector")) {
      return head.last();
    }
    while (at < Math.min(parse.size(), head.last() + 10) && parse.predicateAt(at).isEmpty()) {
      if (parse.lower(at).equals("(") && !Names.acronymAfter(parse, at - 1).isEmpty()) {
        return at - 1;
      }
      if (parse.pos[at] == Pos.PUNCT) {
        break;
      }
      at++;
    }
    return head.last();
  }

  private static boolean aim(Parse parse, int token) {
    return parse.is(token, "cue/aim") && parse.pos[token] == Pos.ADP;
  }

  /** "formed a committee on child labor": the end of the topic of a newly founded body. */
  static int onTopic(Parse parse, Hit head) {
    boolean of = parse.lower(head.last() + 1).equals("of");
    boolean on = of || aim(parse, head.last() + 1);
    int topic =
        on
            ? parse
                .phraseAt(head.last() + 2)
                .filter(p -> parse.pos[p.last()] == Pos.NOUN && parse.pos[p.first()] != Pos.NUM)
                .filter(
                    p -> parse.shape[p.first()] != Pos.DET || parse.is(p.first(), "cue/definite"))
                .filter(p -> !of || common(parse, p))
                .filter(
                    p -> !parse.is(p.last(), "class/unit") && !parse.is(p.last(), "cue/time-noun"))
                .map(Phrase::last)
                .orElse(head.last())
            : head.last();
    boolean more = topic > head.last() && parse.lower(topic + 1).matches("of|in");
    return more
        ? parse.phraseAt(topic + 2).filter(p -> common(parse, p)).map(Phrase::last).orElse(topic)
        : topic;
  }

  /** "CSAT, the commission on slave labor": whether an acronym stands before a name. */
  static boolean afterAcronym(Parse parse, Phrase phrase) {
    int comma = phrase.first() - 1;
    return parse.lower(comma).equals(",")
        && comma > 0
        && parse.is(phrase.first(), "cue/definite")
        && parse.tokens.get(comma - 1).text().matches("\\p{Lu}{3,}");
  }

  /** "the Unit of the National Police": whether a head noun is that of the body after "of the". */
  static boolean owns(Parse parse, Hit head) {
    int first = Names.left(parse, head.first());
    return first > 1
        && first < head.first()
        && !parse.is(head.first(), "class/holder")
        && !head.is("body/post")
        && parse.tokens.get(head.first()).capitalised()
        && parse.shape[head.first() - 1] != Pos.CCONJ
        && afterOf(parse, first);
  }

  static boolean afterOf(Parse parse, int first) {
    return first > 1
        && parse.tokens.get(first).capitalised()
        && parse.shape[first - 1] == Pos.DET
        && parse.lower(first - 2).equals("of");
  }

  /** "the Police Force's Trafficking Unit": a name after the body that owns it. */
  static int withoutOwner(Parse parse, int first, int head) {
    for (int i = head - 1; i > first; i--) {
      int owner = i - 1;
      boolean possessive = Marks.genitive(parse.lower(i));
      boolean body = Lists.any(parse.over(owner), h -> h.evokes("body/"));
      if (possessive && body && !parse.is(owner, "body/post") && !parse.is(owner, "class/holder")) {
        return i + 1;
      }
    }
    return first;
  }

  /** "the NGO Forum on Children": a name without the word for its kind before it. */
  static int withoutKind(Parse parse, int first, int head) {
    return first < head && parse.is(first, "cue/ngo") && !parse.is(first + 1, "cue/ngo")
        ? first + 1
        : first;
  }

  /** "the attorney general's office": the office of one who holds it. */
  static boolean officeOf(Parse parse, Phrase phrase, Hit head) {
    int possessive = head.first() - 1;
    return head.is("body/office")
        && phrase.last() == head.last()
        && parse.is(phrase.first(), "cue/definite")
        && Marks.genitive(parse.lower(possessive))
        && (parse.is(possessive - 1, "body/post") || parse.is(possessive - 1, "class/holder"));
  }

  /** "regional prosecutors' offices": the offices of those who serve at a level. */
  static boolean officials(Parse parse, Phrase phrase, Hit head) {
    int possessive = head.first() - 1;
    return head.is("body/office")
        && phrase.last() == head.last()
        && Marks.genitive(parse.lower(possessive))
        && parse.is(possessive - 1, "class/official")
        && parse.is(Names.withoutDeterminer(parse, phrase.first(), head.first()), SUBNATIONAL);
  }

  /** "the office of the Attorney General": the last token of whose office it is; -1 if nobody's. */
  static int officeOfHolder(Parse parse, Hit head) {
    int holder = head.last() + 3;
    boolean of =
        head.is("body/office")
            && parse.lower(head.last() + 1).equals("of")
            && holder < parse.size()
            && parse.shape[holder - 1] == Pos.DET
            && Names.capital(parse, holder);
    boolean held =
        of
            && parse
                .phraseAt(holder)
                .filter(p -> parse.is(p.last(), "body/post") || parse.is(p.last(), "class/holder"))
                .isPresent();
    return held ? Names.right(parse, head) : -1;
  }

  /**
   * "The Center (CC) – the police unit of the ministry – ": another word for what stands before.
   */
  static boolean apposed(Parse parse, Phrase phrase) {
    int before = phrase.first() - 1;
    return before > 0
        && parse.is(phrase.first(), "cue/definite")
        && Marks.in(parse.tokens.get(before).text(), "–—")
        && parse.phraseAt(before - 1).isPresent() | parse.lower(before - 1).equals(")");
  }

  /** "provincial department of labor and welfare": a name of common nouns goes on after "of". */
  static int topic(Parse parse, Hit head) {
    int at = head.last() + 1;
    boolean of =
        parse.lower(at).equals("of")
            && (head.is("body/strong") || head.is("body/post"))
            && !head.is("body/government");
    Optional<Phrase> topic = of ? parse.phraseAt(at + 1) : Optional.empty();
    if (topic.isEmpty() || head.is("body/police") || !common(parse, topic.get())) {
      return head.last();
    }
    int last = topic.get().last();
    Optional<Phrase> more =
        parse.shape[last + 1] == Pos.CCONJ ? parse.phraseAt(last + 2) : Optional.empty();
    boolean goesOn =
        more.filter(p -> common(parse, p)).isPresent()
            && Lists.none(parse.predicates, p -> p.first == more.get().last() + 1);
    return goesOn ? more.get().last() : last;
  }

  /** Whether a phrase is of common nouns without determiner or number. */
  static boolean common(Parse parse, Phrase phrase) {
    return parse.pos[phrase.last()] == Pos.NOUN
        && parse.shape[phrase.first()] != Pos.DET
        && parse.shape[phrase.first()] != Pos.NUM
        && !parse.tokens.get(phrase.first()).capitalised();
  }
}
