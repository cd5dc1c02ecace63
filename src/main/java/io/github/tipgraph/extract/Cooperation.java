// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who worked with whom: by the verb, by "in partnership with", side by side. */
final class Cooperation {
  private Cooperation() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (deed.is("action/cooperated")) {
      rows.addAll(byVerb(deed));
    }
    rows.addAll(Companions.told(deed.reading(), deed.context(), predicate));
    rows.addAll(Companions.joint(deed));
    if (deed.actors().isEmpty()) {
      rows.addAll(deed.predicate().passive ? beside(owned(deed)) : List.of());
      return rows;
    }
    for (Hit hit : parse.hits) {
      boolean joint = hit.is("cue/joint") && !exchanges(deed) && joint(parse, predicate, hit);
      if (joint) {
        int head = parse.phraseAt(hit.last()).map(Phrase::last).orElse(hit.last());
        rows.addAll(
            parse.lower(head + 1).equals("with")
                ? with(deed, head + 2)
                : deed.among(ActionType.COOPERATED, ""));
      } else if (hit.is("cue/jointly")
          && !deed.is("action/leads")
          && (predicate.first <= hit.last() + 1 || opens(deed, hit))
          && (closes(deed, hit) || hit.first() <= predicate.last + 1)) {
        rows.addAll(deed.among(ActionType.COOPERATED, ""));
      }
    }
    rows.addAll(byAgent(deed));
    rows.addAll(joined(deed));
    rows.addAll(helping(deed));
    rows.addAll(Companions.of(deed));
    rows.addAll(plain(deed));
    rows.addAll(beside(deed));
    rows.addAll(opening(deed));
    rows.addAll(ties(deed));
    return rows;
  }

  /** "Its strategy, drawn up with advice from X": done by those whose it is. */
  private static Deed owned(Deed deed) {
    Parse parse = deed.parse();
    List<Party> owners =
        parse
            .subject(deed.predicate())
            .map(s -> parse.lower(s.first() - 1).equals("its") ? s.first() - 1 : s.first())
            .filter(its -> parse.lower(its).equals("its") && deed.is("frame/do-with"))
            .map(its -> List.of(Parties.owner(deed.reading(), deed.context(), its)))
            .orElse(List.of());
    List<Party> bodies = Lists.those(owners, p -> p.kind() == Party.Kind.BODY);
    return new Deed(deed.reading(), deed.context(), deed.predicate(), bodies);
  }

  /** "Together, A and B raided": an adverb that opens the sentence of a verb. */
  private static boolean opens(Deed deed, Hit hit) {
    Parse parse = deed.parse();
    boolean first =
        parse.predicates.stream()
            .filter(p -> !p.embedded)
            .limit(1)
            .anyMatch(deed.predicate()::equals);
    return first && hit.first() == 0 && parse.lower(hit.last() + 1).equals(",");
  }

  /** "raided 14 bars together": an adverb at the end of what a verb tells. */
  private static boolean closes(Deed deed, Hit hit) {
    Parse parse = deed.parse();
    int next = hit.last() + 1;
    boolean end =
        next >= parse.size()
            || parse.pos[next] == Pos.PUNCT
            || parse.pos[next] == Pos.X
            || parse.pos[next] == Pos.ADP && !parse.lower(next).equals("with");
    return hit.first() > deed.predicate().last && hit.last() < deed.limit() && end;
  }

  /** Agreements and meetings have their partners as such. */
  private static boolean exchanges(Deed deed) {
    Parse parse = deed.parse();
    Optional<Phrase> thing =
        deed.predicate().passive ? parse.subject(deed.predicate()) : deed.object();
    boolean other =
        thing
            .filter(p -> !parse.is(p.last(), "class/meeting"))
            .filter(p -> !parse.is(p.last(), "class/agreement"))
            .filter(p -> !parse.is(p.last(), "class/pact"))
            .isPresent();
    return deed.is("action/agreed") || deed.is("action/convened") && !other;
  }

  /** "ran two shelters with X": named partners after "with" that follow what was done. */
  private static List<Action> plain(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean runs =
        deed.is("frame/run")
            || deed.is("frame/operate")
            || deed.is("frame/build")
            || deed.is("action/established")
            || deed.is("frame/do-with")
            || deed.is("action/trained")
            || deed.is("frame/of-people") && !deed.is("frame/dispatch");
    boolean inserted =
        parse.lower(predicate.last + 1).equals(",")
            && parse.lower(predicate.last + 2).equals("with");
    if (inserted && !predicate.passive) {
      Partners.Listed beside = deed.partners().at(predicate.last + 3);
      return parse.lower(beside.end()).equals(",") && !exchanges(deed) && !deed.is("action/agreed")
          ? deed.rows(ActionType.COOPERATED, beside.named(), "")
          : List.of();
    }
    List<Party> before = predicate.passive || exchanges(deed) ? List.of() : insertedBefore(deed);
    if (!before.isEmpty()) {
      return deed.rows(ActionType.COOPERATED, before, "");
    }
    if (predicate.passive || !runs || exchanges(deed) || deed.is("action/disseminated")) {
      return List.of();
    }
    for (int i = predicate.last + 1; i < deed.limit(); i++) {
      boolean after =
          i == predicate.last + 1
              || parse.phraseAt(i - 1).isPresent()
              || parse.lower(i - 1).equals(",");
      boolean own =
          parse.is(i - 1, "class/meeting")
              || parse.is(i - 1, "class/agreement")
              || parse.is(i - 1, "class/contact");
      if (after && !own && parse.lower(i).equals("with") && parse.phraseAt(i).isEmpty()) {
        Partners.Listed beside = deed.partners().at(i + 1);
        return pays(parse, beside.end())
            ? List.of()
            : deed.rows(ActionType.COOPERATED, beside.named(), "");
      }
    }
    return List.of();
  }

  /** "with X paying for it": no company. */
  private static boolean pays(Parse parse, int token) {
    return parse
        .predicateAt(token)
        .filter(p -> parse.is(p, "frame/pay") || parse.is(p, "frame/fund"))
        .isPresent();
  }

  /** "X, with Y, ran", "X ran a home and, with Y, opened": partners right before the verb. */
  private static List<Party> insertedBefore(Deed deed) {
    Parse parse = deed.parse();
    int first = deed.predicate().first;
    for (int i = first - 2; i > 0 && parse.predicateAt(i).isEmpty(); i--) {
      if (parse.lower(i).equals("with") && parse.lower(i - 1).equals(",")) {
        Partners.Listed beside = deed.partners().at(i + 1);
        boolean closed = parse.lower(first - 1).equals(",") && beside.end() == first - 1;
        return closed ? beside.named() : List.of();
      }
    }
    return List.of();
  }

  /** "in partnership with X", "with help from X": adjuncts that tell with whom it was done. */
  private static List<Action> beside(Deed deed) {
    List<Action> rows = new ArrayList<>();
    for (Adjunct adjunct : Adjunct.of(deed.parse())) {
      boolean told = adjunct.part() == Adjunct.Part.COMPANY || adjunct.part() == Adjunct.Part.HELP;
      told &= !deed.is("action/agreed");
      if (told && Adjunct.governs(deed.parse(), deed.predicate(), adjunct.first())) {
        rows.addAll(
            adjunct.owned()
                ? deed.rows(
                    ActionType.COOPERATED, adjunct.parties(deed.reading(), deed.partners()), "")
                : with(deed, adjunct.from()));
      }
    }
    return rows;
  }

  /** "With X, the ministry drew up …": named partners before the subject. */
  private static List<Action> opening(Deed deed) {
    if (exchanges(deed)) {
      return List.of();
    }
    List<Action> rows = new ArrayList<>(deed.rows(ActionType.COOPERATED, fronted(deed), ""));
    rows.addAll(deed.rows(ActionType.COOPERATED, inRaids(deed), ""));
    return rows;
  }

  /** "In raids carried out with X, Y freed": named partners in a deed that opens the sentence. */
  private static List<Party> inRaids(Deed deed) {
    Parse parse = deed.parse();
    boolean opens = parse.pos[0] == Pos.ADP && !deed.predicate().embedded;
    Optional<Predicate> done =
        parse.predicates.stream()
            .filter(p -> opens && p.passive && p.embedded && p.last < deed.predicate().first)
            .filter(p -> parse.is(p, "frame/run") || parse.is(p, "frame/do-with"))
            .filter(p -> parse.subject(p).filter(s -> s.first() <= 2).isPresent())
            .findFirst();
    int with = done.map(p -> p.last + 1).orElse(-1);
    with += with > 0 && parse.pos[with] == Pos.ADV ? 1 : 0;
    return parse.lower(with).equals("with") ? deed.partners().at(with + 1).named() : List.of();
  }

  /** Those named after "with" that opens a sentence, right before the subject. */
  static List<Party> fronted(Deed deed) {
    Parse parse = deed.parse();
    Predicate first = Lists.first(parse.predicates, p -> !p.embedded).orElse(deed.predicate());
    boolean bare =
        parse.lower(0).equals("with")
            && Lists.none(parse.over(0), h -> h.length() > 1)
            && first == deed.predicate();
    if (!bare) {
      return List.of();
    }
    Partners.Listed listed = deed.partners().at(1);
    int subject = parse.subject(deed.predicate()).map(Phrase::first).orElse(-1);
    boolean closed = parse.lower(listed.end()).equals(",") || listed.end() == subject;
    return closed ? listed.named() : List.of();
  }

  /** "maintained its partnership with X", "strengthened cooperation with X". */
  private static List<Action> ties(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (predicate.passive || deed.is("polarity/gap") || deed.is("action/agreed")) {
      return List.of();
    }
    for (Phrase phrase : parse.phrases) {
      boolean tie = parse.is(phrase.last(), "class/tie") && phrase.first() > predicate.last;
      int with = phrase.last() + 1;
      boolean scarce = parse.has("cue/scarcity", phrase.first(), phrase.last());
      if (tie
          && !scarce
          && NewBodies.object(parse, predicate, phrase)
          && parse.lower(with).equals("with")) {
        return with(deed, with + 1);
      }
    }
    return List.of();
  }

  /** "cooperated with X", "X and Y cooperated". */
  private static List<Action> byVerb(Deed deed) {
    Parse parse = deed.parse();
    int last = deed.predicate().last;
    if (Relatives.after(parse, deed.predicate(), "cue/company")) {
      return deed.rows(
          ActionType.COOPERATED, Transfer.of(deed, "cue/company", "cue/company").named(), "");
    }
    if (parse.lower(last).equals("with")) {
      return with(deed, last + 1);
    }
    for (int i = last + 1; i < deed.limit(); i++) {
      if (parse.lower(i).equals("with")) {
        return with(deed, i + 1);
      }
    }
    return deed.among(ActionType.COOPERATED, "");
  }

  private static List<Action> with(Deed deed, int from) {
    Partners.Listed listed = deed.partners().at(from);
    List<Action> rows = new ArrayList<>(deed.rows(ActionType.COOPERATED, listed.parties(), ""));
    Parse parse = deed.parse();
    int and = listed.end();
    boolean more =
        !listed.empty()
            && and + 1 < parse.size()
            && (parse.pos[and] == Pos.CCONJ || parse.lower(and).equals(","))
            && parse.lower(and + 1).equals("with")
            && and + 1 < deed.limit()
            && Lists.none(Adjunct.of(parse), a -> a.first() == and + 1);
    rows.addAll(more ? with(deed, and + 2) : List.of());
    return rows;
  }

  /** "X, accompanied by Y, did": a participle that joins those who did it. */
  private static List<Action> joined(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (!predicate.passive || !predicate.embedded || !deed.is("frame/join")) {
      return List.of();
    }
    List<Party> joined =
        parse
            .subject(predicate)
            .map(s -> Parties.party(deed.reading(), deed.context(), s))
            .filter(p -> p.kind() == Party.Kind.BODY || p.equals(Party.GOVERNMENT))
            .map(List::of)
            .orElse(List.of());
    Deed done = new Deed(deed.reading(), deed.context(), predicate, joined);
    return done.rows(ActionType.COOPERATED, deed.actors(), "");
  }

  /** "X assisted Y in raids": a body that helps another one. */
  private static List<Action> helping(Deed deed) {
    Predicate predicate = deed.predicate();
    if (predicate.passive || !deed.is("frame/join")) {
      return List.of();
    }
    Partners.Listed object = deed.partners().at(predicate.last + 1);
    Pos next = object.end() < deed.parse().size() ? deed.parse().pos[object.end()] : Pos.PUNCT;
    boolean clause = next == Pos.VERB || next == Pos.PART;
    List<Party> helped =
        Lists.those(
            object.named(),
            p -> p.kind() == Party.Kind.BODY || p.equals(Party.GOVERNMENT) && !clause);
    return deed.rows(ActionType.COOPERATED, helped, "");
  }

  /** "run by X with Y". */
  private static List<Action> byAgent(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    boolean own = !predicate.passive || exchanges(deed);
    for (int i = predicate.last + 1; !own && i < deed.limit(); i++) {
      if (parse.lower(i).equals("by")) {
        Partners.Listed agents = deed.partners().at(i + 1);
        boolean with = !agents.empty() && parse.lower(agents.end()).equals("with");
        return with ? with(deed, agents.end() + 1) : List.of();
      }
    }
    return List.of();
  }

  /** "a joint task force with X": joint things among what a verb does. */
  private static boolean joint(Parse parse, Predicate predicate, Hit hit) {
    Optional<Phrase> phrase = parse.phraseAt(hit.last());
    boolean fronted =
        phrase.isPresent()
            && parse.predicates.indexOf(predicate) == 0
            && phrase.get().last() < predicate.first
            && parse.pos[Math.max(0, phrase.get().first() - 1)] == Pos.ADP;
    boolean between =
        phrase.isPresent()
            && phrase.get().last() < predicate.first
            && parse.pos[Math.max(0, phrase.get().first() - 1)] == Pos.ADP
            && parse.subject(predicate).filter(s -> s.last() < phrase.get().first()).isPresent()
            && Adjunct.governs(parse, predicate, phrase.get().first() - 1);
    boolean during =
        phrase.isPresent()
            && phrase.get().first() > predicate.last
            && parse.is(phrase.get().first() - 1, "cue/during")
            && Adjunct.governs(parse, predicate, phrase.get().first() - 1);
    return (fronted || between || during) && !predicate.passive
        || phrase.isPresent()
            && !predicate.passive
            && phrase.get().first() > predicate.last
            && NewBodies.object(parse, predicate, phrase.get());
  }
}
