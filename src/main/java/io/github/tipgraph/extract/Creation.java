// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who set up a body, told by a noun: "the creation by X of Y", "the establishment of Y by X", "X's
 * formation of Y", "efforts including the creation of Y".
 */
final class Creation {
  private Creation() {}

  static List<Action> of(Deed deed) {
    Parse parse = deed.parse();
    List<Action> rows = new ArrayList<>();
    if (!parse.evokes("cue/creation") || deed.predicate().embedded) {
      return rows;
    }
    for (Phrase phrase : parse.phrases) {
      boolean creation = parse.is(phrase.last(), "cue/creation");
      if (creation && apposed(parse, phrase)) {
        rows.addAll(creature(deed, phrase));
      } else if (creation && told(deed, phrase)) {
        rows.addAll(created(deed, phrase));
      }
    }
    return rows;
  }

  /** "X, a creation of Y": what somebody made, said of a body. */
  private static boolean apposed(Parse parse, Phrase phrase) {
    return parse.lower(phrase.first()).matches("an?")
        && parse.lower(phrase.first() - 1).equals(",")
        && parse.lower(phrase.last() + 1).equals("of");
  }

  private static List<Action> creature(Deed deed, Phrase phrase) {
    int before = phrase.first() - 2;
    before = deed.parse().lower(before).equals(")") ? deed.parse().opening(before) - 1 : before;
    List<Party> made =
        deed.reading().bodyAt(before).map(b -> List.of(deed.partners().party(b))).orElse(List.of());
    List<Party> makers = deed.partners().at(phrase.last() + 2).named();
    return new Deed(deed.reading(), deed.context(), deed.predicate(), makers)
        .rows(ActionType.ESTABLISHED, made, "");
  }

  /** Whether a creation is what the verb is about, or an adjunct or example of what it tells. */
  private static boolean told(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean subject = parse.subject(predicate).filter(phrase::equals).isPresent();
    boolean denied =
        parse.has("cue/denial", phrase.first(), phrase.last())
            || deed.is("polarity/gap")
            || deed.is("frame/aspect")
            || deed.is("frame/urge");
    boolean with = parse.is(phrase.first() - 1, "money/with");
    boolean example =
        parse.is(phrase.first() - 1, "cue/such-as") || parse.lower(phrase.first() - 1).equals(",");
    boolean object =
        NewBodies.object(parse, predicate, phrase)
            && (deed.is("frame/include") || deed.is("frame/welcome"));
    return !denied
        && (subject && !deed.is("frame/urge") || object || example || with)
        && phrase.first() < predicate.end;
  }

  private static List<Action> created(Deed deed, Phrase phrase) {
    Parse parse = deed.parse();
    int after = phrase.last() + 1;
    List<Party> founders = new ArrayList<>();
    int of = after;
    if (parse.lower(after).equals("by")) {
      Partners.Listed listed = deed.partners().at(after + 1);
      founders.addAll(listed.named());
      Optional<Phrase> by = parse.phraseAt(after + 1);
      if (listed.empty() && by.isPresent()) {
        Party party = Parties.party(deed.reading(), deed.context(), by.get());
        founders.addAll(party.kind() == Party.Kind.NONE ? List.of() : List.of(party));
        of = by.get().last() + 1;
      } else {
        of = listed.end();
      }
    } else if (phrase.first() < phrase.last() && owned(parse, phrase)) {
      founders.addAll(deed.partners().within(new Phrase(phrase.first(), phrase.last() - 1)));
    }
    if (!parse.lower(of).equals("of")) {
      return List.of();
    }
    Partners.Listed founded = deed.partners().at(of + 1);
    if (parse.lower(founded.end()).equals("by") && founders.isEmpty()) {
      founders.addAll(deed.partners().at(founded.end() + 1).named());
    }
    boolean own = parse.subject(deed.predicate()).filter(phrase::equals).isEmpty();
    List<Party> who = founders.isEmpty() && own ? actors(deed) : founders;
    List<Party> bodies = Lists.those(founded.named(), p -> p.kind() == Party.Kind.BODY);
    return new Deed(deed.reading(), deed.context(), deed.predicate(), who)
        .rows(ActionType.ESTABLISHED, bodies, "");
  }

  private static boolean owned(Parse parse, Phrase phrase) {
    return parse.is(phrase.first(), "cue/possessive")
        || Marks.genitive(parse.lower(phrase.last() - 1));
  }

  /** Who is told to have done what the creation is an example of; no assessor. */
  private static List<Party> actors(Deed deed) {
    return deed.is("frame/welcome") ? List.of() : deed.actors();
  }
}
