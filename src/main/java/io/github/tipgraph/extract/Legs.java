// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of a statement that each tell a form of exploitation and its places: "to forced labor
 * in X, and to prostitution in Y" has two.
 */
final class Legs {
  /** What a token says of a flow. */
  private enum Event {
    PEOPLE,
    FORM,
    PLACE
  }

  /** How far behind a conjunction a part says what it is of. */
  private static final int NEAR = 8;

  private final Reading reading;
  private final Parse parse;
  private final Scope scope;
  private final PlaceRelations relations;

  private Legs(Reading reading, Scope scope) {
    this.reading = reading;
    this.parse = reading.parse();
    this.scope = scope;
    this.relations = new PlaceRelations(reading, scope.from(), scope.to());
  }

  /** The parts of a scope, from left to right; the scope itself if it has no more than one. */
  static List<Scope> of(Reading reading, Scope scope) {
    Legs legs = new Legs(reading, scope);
    List<Scope> scopes = new ArrayList<>();
    int begin = scope.from();
    for (int i = scope.from() + 1; i < scope.to() - 1; i++) {
      if (legs.joins(i) && legs.complete(begin, i) && legs.begins(begin, i)) {
        scopes.add(new Scope(begin, i));
        begin = i;
      }
    }
    scopes.add(new Scope(begin, scope.to()));
    return scopes;
  }

  /** "trafficked internally and forced into labor abroad": forms told only of other places. */
  static boolean formsElsewhere(Parse parse, Scope scope) {
    int home =
        IntStream.range(scope.from(), scope.to())
            .filter(i -> parse.is(i, "cue/internal-strict"))
            .findFirst()
            .orElse(scope.to());
    return home + 2 < scope.to()
        && parse.pos[home + 1] == Pos.CCONJ
        && parse.predicateAt(home + 2).isPresent()
        && parse.has("cue/abroad", home + 2, scope.to())
        && Whom.forms(parse, scope.from(), home + 1).isEmpty();
  }

  private boolean joins(int token) {
    return parse.pos[token] == Pos.CCONJ || parse.is(token, "cue/as-well-as");
  }

  /** Whether a stretch tells both a form and a place. */
  private boolean complete(int from, int to) {
    boolean form = false;
    boolean place = false;
    for (int i = from; i < to; i++) {
      Optional<Event> event = event(i);
      form |= event.filter(e -> e == Event.FORM).isPresent();
      place |= event.filter(e -> e == Event.PLACE).isPresent();
    }
    return form && place;
  }

  /** Whether what follows a conjunction goes through form and place again, in the same order. */
  private boolean begins(int begin, int conjunction) {
    Event last = Event.PEOPLE;
    for (int i = begin; i < conjunction; i++) {
      last = event(i).filter(e -> e != Event.PEOPLE).orElse(last);
    }
    for (int i = conjunction + 1; i < Math.min(scope.to(), conjunction + NEAR); i++) {
      Optional<Event> event = event(i);
      if (event.isPresent()) {
        boolean anew = event.get() != last && !parse.is(i, "cue/service");
        return anew && complete(conjunction, scope.to());
      }
    }
    return false;
  }

  private Optional<Event> event(int token) {
    if (!Who.forms(parse, token, token + 1).isEmpty()) {
      return Optional.of(Event.FORM);
    }
    Optional<Places.Mention> mention = reading.placeAt(token);
    boolean named =
        mention.filter(m -> relations.of(m) != PlaceRelations.Relation.NONE).isPresent();
    if (named
        || parse.is(token, "cue/abroad")
        || parse.is(token, "cue/vague-place")
        || parse.is(token, "cue/internal-strict")) {
      return Optional.of(Event.PLACE);
    }
    return parse.code(token, "group").isPresent() ? Optional.of(Event.PEOPLE) : Optional.empty();
  }
}
