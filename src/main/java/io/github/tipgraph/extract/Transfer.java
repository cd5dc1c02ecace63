// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What passes between those who act and others, as the places of a verb tell: "sent X a list",
 * "sent a list to X", "provided X with a list", "asked X for a list", "sought a list from X".
 *
 * @param others those to whom or from whom; empty where none is told
 * @param thing what passes; empty where the text does not say
 */
record Transfer(List<Party> others, Optional<Phrase> thing) {
  /**
   * What passes by a verb.
   *
   * @param before the sense of the prepositions before the others
   * @param after the sense of the prepositions before what passes, where the others are the object
   */
  static Transfer of(Deed deed, String before, String after) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> antecedent = Relatives.antecedent(parse, predicate);
    if (antecedent.isPresent() && Relatives.after(parse, predicate, before)) {
      List<Party> others = deed.partners().at(antecedent.get().first()).parties();
      return new Transfer(others, deed.object());
    }
    Partners.Listed direct = deed.partners().at(predicate.last + 1);
    boolean whom = deed.is("role/whom") && !direct.empty();
    if (predicate.passive) {
      return passive(deed, before);
    }
    Optional<Body> bare = deed.is("role/whom") ? before(deed) : Optional.empty();
    if (bare.isPresent()) {
      int last = parse.phraseAt(predicate.last + 1).get().last();
      return new Transfer(
          List.of(deed.partners().party(bare.get())),
          Optional.of(new Phrase(bare.get().last() + 1, last)));
    }
    if (whom && antecedent.isPresent()) {
      return new Transfer(direct.parties(), antecedent);
    }
    if (whom) {
      return new Transfer(direct.parties(), second(deed, direct.end(), after));
    }
    Optional<Phrase> thing = antecedent.or(() -> overPeople(deed));
    return new Transfer(listed(deed, before, predicate.last + 1), thing);
  }

  /** "sent the Ministry copies": a body at the beginning of a phrase that names what passes. */
  private static Optional<Body> before(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> object = parse.phraseAt(deed.predicate().last + 1);
    return object.flatMap(
        p ->
            deed.reading().bodies().stream()
                .filter(b -> b.first() >= p.first() && b.first() <= p.first() + 1)
                .filter(b -> b.last() < p.last())
                .filter(b -> parse.is(p.last(), "class/text") || parse.is(p.last(), "class/copy"))
                .findFirst());
  }

  /** "handed travelers a card": the object after people who are nobody in particular. */
  private static Optional<Phrase> overPeople(Deed deed) {
    Optional<Phrase> object = deed.object();
    Optional<Phrase> next =
        object.flatMap(p -> deed.parse().phraseAt(p.last() + 1)).filter(p -> deed.is("role/whom"));
    return next.isPresent() ? next : object;
  }

  /** "a list was sent to X", "X was sent a list". */
  private static Transfer passive(Deed deed, String before) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Optional<Phrase> subject = parse.subject(predicate);
    Optional<Phrase> object =
        parse.phraseAt(predicate.last + 1).filter(p -> p.first() == predicate.last + 1);
    if (object.isPresent() && deed.is("role/whom") && subject.isPresent()) {
      return new Transfer(deed.partners().at(subject.get().first()).parties(), object);
    }
    return new Transfer(listed(deed, before, predicate.last + 1), subject);
  }

  /** What stands after the others: right there, after a preposition, or what they are to give. */
  private static Optional<Phrase> second(Deed deed, int end, String after) {
    Parse parse = deed.parse();
    Optional<Phrase> right = parse.phraseAt(end).filter(p -> p.first() == end);
    if (right.isPresent()) {
      return right;
    }
    for (int i = end; i < deed.limit(); i++) {
      Optional<Phrase> next = parse.phraseAt(i + 1);
      if (parse.is(i, after) && parse.phraseAt(i).isEmpty() && next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** Those after prepositions of a sense, each with its list. */
  private static List<Party> listed(Deed deed, String before, int from) {
    Parse parse = deed.parse();
    List<Party> found = new ArrayList<>();
    for (int i = from; i < deed.limit(); i++) {
      boolean preposition = parse.is(i, before) && parse.pos[i] != Pos.PART;
      boolean complement =
          parse.lower(i).equals("of") && parse.phraseAt(i - 1).isPresent() || company(parse, i);
      if (preposition && !complement && parse.phraseAt(i).isEmpty()) {
        Partners.Listed listed = parties(deed, i + 1);
        listed.parties().stream().filter(p -> !found.contains(p)).forEach(found::add);
        i = Math.max(i, listed.end() - 1);
      }
    }
    return List.copyOf(found);
  }

  /** "jointly with X": no preposition of the verb's own. */
  static boolean company(Parse parse, int preposition) {
    return Lists.any(parse.over(preposition), h -> h.is("cue/with-partner"));
  }

  /** A list of parties, also after a first item that is nobody known. */
  private static Partners.Listed parties(Deed deed, int from) {
    Parse parse = deed.parse();
    Partners.Listed listed = deed.partners().at(from);
    Optional<Phrase> item = listed.empty() ? parse.phraseAt(from) : Optional.empty();
    boolean more = item.filter(p -> parse.lower(p.last() + 1).equals(",")).isPresent();
    return more ? deed.partners().at(item.get().last() + 2) : listed;
  }

  List<Party> named() {
    return Lists.those(others, p -> p.kind() != Party.Kind.NONE);
  }
}
