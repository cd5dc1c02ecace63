// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Party;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where something was done. */
final class Areas {
  private final Reading reading;
  private final Context context;
  private final Parse parse;
  private final Phrase phrase;

  private Areas(Reading reading, Context context, Phrase phrase) {
    this.reading = reading;
    this.context = context;
    this.parse = reading.parse();
    this.phrase = phrase;
  }

  /**
   * The places of its clause and of what stands in front of the sentence; else those which the
   * acting body serves.
   */
  static List<String> of(Reading reading, Context context, Phrase phrase, Party agent) {
    Areas areas = new Areas(reading, context, phrase);
    Extent extent = Extent.of(reading.parse(), phrase.first());
    boolean same = !areas.apart(extent.lead(), phrase.first());
    Set<String> named = new LinkedHashSet<>(areas.within(0, same ? extent.lead() : 0));
    named.addAll(areas.within(extent.subject(), extent.verb()));
    named.addAll(areas.within(extent.from(), extent.to()));
    if (named.isEmpty()) {
      named.addAll(areas.acting(extent.subject(), extent.verb()));
    }
    if (!named.isEmpty()) {
      return List.copyOf(named);
    }
    return reading.bodies().stream()
        .filter(b -> Parties.ofBody(b, context).equals(agent) && b.area().contains("-"))
        .map(Body::area)
        .distinct()
        .toList();
  }

  /** "Chaco and Formosa have no shelter": places that stand for those who act there. */
  private List<String> acting(int from, int to) {
    boolean places =
        parse.phrases.stream()
            .filter(p -> from <= p.first() && p.last() < to)
            .allMatch(p -> subnational(p).isPresent());
    return places
        ? reading.places().stream()
            .filter(m -> from <= m.first() && m.last() < to)
            .map(m -> m.place().code())
            .distinct()
            .toList()
        : List.of();
  }

  private Optional<Places.Mention> subnational(Phrase phrase) {
    return reading
        .placeAt(phrase.last())
        .filter(m -> m.first() <= phrase.first() + 1 && !m.demonym())
        .filter(m -> m.place().kind() != Place.Kind.COUNTRY)
        .filter(m -> m.place().kind() != Place.Kind.REGION);
  }

  /** The places within a range where the figure's own clause says that it was done. */
  private Set<String> within(int from, int to) {
    Set<String> codes = new LinkedHashSet<>();
    for (Places.Mention place : reading.places()) {
      boolean inside = from <= place.first() && place.last() < to;
      if (inside && !ofPart(place.first()) && !hanging(place.first())) {
        codes.addAll(Who.areas(reading, context, place.first(), place.last() + 1));
      }
    }
    reading.places().stream()
        .filter(m -> from <= m.first() && m.last() < to && !codes.isEmpty())
        .filter(m -> m.place().id().equals(context.country) && ends(m))
        .forEach(m -> codes.add(context.country));
    return codes;
  }

  /** "in Ghana, Togo, and within Benin": whether the country itself ends a list of others. */
  private boolean ends(Places.Mention own) {
    int joint = own.first() - 2;
    int before = parse.lower(joint - 1).equals(",") ? joint - 2 : joint - 1;
    return !own.demonym()
        && joint > 0
        && parse.is(joint + 1, "cue/location")
        && parse.pos[joint] == Pos.CCONJ
        && reading.placeAt(before).isPresent();
  }

  /** Whether a semicolon stands within a range. */
  private boolean apart(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.lower(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "nine of them in X": whether a place is that of a part, and the figure is not that part. */
  private boolean ofPart(int place) {
    for (int i = place - 1; i >= 0; i--) {
      boolean listed = parse.lower(i).equals(",") && reading.placeAt(i - 1).isPresent();
      if (Marks.in(parse.lower(i), ",;:()–—") && !listed) {
        return false;
      }
      Optional<Hit> part = Lists.first(parse.over(i), h -> h.is("cue/each"));
      if (part.isPresent() && !modifies(i)) {
        boolean before = phrase.last() + 1 == part.get().first();
        boolean after = phrase.first() > part.get().last() && phrase.first() < place;
        return !before && !after;
      }
    }
    return false;
  }

  /** Whether a word stands before the head of its phrase. */
  private boolean modifies(int token) {
    return parse.phraseAt(token).filter(p -> p.last() > token).isPresent();
  }

  /** Whether a place belongs to a clause that hangs on somebody and in which the figure is not. */
  private boolean hanging(int place) {
    boolean owned =
        Lists.any(
            parse.predicates,
            p -> owner(p) >= 0 && owner(p) < place && place < p.end && !within(p));
    return owned || clause(place);
  }

  /** The token of "whose" that opens the subject of a verb; -1 where none does. */
  private int owner(Predicate predicate) {
    return parse
        .subject(predicate)
        .map(Phrase::first)
        .filter(f -> parse.is(f, "cue/owner"))
        .orElse(-1);
  }

  private boolean within(Predicate clause) {
    return owner(clause) <= phrase.first() && phrase.first() < clause.end;
  }

  private boolean clause(int place) {
    return parse.predicates.stream()
        .filter(p -> p.relative >= 0 || p.passive && p.embedded)
        .filter(p -> p.last < place && place < p.end)
        .filter(p -> parse.is(p, "frame/exploit") || p.relative >= 0 && !about(p))
        .anyMatch(p -> !(p.last < phrase.first() && phrase.first() < p.end));
  }

  /** Whether a clause tells of the figure itself. */
  private boolean about(Predicate clause) {
    return parse.subject(clause).map(phrase::equals).orElse(false);
  }
}
