// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.lexicon.Match;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds bodies by the shape of their names around a head noun of the lexicon, and by the names that
 * the lexicon holds. One for each document.
 */
final class Bodies {
  private final String country;
  private final Places places;
  private final Jurisdiction jurisdiction;

  Bodies(String country, Places places, Registry registry) {
    this.country = country;
    this.places = places;
    this.jurisdiction = new Jurisdiction(country, places, registry);
  }

  /**
   * The bodies of a sentence, from left to right; one may stand within another ("unit of the Public
   * Ministry").
   */
  List<Body> in(Parse parse) {
    List<Body> found = new ArrayList<>(NamedBodies.organisations(parse));
    for (int i = 0; i < parse.size(); i++) {
      int token = i;
      Optional<Hit> head = head(parse, i);
      boolean taken = Lists.any(found, b -> b.covers(token)) || parse.is(token, "class/union");
      if (head.isPresent() && taken && NewBodies.owns(parse, head.get())) {
        found.addAll(shaped(parse, head.get()));
      }
      if (head.isPresent() && !taken) {
        SharedHeads.split(parse, head.get())
            .ifPresentOrElse(
                items -> items.forEach(item -> found.add(listed(parse, head.get(), item))),
                () -> found.addAll(shaped(parse, head.get())));
      }
    }
    found.addAll(NamedBodies.agencies(parse, country, places, found));
    List<Body> others = new ArrayList<>(Associations.in(parse, found));
    found.addAll(others);
    others.addAll(RoleNames.in(parse, found));
    found.removeAll(others);
    others.forEach(body -> found.add(jurisdiction.placed(parse, body)));
    found.removeIf(b -> ArmedGroups.names(parse, b.first()) || bracketed(parse, b, found));
    found.removeIf(
        inner ->
            !NewBodies.afterOf(parse, inner.first())
                && Lists.any(found, outer -> swallowed(inner, outer)));
    found.sort(Comparator.comparingInt(Body::first).thenComparingInt(b -> -b.last()));
    jurisdiction.remember(parse);
    return found;
  }

  /** "(ECPAT Guatemala)": what is in brackets after a name is that name's acronym. */
  private static boolean bracketed(Parse parse, Body body, List<Body> found) {
    int open = body.first() - 1;
    while (open > 0 && (parse.shape[open] == Pos.DET || Marks.in(parse.lower(open), "\"“”‘’'"))) {
      open--;
    }
    int name = open - 1;
    if (open < body.first() - 1 && parse.lower(open).equals("(")) {
      return Lists.any(found, b -> b != body && b.last() == name);
    }
    int before = body.first() - 2;
    return parse.lower(before + 1).equals("(")
        && !Names.acronymAfter(parse, before).isEmpty()
        && Lists.any(found, b -> b != body && b.last() == before);
  }

  /** A name within a longer name that begins with it or is the same is no second body. */
  private static boolean swallowed(Body inner, Body outer) {
    boolean within = outer.first() <= inner.first() && inner.last() <= outer.last();
    return inner != outer
        && within
        && (outer.last() - outer.first()) > (inner.last() - inner.first())
        && (inner.first() == outer.first()
            || !Character.isUpperCase(inner.name().codePointAt(0))
            || Character.isUpperCase(outer.name().codePointAt(0)));
  }

  /** A head noun of bodies that begins at this token and is no part of a longer one. */
  private static Optional<Hit> head(Parse parse, int token) {
    List<Hit> heads =
        Lists.those(
            parse.over(token), h -> h.lexeme().kind() == Lexeme.Kind.NOUN && h.evokes("body/"));
    Optional<Hit> head = Lists.first(heads, h -> h.first() == token);
    boolean within =
        head.isPresent()
            && parse.tokens.get(token).capitalised()
            && Lists.any(
                heads,
                h -> h.first() < token && h.last() == head.get().last() && h.is("body/committee"));
    return within ? Optional.empty() : head;
  }

  private Body listed(Parse parse, Hit head, SharedHeads.Item item) {
    int from = item.levelToken() < 0 ? item.last() : item.levelToken();
    Level level = jurisdiction.level(parse, from, from, head);
    return new Body(item.first(), item.last(), item.name(), "", level, "");
  }

  private List<Body> shaped(Parse parse, Hit head) {
    boolean proper =
        parse.tokens.get(head.last()).capitalised() && parse.sentence.kind() != Block.Kind.HEADING;
    return proper ? proper(parse, head).map(List::of).orElse(List.of()) : common(parse, head);
  }

  /** "National Service": a name that is known to be none of a body. */
  private static boolean none(Parse parse, int first, int last) {
    return Lists.any(
        parse.over(first), h -> h.is("cue/no-body") && h.first() == first && h.last() == last);
  }

  private Optional<Body> proper(Parse parse, Hit head) {
    int left = jurisdiction.withoutOwner(parse, Names.left(parse, head.first()), head.first());
    int owned = NewBodies.withoutOwner(parse, left, head.first());
    int first = NewBodies.withoutKind(parse, owned, head.first());
    int last = Names.right(parse, head);
    boolean alone =
        first == head.first() && last == head.last() && !Names.complemented(parse, head);
    boolean itself =
        head.is("body/parliament")
            || head.is("body/single")
            || (head.is("body/army") || head.is("body/institution"))
                && parse.is(head.first() - 1, "cue/definite")
            || head.is("body/embassy") && jurisdiction.placeAfter(parse, last).isPresent();
    if (alone && !itself && !Posts.leads(parse, head)) {
      return Optional.empty();
    }
    if (none(parse, first, last)
        || programme(parse, head, last)
        || NewBodies.facility(parse, head, first, last)
        || head.is("body/government") && jurisdiction.central(parse, first, last)) {
      return Optional.empty();
    }
    if (alone && head.is("body/embassy")) {
      last = governed(parse, head, first);
    }
    String name = Names.clean(parse.text(first, last));
    if (plural(head)) {
      name = Names.singular(parse, first, last, head);
    }
    Level level = jurisdiction.level(parse, first, last, head);
    if (parse.is(last + 1, "cue/ngo") || ngoBefore(parse, first) || ngoAfter(parse, last)) {
      level = Level.NGO;
    }
    level = level == Level.NATIONAL ? NamedBodies.level(parse, first, head) : level;
    return Optional.of(body(parse, head, first, last, name, level));
  }

  private Body body(Parse parse, Hit head, int first, int last, String name, Level level) {
    String area = jurisdiction.area(parse, first, last, level, head);
    return new Body(first, last, name, Names.acronym(parse, first, last), level, area);
  }

  private static boolean ngoBefore(Parse parse, int first) {
    return first > 0 && parse.is(first - 1, "cue/ngo");
  }

  private static boolean ngoAfter(Parse parse, int last) {
    return parse.lower(last + 1).equals(",")
        && (parse.is(last + 2, "cue/ngo") || parse.is(last + 3, "cue/ngo"));
  }

  /** A capitalised name that ends as a plan or law does is none of a body, save after "of". */
  private static boolean programme(Parse parse, Hit head, int last) {
    return parse.over(last).stream()
        .filter(h -> h.last() == last && !parse.is(h.first() - 1, "cue/name-connector"))
        .anyMatch(
            h ->
                h.is("programme-kind/plan")
                    || h.is("programme-kind/fund")
                    || h.is("programme-kind/project")
                    || h.is("class/law")
                    || h.is("class/treaty"));
  }

  /**
   * Bodies named by a common noun: of a level or a place, with a modifier that makes them definite,
   * or newly set up.
   */
  private List<Body> common(Parse parse, Hit head) {
    Optional<Phrase> phrase = parse.phraseAt(head.last());
    if (phrase.isEmpty() || !reaches(phrase.get(), parse, head) || people(parse, head)) {
      return List.of();
    }
    boolean officeOf =
        NewBodies.officeOf(parse, phrase.get(), head)
            || NewBodies.officials(parse, phrase.get(), head);
    boolean owns = Marks.genitive(parse.lower(head.last() + 1));
    int first =
        officeOf || owns
            ? Names.withoutDeterminer(parse, phrase.get().first(), head.first())
            : Names.withoutDeterminer(parse, phrase.get());
    boolean group = head.is("body/founded") && !parse.is(head.first(), "class/agent");
    boolean kind = NewBodies.founds(parse, head, first) || group && first < head.first();
    boolean founded = kind && NewBodies.founded(parse, phrase.get());
    boolean levelled = first < head.first() && levelled(parse, first, head.first());
    List<Body> spread = spread(parse, head, first, founded || levelled || head.length() > 1);
    if (!spread.isEmpty()) {
      return spread;
    }
    int last = serves(parse, head, levelled) ? governed(parse, head, first) : head.last();
    boolean post = Posts.leads(parse, head);
    last = (levelled || post) && last == head.last() ? NewBodies.topic(parse, head) : last;
    int holder = NewBodies.officeOfHolder(parse, head);
    last = holder > head.last() ? holder : last;
    last = last == head.last() ? NewBodies.upToAcronym(parse, head) : last;
    boolean topical = founded || NewBodies.afterAcronym(parse, phrase.get());
    last = topical && last == head.last() ? NewBodies.onTopic(parse, head) : last;
    last = head.is("body/police") && last == head.last() ? of(parse, head, phrase.get()) : last;
    boolean several =
        founded && first == head.first() && (plural(head) || quantified(parse, phrase.get()));
    if (several
        || !founded && holder < 0 && !accepted(parse, head, first, last, levelled, phrase.get())) {
      return List.of();
    }
    String name = Names.singular(parse, first, last, head);
    Level level = jurisdiction.level(parse, first, last, head);
    Body body = body(parse, head, first, last, name, level);
    return List.of(founded ? NewBodies.placed(parse, body, jurisdiction) : body);
  }

  /** "trained 96 border guards": so many of those who serve in a force, rather than the force. */
  private static boolean people(Parse parse, Hit head) {
    return plural(head)
        && head.is("class/official")
        && parse.phraseAt(head.last()).filter(p -> quantified(parse, p)).isPresent();
  }

  /** "the police of Oaxaca": the police of a place; of the head alone where no place follows. */
  private int of(Parse parse, Hit head, Phrase phrase) {
    boolean of =
        parse.is(phrase.first(), "cue/definite")
            && !head.is("body/army")
            && parse.lower(head.last() + 1).equals("of");
    return of
        ? jurisdiction.partAfter(parse, head.last()).map(Places.Mention::last).orElse(head.last())
        : head.last();
  }

  private static boolean reaches(Phrase phrase, Parse parse, Hit head) {
    int next = head.last() + 1;
    boolean owns = next <= phrase.last() && Marks.genitive(parse.lower(next));
    return phrase.last() == head.last()
        || owns
        || head.is("body/government") && parse.pos[next] == Pos.NOUN
        || head.is("body/police")
        || parse.pos[phrase.last()] == Pos.NUM;
  }

  private static boolean levelled(Parse parse, int first, int end) {
    return Jurisdiction.levelWord(parse, first, end).isPresent();
  }

  /** Whether the name of such a body holds the place that it serves. */
  private static boolean serves(Parse parse, Hit head, boolean levelled) {
    return head.is("body/government")
        || head.is("body/court")
        || head.is("body/embassy")
        || levelled && head.is("body/police")
        || levelled && (head.is("body/weak") || head.is("body/strong"));
  }

  /** "state governments of A and B", "set up units in A and B": one a place. */
  private List<Body> spread(Parse parse, Hit head, int first, boolean definite) {
    boolean embassies = head.is("body/embassy") && plural(head);
    List<Places.Mention> list =
        embassies
            ? jurisdiction.missions(parse, head.last())
            : jurisdiction.listed(parse, head.last());
    int end = list.isEmpty() && definite ? purpose(parse, head) : head.last();
    list = end > head.last() ? jurisdiction.listed(parse, end) : list;
    boolean police = head.is("body/police");
    boolean foreign = list.isEmpty() && (head.is("body/government") || police);
    list = foreign ? jurisdiction.foreign(parse, head.last()) : list;
    boolean of = parse.lower(end + 1).equals("of");
    boolean governs = head.is("body/government") || head.is("body/post") || foreign;
    boolean court = head.is("body/court") && end == head.last();
    if (!plural(head) && !(police && foreign)
        || !definite && !embassies && !foreign && !(of && head.is("body/government"))
        || list.isEmpty()
        || of && !embassies && !governs
        || court) {
      return List.of();
    }
    String name = Names.singular(parse, first, end, head);
    String preposition = " " + parse.lower(end + 1) + " ";
    List<Body> bodies = new ArrayList<>();
    for (Places.Mention place : list) {
      String full = name + preposition + Names.clean(parse.text(place.first(), place.last()));
      String area = place.place().code();
      boolean own = embassies && !of;
      Level level = own ? Level.NATIONAL : embassies || foreign ? Level.FOREIGN : Level.SUBNATIONAL;
      area = own ? place.place().country() : area;
      bodies.add(new Body(first, list.get(list.size() - 1).last(), full, "", level, area));
    }
    return bodies;
  }

  /** "the 47 county governments", "departmental councils": all units of a level, not some. */
  private static boolean units(Parse parse, Phrase phrase, Hit head) {
    boolean all =
        parse.is(phrase.first(), "cue/definite")
            || parse.is(phrase.first(), "cue/all")
            || parse.is(phrase.first(), "cue/level-subnational");
    return all
        && !parse.is(head.first() - 1, "cue/level-local")
        && !parse.is(phrase.first() - 1, "cue/partitive")
        && !parse.has("cue/denial", phrase.first(), head.first());
  }

  private static boolean definite(Parse parse, Phrase phrase) {
    return parse.is(phrase.first(), "cue/definite");
  }

  /** "provincial prosecution offices": units of a level that are named after what they do. */
  private static boolean topical(Parse parse, Hit head, int first) {
    return head.is("body/office")
        && first < head.first() - 1
        && parse.is(first, "cue/level-subnational")
        && !parse.is(first, "cue/level-local")
        && Lists.any(
            first + 1, head.first(), i -> parse.is(i, "class/official") || themed(parse, i));
  }

  private static boolean themed(Parse parse, int token) {
    return parse.over(token).stream()
        .flatMap(h -> h.lexeme().senses().stream())
        .anyMatch(s -> s.startsWith("theme/") || s.startsWith("weak-theme/"));
  }

  /** "county directorates for child protection": the last token of what bodies are for. */
  private static int purpose(Parse parse, Hit head) {
    return Optional.of(head.last() + 1)
        .filter(i -> parse.is(i, "cue/for"))
        .flatMap(i -> parse.phraseAt(i + 1))
        .filter(p -> NewBodies.common(parse, p))
        .map(Phrase::last)
        .orElse(head.last());
  }

  private boolean accepted(
      Parse parse, Hit head, int first, int last, boolean levelled, Phrase phrase) {
    boolean modified = first < head.first();
    if (head.is("body/post")) {
      return plural(head) && levelled(parse, first, head.last() + 1) || Posts.leads(parse, head);
    }
    if (head.is("body/police")) {
      return levelled
              && levelled(parse, head.first() - 1, head.first())
              && !parse.is(head.first() - 1, "cue/level-local")
          || definite(parse, phrase) && parse.is(head.first() - 1, "cue/police-kind")
          || last > head.last() && jurisdiction.placeIn(parse, first, last).isPresent()
          || jurisdiction.forces(parse, first, head, phrase);
    }
    if (head.is("body/government")) {
      return jurisdiction.placeIn(parse, first, last).isPresent()
              && !jurisdiction.central(parse, first, last)
              && !jurisdiction.regional(parse, first, last)
              && (levelled || last == head.last() || head.length() > 1)
              && (phrase.last() == head.last() || !levelled)
          || plural(head) && levelled && parse.is(phrase.first(), "cue/definite");
    }
    if (head.is("body/institution") && definite(parse, phrase) && !plural(head)) {
      return true;
    }
    if (head.is("body/parliament")) {
      return !modified || levelled;
    }
    if (head.is("body/embassy")) {
      return jurisdiction.placeIn(parse, first, last).isPresent()
          || !modified && jurisdiction.placeAfter(parse, last).isPresent()
          || !modified && last > head.last();
    }
    if (head.is("body/court") && plural(head)) {
      return parse.is(phrase.first(), "cue/definite")
          && (modified || head.length() > 1)
          && !parse.is(first, "cue/level-local")
          && !quantified(parse, phrase)
          && !(modified && NewBodies.unnaming(parse, first, head));
    }
    boolean owned = modified && jurisdiction.ownedByBody(parse, first, head.first());
    if (owned || NewBodies.officeOf(parse, phrase, head)) {
      return true;
    }
    if (head.is("body/court") || head.is("body/weak") && !head.is("body/strong")) {
      boolean placed =
          last > head.last() && (levelled || head.is("body/court") && definite(parse, phrase));
      boolean local = head.is("body/court") && jurisdiction.local(parse, first, head.first());
      return !plural(head) && (placed || local || jurisdiction.ofSubdivision(parse, first))
          || plural(head) && topical(parse, head, first) && units(parse, phrase, head);
    }
    return head.is("body/strong")
        && modified
        && (!plural(head) || levelled && !parse.is(head.first() - 1, "cue/level-local"))
        && (!quantified(parse, phrase) || plural(head) && units(parse, phrase, head))
        && !parse.is(phrase.first(), "cue/any")
        && !NewBodies.unnaming(parse, first, head)
        && !NewBodies.apposed(parse, phrase);
  }

  /** "state government of Bihar": a government reaches to the place that it governs. */
  private int governed(Parse parse, Hit head, int first) {
    boolean sits = head.is("body/court") && jurisdiction.sits(parse, head.last());
    boolean in = head.is("body/embassy") && parse.is(head.last() + 1, "cue/location") || sits;
    int next = Jurisdiction.afterBracket(parse, head.last() + 1);
    if (jurisdiction.placeIn(parse, first, head.last()).isPresent()
        || !in && !parse.is(next, "cue/complement-of")) {
      return head.last();
    }
    int town =
        in && !sits && Names.capital(parse, head.last() + 2) ? town(parse, head.last() + 2) : -1;
    return jurisdiction
        .placeAfter(parse, head.last())
        .map(Places.Mention::last)
        .orElse(Math.max(town, head.last()));
  }

  /**
   * "the consulate in Comitán": the last token of a capitalised name that no list of places has.
   */
  private static int town(Parse parse, int first) {
    int last = first;
    while (Names.capital(parse, last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean quantified(Parse parse, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (parse.pos[i] == Pos.NUM || parse.is(i, "cue/denial")) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(Hit head) {
    return head.form() == Match.Form.PLURAL;
  }
}
