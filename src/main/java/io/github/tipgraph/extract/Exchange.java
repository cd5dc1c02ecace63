// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What bodies hold, pass on, ask for, sign and hand over: meetings, texts, agreements, victims and
 * cases.
 */
final class Exchange {
  private Exchange() {}

  static List<Action> of(Deed deed) {
    List<Action> rows = new ArrayList<>();
    for (ActionType type :
        List.of(
            ActionType.CONVENED,
            ActionType.DISSEMINATED,
            ActionType.REQUESTED,
            ActionType.AGREED,
            ActionType.REFERRED)) {
      List<Action> told = told(deed, type);
      rows.addAll(told);
      boolean texts =
          type == ActionType.REFERRED
              && Lists.any(rows, a -> a.action() == ActionType.DISSEMINATED);
      if (told.isEmpty() && !texts && deed.is("action/" + type.code())) {
        object(deed, type).ifPresent(object -> rows.addAll(rows(deed, type, object)));
      }
      if (type == ActionType.REFERRED && deed.is("action/referred")) {
        rows.addAll(Referral.alsoBy(deed, List.copyOf(rows)));
        rows.addAll(Gaps.referred(deed, List.copyOf(rows)));
      }
    }
    return rows;
  }

  /** What the shapes of an action alone tell. */
  private static List<Action> told(Deed deed, ActionType type) {
    return switch (type) {
      case REQUESTED -> Requests.of(deed);
      case DISSEMINATED -> Dissemination.of(deed);
      case AGREED -> Accords.of(deed);
      case CONVENED -> Meetings.of(deed);
      case REFERRED -> Referral.of(deed);
      default -> List.of();
    };
  }

  private static List<Action> rows(Deed deed, ActionType type, Phrase object) {
    String name = type == ActionType.REFERRED ? "" : name(deed, object);
    List<Party> partners = partners(deed, type, object);
    if (type == ActionType.AGREED && partners.isEmpty()) {
      List<Action> among = deed.among(type, name);
      if (!among.isEmpty()) {
        return among;
      }
    }
    boolean unsaid = type == ActionType.REFERRED && !Referral.nowhere(deed, object);
    if (partners.isEmpty() && (unsaid || lesson(deed, type, object))) {
      return List.of();
    }
    return deed.rows(type, partners.isEmpty() ? List.of(Party.NONE) : partners, name);
  }

  /** "held workshops for 300 workers": what is held to teach a number of people is no meeting. */
  private static boolean lesson(Deed deed, ActionType type, Phrase object) {
    Parse parse = deed.parse();
    int at = deed.predicate().embedded ? deed.predicate().last + 1 : object.last() + 1;
    boolean training = parse.is(object.last(), "programme-kind/training");
    boolean learnt =
        training
            && Lists.any(
                parse.predicates, p -> p.first > object.last() && parse.is(p, "frame/learn"));
    return type == ActionType.CONVENED && (learnt || !Audience.of(deed, object).isEmpty())
        || type == ActionType.CONVENED && training && Training.attended(deed)
        || type == ActionType.CONVENED
            && training
            && parse.is(at, "cue/for")
            && (parse.pos[at + 1] == Pos.NUM
                || parse.is(at + 1, "cue/possessive")
                || Lists.any(parse.over(object.last()), h -> h.form() == Match.Form.PLURAL)
                    && parse.phraseAt(at + 1).filter(p -> Training.staff(parse, p)).isPresent());
  }

  /** What is held, passed on, asked for, signed or handed over, if it is of the right kind. */
  private static Optional<Phrase> object(Deed deed, ActionType type) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    if (predicate.passive) {
      return parse.subject(predicate).filter(s -> fits(deed, s, type));
    }
    Optional<Phrase> antecedent =
        Relatives.antecedent(parse, predicate).filter(p -> is(parse, p, type));
    if (antecedent.isPresent()) {
      return antecedent;
    }
    boolean direct = type == ActionType.DISSEMINATED || type == ActionType.REFERRED;
    int limit = type == ActionType.REQUESTED ? asked(deed) : deed.limit();
    List<Phrase> objects =
        Lists.those(parse.phrases, p -> p.first() > predicate.last && p.first() < limit);
    for (Phrase phrase : objects) {
      boolean first =
          NewBodies.object(parse, predicate, phrase)
              || deed.object().filter(phrase::equals).isPresent();
      if (direct && first && parse.is(phrase.last(), "cue/it")) {
        return takenUp(parse, predicate, type);
      }
      boolean none =
          parse.is(phrase.first(), "cue/denial") || parse.is(phrase.first() - 1, "cue/denial");
      if (none) {
        return Optional.empty();
      }
      if (told(deed, type, phrase, first)) {
        return Optional.of(phrase);
      }
      if (direct && !first && deed.object().isEmpty()) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase after a verb is what was held, passed on, asked for or signed. */
  private static boolean told(Deed deed, ActionType type, Phrase phrase, boolean first) {
    Parse parse = deed.parse();
    int before = phrase.first() - 1;
    boolean asked = parse.is(before, "cue/for") || phrase.first() >= deed.limit();
    boolean fits = fits(deed, phrase, type);
    return switch (type) {
      case DISSEMINATED, REFERRED -> first && fits;
      case AGREED ->
          fits
              || parse.lower(before).equals("on") && before == deed.predicate().last && mutual(deed)
              || parse.is(phrase.last(), "class/pact") && named(deed, phrase);
      case REQUESTED -> (first || asked) && fits || !first && askedOf(deed, phrase);
      default -> (first || asked || parse.lower(before).equals("to")) && fits;
    };
  }

  /** Whether a phrase names what is passed on by a deed; whoever is referred to a body is so. */
  private static boolean fits(Deed deed, Phrase phrase, ActionType type) {
    Parse parse = deed.parse();
    if (type != ActionType.REFERRED) {
      return is(parse, phrase, type);
    }
    boolean thing = parse.is(phrase.last(), "class/text") || parse.is(phrase.last(), "class/law");
    return Referral.fits(deed.reading(), phrase)
        || deed.is("frame/refer")
            && !thing
            && Lists.any(partners(deed, type, phrase), p -> p.kind() == Party.Kind.BODY);
  }

  /** "drew up a handbook and sent it": what the sentence named last that fits. */
  static Optional<Phrase> takenUp(Parse parse, Predicate predicate, ActionType type) {
    return parse.phrases.stream()
        .filter(p -> p.last() < predicate.first && !parse.is(p.last(), "cue/pronoun"))
        .filter(p -> is(parse, p, type))
        .reduce((a, b) -> b);
  }

  /** "asked X to submit data": what is asked for stands after an infinitive. */
  private static int asked(Deed deed) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    int index = parse.predicates.indexOf(predicate);
    int next = index + 1;
    boolean infinitive =
        next < parse.predicates.size()
            && parse.predicates.get(next).governor == index
            && parse.lower(parse.predicates.get(next).first).equals("to");
    return infinitive ? parse.predicates.get(next).end : deed.limit();
  }

  /** "asked X for the return of …": whatever is asked for, of a party that is named. */
  private static boolean askedOf(Deed deed, Phrase object) {
    Parse parse = deed.parse();
    Partners.Listed asked = deed.partners().at(deed.predicate().last + 1);
    return parse.is(object.first() - 1, "cue/for")
        && !asked.named().isEmpty()
        && asked.end() == object.first() - 1;
  }

  /** "A and B agreed on joint patrols": whether bodies side by side did it. */
  private static boolean mutual(Deed deed) {
    return deed.actors().size() > 1 && Lists.every(deed.actors(), a -> a.kind() == Party.Kind.BODY);
  }

  /** Whether those with whom something is signed are named. */
  private static boolean named(Deed deed, Phrase object) {
    Parse parse = deed.parse();
    for (int i = deed.predicate().last + 1; i < deed.limit(); i++) {
      boolean with = parse.is(i, "cue/company");
      if (with && !deed.partners().at(i + 1).named().isEmpty()) {
        return object.first() > deed.predicate().last;
      }
    }
    return false;
  }

  static boolean is(Parse parse, Phrase phrase, ActionType type) {
    int last = phrase.last();
    boolean and = last + 2 < parse.size() && parse.pos[last + 1] == Pos.CCONJ;
    return switch (type) {
      case CONVENED -> meeting(parse, last) && !parse.has("cue/informing", phrase.first(), last);
      case AGREED -> parse.is(last, "class/agreement") && !treaty(parse, phrase);
      case REQUESTED ->
          parse.is(last, "class/text")
              || parse.is(last, "class/gift")
              || parse.is(last, "class/help")
              || and && parse.is(last + 2, "class/text");
      case REFERRED ->
          Classes.people(parse, phrase)
              || parse.pos[last] == Pos.NUM
              || parse.is(last, "class/case")
              || parse.is(last, "cue/pronoun");
      default ->
          parse.has("class/text", phrase.first(), last + 1) && !parse.is(last, "class/document")
              || and && parse.is(last + 2, "class/text");
    };
  }

  /** A meeting by the longest words of the lexicon: no "training session". */
  private static boolean meeting(Parse parse, int head) {
    return parse.is(head, "class/meeting")
        && Lists.first(parse.over(head), h -> h.length() > 1 && h.last() == head)
            .map(h -> h.is("class/meeting") || !h.is("programme-kind/training"))
            .orElse(true);
  }

  /** "signed the protocol": a treaty, unless it is "a protocol" between those who sign it. */
  private static boolean treaty(Parse parse, Phrase phrase) {
    boolean indefinite =
        !parse.is(phrase.first(), "cue/definite") && !parse.tokens.get(phrase.last()).capitalised();
    boolean with =
        !parse.tokens.get(phrase.last()).capitalised()
            && parse.has("cue/company", phrase.last() + 1, phrase.last() + 10);
    return parse.is(phrase.last(), "class/treaty") && !indefinite && !with;
  }

  private static List<Party> partners(Deed deed, ActionType type, Phrase object) {
    Parse parse = deed.parse();
    Predicate predicate = deed.predicate();
    Set<Party> partners = new LinkedHashSet<>();
    boolean asks = type == ActionType.REQUESTED || type == ActionType.CONVENED;
    if (asks && object.first() > predicate.last + 1) {
      partners.addAll(deed.partners().at(predicate.last + 1).parties());
    }
    if (type == ActionType.CONVENED && parse.lower(object.last() + 1).equals("of")) {
      partners.addAll(deed.partners().at(object.last() + 2).named());
    }
    if (preposition(type).equals("company")) {
      partners.addAll(Cooperation.fronted(deed));
    }
    int from = predicate.passive ? object.last() + 1 : predicate.last + 1;
    for (int i = from; i < deed.limit(); i++) {
      boolean owner =
          type == ActionType.REQUESTED
              && parse.lower(i).equals("of")
              && i != object.last() + 1
              && !parse.is(i + 1, "cue/these-bodies");
      boolean beside = type != ActionType.AGREED && Transfer.company(parse, i);
      boolean before =
          parse.is(i, "cue/" + preposition(type))
              && parse.pos[i] != Pos.PART
              && !parse.is(i, "cue/instance");
      if (before && !owner && !beside) {
        Partners.Listed listed =
            type == ActionType.REFERRED
                ? deed.partners().orServices(i + 1)
                : deed.partners().at(i + 1);
        listed.parties().stream()
            .filter(p -> type != ActionType.REFERRED || p.kind() != Party.Kind.COUNTRY)
            .forEach(partners::add);
        i = Math.max(i, listed.end() - 1);
      }
    }
    deed.context()
        .partnersNamed(deed.reading(), Lists.those(partners, p -> p.kind() != Party.Kind.NONE));
    return List.copyOf(partners);
  }

  private static String preposition(ActionType type) {
    return switch (type) {
      case REQUESTED -> "source";
      case CONVENED, AGREED -> "company";
      case REFERRED -> "addressee";
      default -> "addressee";
    };
  }

  /** The object with its topic ("data on anti-trafficking efforts"), without article and number. */
  static String name(Deed deed, Phrase object) {
    Parse parse = deed.parse();
    int first = Names.withoutDeterminer(parse, object.first(), object.last());
    int last = object.last();
    boolean convened = deed.is("action/convened");
    while (last + 1 < parse.size()) {
      boolean topic =
          parse.is(last + 1, "cue/topic")
              && !parse.is(last + 1, "cue/published")
              && Lists.none(
                  deed.partners().at(last + 2).named(),
                  p -> convened && p.kind() == Party.Kind.BODY);
      boolean and = parse.pos[last + 1] == Pos.CCONJ && parse.is(last + 2, "class/text");
      topic |= parse.lower(last + 1).equals("to") && parse.is(last, "class/access");
      Optional<Phrase> next = topic || and ? parse.phraseAt(last + 2) : Optional.empty();
      if (next.isEmpty()) {
        break;
      }
      last = joined(deed, next.get().last());
    }
    String later = topic(deed, last);
    return Names.clean(parse.text(first, last) + (later.isEmpty() ? dated(deed, last) : later));
  }

  /** "a memorandum on immigration and trafficking": the end of the topics that stand in a list. */
  private static int joined(Deed deed, int last) {
    Parse parse = deed.parse();
    boolean and = last + 1 < parse.size() && parse.pos[last + 1] == Pos.CCONJ;
    Optional<Phrase> more =
        and
            ? parse
                .phraseAt(last + 2)
                .filter(p -> p.first() == last + 2 && parse.pos[p.first()] == Pos.NOUN)
            : Optional.empty();
    int next = more.map(p -> p.last() + 1).orElse(-1);
    boolean ends =
        next == parse.size()
            || next > 0 && (parse.pos[next] == Pos.PUNCT || parse.pos[next] == Pos.ADP);
    return ends && deed.partners().at(last + 2).empty() ? next - 1 : last;
  }

  /** "an accord in 2011 on the transfer": a topic after a date. */
  private static String dated(Deed deed, int last) {
    Parse parse = deed.parse();
    int at = last + 1;
    at += at < parse.size() && parse.pos[at] == Pos.ADP ? 1 : 0;
    int date = at;
    while (at < parse.size() && parse.pos[at] == Pos.X) {
      at++;
    }
    boolean topic = at > date && parse.is(at, "cue/topic") && parse.phraseAt(at).isEmpty();
    Optional<Phrase> next = topic ? parse.phraseAt(at + 1) : Optional.empty();
    if (next.isEmpty()) {
      return "";
    }
    int end = next.get().last();
    Optional<Phrase> of =
        parse.lower(end + 1).equals("of") ? parse.phraseAt(end + 2) : Optional.empty();
    return " " + parse.text(at, of.map(Phrase::last).orElse(end));
  }

  /** "signed agreements with X and Y on the protection of workers": a topic after the partners. */
  private static String topic(Deed deed, int last) {
    Parse parse = deed.parse();
    if (!parse.is(last + 1, "cue/company")) {
      return "";
    }
    Partners.Listed listed = deed.partners().at(last + 2);
    int at = listed.end();
    Optional<Phrase> next =
        !listed.empty() && parse.is(at, "cue/topic") ? parse.phraseAt(at + 1) : Optional.empty();
    if (next.isEmpty()) {
      return "";
    }
    int end = next.get().last();
    Optional<Phrase> of =
        parse.lower(end + 1).equals("of") ? parse.phraseAt(end + 2) : Optional.empty();
    return " " + parse.text(at, of.map(Phrase::last).orElse(end));
  }
}
