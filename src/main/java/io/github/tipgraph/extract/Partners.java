// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads lists of those with whom something is done: bodies, countries, and unnamed others. */
final class Partners {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final References references;
  private final List<Party> actors;
  private final Map<Integer, Listed> lists = new HashMap<>();

  Partners(Reading reading, Context context) {
    this(reading, context, List.of());
  }

  /** The partners of those who act. */
  Partners(Reading reading, Context context, List<Party> actors) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.references = new References(reading, context, actors);
    this.actors = actors;
  }

  /** Whether these are the partners of some actors in a sentence. */
  boolean of(Reading sentence, List<Party> acting) {
    return reading == sentence && actors.equals(acting);
  }

  /**
   * A list of parties.
   *
   * @param parties each once; an unnamed one is {@link Party#NONE}
   * @param end the token after the list
   */
  record Listed(List<Party> parties, int end) {
    boolean empty() {
      return parties.isEmpty();
    }

    /** Those that the text names. */
    List<Party> named() {
      return Lists.those(parties, p -> p.kind() != Party.Kind.NONE);
    }
  }

  /** The list that begins at a token; empty where no party stands there. */
  Listed at(int from) {
    Listed known = lists.get(from);
    if (known == null) {
      known = list(from);
      lists.put(from, known);
    }
    return known;
  }

  private Listed list(int from) {
    Set<Party> parties = new LinkedHashSet<>();
    int at = from;
    int end = from;
    while (at < parse.size()) {
      int item = at > from && heads(at) ? at : item(at, parties);
      int people = item == at ? overPeople(at) : at;
      if (people > at) {
        at = people;
        continue;
      }
      if (item == at) {
        break;
      }
      boolean of = ofWithin(at, item);
      item = apposed(item);
      end = item;
      at = next(item);
      if (at == item) {
        break;
      }
      at += again(at, from - 1) || of && parse.lower(at).equals("of") ? 1 : 0;
    }
    return new Listed(List.copyOf(parties), end);
  }

  /** "chiefs and the Mission": the token of a body that people stand before; else the same. */
  private int overPeople(int token) {
    Optional<Phrase> people =
        parse
            .phraseAt(token)
            .filter(p -> p.first() == token)
            .filter(p -> Classes.people(parse, p) || Training.staff(parse, p))
            .filter(p -> reading.bodyAt(p.last()).isEmpty());
    int next = people.map(p -> separated(p.last() + 1)).orElse(token);
    boolean joined = people.isPresent() && next > people.get().last() + 1;
    Set<Party> named = new LinkedHashSet<>();
    boolean body = joined && !heads(next) && item(next, named) > next;
    return body && Lists.any(named, p -> p.kind() == Party.Kind.BODY) ? next : token;
  }

  /** "to A and to B": whether the preposition of a list stands again before an item. */
  private boolean again(int token, int preposition) {
    return preposition >= 0
        && token + 1 < parse.size()
        && parse.pos[token] == Pos.ADP
        && parse.lower(token).equals(parse.lower(preposition))
        && Lists.none(Adjunct.of(parse), a -> a.first() == token);
  }

  /** "officers of A, of B and of C": whether an item reaches over "of" to a body. */
  private boolean ofWithin(int first, int end) {
    int last = parse.phraseAt(first).map(Phrase::last).orElse(first);
    return last + 1 < end
        && parse.is(last + 1, "cue/member-of")
        && parse.lower(last + 1).equals("of");
  }

  /** Those who own the noun that a phrase comes before: "the ministry's", "its", "IOM". */
  List<Party> within(Phrase owner) {
    List<Party> bodies =
        reading.bodies().stream()
            .filter(b -> b.first() >= owner.first() && b.first() <= owner.last())
            .map(this::party)
            .distinct()
            .toList();
    if (!bodies.isEmpty()) {
      return bodies;
    }
    if (parse.is(owner.first(), "cue/possessive")) {
      return references.owner(owner.first());
    }
    Party party = Parties.party(reading, context, new Phrase(owner.first(), noun(owner)));
    List<Party> meant = references.of(new Phrase(owner.first(), noun(owner)));
    return !meant.isEmpty() ? meant : party.kind() == Party.Kind.NONE ? List.of() : List.of(party);
  }

  /** The noun before "'s". */
  private int noun(Phrase owner) {
    int last = owner.last();
    return Marks.genitive(parse.lower(last)) && last > owner.first() ? last - 1 : last;
  }

  /** ", an NGO", ", a foundation": the token after what explains the item before it. */
  private int apposed(int token) {
    Optional<Phrase> kind =
        parse.lower(token).equals(",") ? parse.phraseAt(token + 1) : Optional.empty();
    return kind.filter(
            p -> parse.shape[p.first()] == Pos.DET && !parse.is(p.first(), "cue/definite"))
        .filter(p -> parse.is(p.last(), "cue/ngo") || parse.is(p.last(), "cue/body-kind"))
        .filter(p -> reading.bodyAt(p.last()).isEmpty())
        .map(p -> p.last() + 1)
        .orElse(token);
  }

  /** The list at a token; services stand there for those who give them. */
  Listed orServices(int from) {
    Listed listed = at(from);
    Optional<Phrase> phrase = parse.phraseAt(from);
    boolean services = phrase.filter(p -> parse.is(p.last(), "programme-kind/service")).isPresent();
    return listed.empty() && services
        ? new Listed(List.of(Party.NONE), phrase.get().last() + 1)
        : listed;
  }

  /** Adds the parties of one item; gives the token after it, or the same where there is none. */
  private int item(int from, Set<Party> parties) {
    int begin = from;
    while (begin < parse.size()
        && (parse.shape[begin] == Pos.DET
            || parse.shape[begin] == Pos.NUM
            || parse.lower(begin).matches("[\"“”'`]+"))) {
      begin++;
    }
    int opens = begin;
    Optional<Body> list = Lists.first(reading.bodies(), b -> b.first() == opens);
    Optional<Body> owned = list.flatMap(this::ownedBy);
    if (owned.isPresent()) {
      add(owned.get(), parties);
      return bracket(owned.get().last() + 1);
    }
    if (list.isPresent()) {
      int last = parse.phraseAt(list.get().last()).map(Phrase::last).orElse(0);
      if (last <= list.get().last() || stands(list.get(), last)) {
        add(list.get(), parties);
      } else if (ownsFacility(list.get(), last)) {
        add(list.get(), parties);
      } else {
        parse.phraseAt(last).ifPresent(p -> unnamed(p, parties));
      }
      return parties.isEmpty() ? from : bracket(Math.max(list.get().last(), last) + 1);
    }
    int these = theseBodies(from, parties);
    if (these > from) {
      return these;
    }
    Listed meant = references.at(from);
    if (!meant.empty()) {
      parties.addAll(meant.parties());
      return bracket(meant.end());
    }
    Optional<Phrase> phrase = parse.phraseAt(from);
    if (phrase.isEmpty() || phrase.get().first() != from && reading.bodyAt(from).isEmpty()) {
      return theseBodies(from, parties);
    }
    int members = membersOf(phrase.get(), parties);
    if (members > from) {
      return members;
    }
    int last = phrase.get().last();
    Optional<Body> body =
        reading.bodyAt(last).filter(b -> b.first() >= from).or(() -> bodyFrom(from, last));
    if (body.isPresent()) {
      add(body.get(), parties);
      return bracket(Math.max(body.get().last(), last) + 1);
    }
    int pronoun = theseBodies(from, parties);
    if (pronoun > from) {
      return pronoun;
    }
    return new Governments(reading, context).add(phrase.get(), parties)
            || unnamed(phrase.get(), parties)
        ? bracket(phrase.get().last() + 1)
        : from;
  }

  /** "the ministry's unit": the body that another owns, in the same phrase. */
  private Optional<Body> ownedBy(Body owner) {
    if (!Marks.genitive(parse.lower(owner.last() + 1))) {
      return Optional.empty();
    }
    int last = parse.phraseAt(owner.last()).map(Phrase::last).orElse(owner.last());
    return Lists.first(
        reading.bodies(), b -> b.first() > owner.last() && b.last() >= last && b.first() <= last);
  }

  /** "inspectors of the Ministry of Labor": the token after the body whose members they are. */
  private int membersOf(Phrase phrase, Set<Party> parties) {
    int of = phrase.last() + 1;
    boolean members =
        parse.is(phrase.last(), "class/official")
            || parse.is(phrase.last(), "class/trainee")
            || parse.is(phrase.last(), "cue/chair")
            || parse.is(phrase.last(), "cue/part");
    int body = parse.shape[Math.min(of + 1, parse.size() - 1)] == Pos.DET ? of + 2 : of + 1;
    Optional<Body> owner =
        members && parse.is(of, "cue/member-of")
            ? Lists.first(reading.bodies(), b -> b.first() == body)
            : Optional.empty();
    owner.ifPresent(b -> add(b, parties));
    return owner.map(b -> bracket(b.last() + 1)).orElse(phrase.first());
  }

  /** "IOM officials", "the police force there": whether a phrase begun by a body stands for it. */
  private boolean stands(Body body, int head) {
    return !parse.is(head, "class/facility")
        && (parse.is(head, "class/official")
            || parse.is(head, "cue/part")
            || parse.is(head, "class/partner")
            || parse.is(head, "class/state")
            || Lists.any(parse.over(head), h -> h.evokes("body/"))
            || Lists.any(parse.over(body.last()), h -> h.covers(head)));
  }

  /** "IOM's shelter", "the Caritas shelter": whose home it is, who stands for it. */
  private boolean ownsFacility(Body body, int head) {
    boolean possessive = Marks.genitive(parse.lower(body.last() + 1));
    boolean kept = body.level() == Level.NGO || body.level() == Level.INTERNATIONAL;
    return parse.is(head, "class/facility") && (possessive || kept);
  }

  /** A body, and those that share its head. */
  private void add(Body body, Set<Party> parties) {
    for (Body same : reading.bodies()) {
      if (same.first() == body.first() && same.last() == body.last()) {
        parties.add(party(same));
      }
    }
  }

  private Optional<Body> bodyFrom(int from, int last) {
    return Lists.first(
        reading.bodies(), b -> b.first() >= from && b.first() <= last && b.last() >= last);
  }

  private int theseBodies(int from, Set<Party> parties) {
    Optional<Hit> hit = parse.first("cue/these-bodies", from, parse.size());
    if (hit.isEmpty() || hit.get().first() != from) {
      return from;
    }
    boolean pronoun = parse.is(from, "cue/plural-pronoun");
    boolean some =
        pronoun && parse.lower(from - 1).matches("of|among") && !parse.is(from - 1, "cue/each-of");
    List<Party> last = some ? List.of() : context.lastPartners(reading, pronoun);
    parties.addAll(last);
    return last.isEmpty() ? from : hit.get().last() + 1;
  }

  private boolean unnamed(Phrase phrase, Set<Party> parties) {
    boolean partner =
        parse.over(phrase.last()).stream()
            .filter(h -> h.lexeme().kind() == Lexeme.Kind.NOUN)
            .limit(1)
            .anyMatch(h -> h.is("class/partner") || h.is("class/facility"));
    boolean run = !partner && reading.programmeAt(phrase.last()).isPresent();
    List<Party> runners = run ? new Keepers(reading, context, this).of(phrase) : List.of();
    if (!runners.isEmpty()) {
      return parties.addAll(runners) || true;
    }
    if (partner || parse.is(phrase.last(), "cue/unnamed-partner")) {
      List<Party> operators = new Keepers(reading, context, this).of(phrase);
      if (!operators.isEmpty()) {
        return parties.addAll(operators) || true;
      }
      Party known =
          parse.is(phrase.last(), "class/facility")
                  || reading.programmeAt(phrase.last()).isPresent()
              ? Party.NONE
              : Parties.party(reading, context, phrase);
      boolean own = known.equals(Party.GOVERNMENT) && Governments.ofTheNation(parse, phrase);
      parties.add(known.kind() == Party.Kind.BODY || own ? known : Party.NONE);
      return true;
    }
    return false;
  }

  /** The party that a body stands for: of a foreign government, its country. */
  Party party(Body body) {
    boolean state =
        body.level() == Level.FOREIGN
            && !body.area().isEmpty()
            && parse.has("body/government", body.first(), body.last() + 1);
    return state ? Party.country(body.area()) : Parties.ofBody(body, context);
  }

  private int bracket(int token) {
    if (!parse.lower(token).equals("(")) {
      return token;
    }
    int at = token;
    while (at < parse.size() && !parse.lower(at).equals(")")) {
      at++;
    }
    return at + 1;
  }

  /** Where the list goes on after an item and its complement; the same token where it ends. */
  private int next(int item) {
    int at = separated(item);
    if (at > item) {
      return at;
    }
    int complement = item;
    while (parse.is(complement, "cue/complement") || parse.is(complement, "cue/location")) {
      Optional<Phrase> phrase = parse.phraseAt(complement + 1);
      if (phrase.isEmpty()) {
        return item;
      }
      complement = phrase.get().last() + 1;
      int after = separated(complement);
      if (after > complement) {
        return after;
      }
    }
    return item;
  }

  private int separated(int token) {
    int at = token;
    at += parse.lower(at).equals(",") ? 1 : 0;
    Optional<Hit> and = parse.first("cue/as-well-as", at, at + 3);
    int from = at;
    boolean beside =
        Lists.any(parse.over(from), h -> h.first() == from && h.is("cue/with-partner"));
    if (and.isPresent() && and.get().first() == at && !beside) {
      return and.get().last() + 1;
    }
    int before = at;
    at += at < parse.size() && parse.pos[at] == Pos.CCONJ ? 1 : 0;
    return at > before ? overInsertion(at) : at;
  }

  /** "and, for the first time, X": the token after what is inserted before an item. */
  private int overInsertion(int token) {
    int close = token + 1;
    while (Marks.in(parse.tokens.get(Math.min(token, parse.size() - 1)).text(), ",–")
        && close < Math.min(token + 8, parse.size())) {
      if (parse.lower(close).equals(parse.lower(token))) {
        return close + 1;
      }
      close++;
    }
    return token;
  }

  /** "and the union another four": whether what a second one did follows him without its verb. */
  private boolean another(Phrase phrase) {
    int next = phrase.last() + 1;
    Optional<Phrase> what = parse.phraseAt(next).filter(p -> p.first() == next);
    return what.filter(
            p ->
                parse.pos[p.first()] == Pos.NUM
                    || parse.is(p.first(), "cue/newness") && parse.pos[p.last()] == Pos.NUM)
        .isPresent();
  }

  /** Whether the phrase at a token is the subject of a verb that follows, so that a list ends. */
  private boolean heads(int token) {
    Optional<Phrase> phrase = parse.phraseAt(token);
    return phrase.filter(this::another).isPresent()
        || phrase.isPresent()
            && Lists.any(
                parse.predicates,
                p ->
                    !p.embedded
                        && p.first > token
                        && p.subject >= 0
                        && parse.phrases.get(p.subject).equals(phrase.get()));
  }
}
