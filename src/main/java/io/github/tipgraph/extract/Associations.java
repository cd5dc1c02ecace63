// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.lexicon.Lexeme;
import io.github.tipgraph.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that a text calls what they are: associations ("the NGO X", "a local charity, X, opened")
 * and companies of the state ("X, the state airline").
 */
final class Associations {
  private final Parse parse;
  private final List<Body> known;
  private final List<Body> found = new ArrayList<>();

  private Associations(Parse parse, List<Body> known) {
    this.parse = parse;
    this.known = known;
  }

  /** "the NGO X", "NGOs, among them X and Y", "a local NGO, X,", "X, an NGO,". */
  static List<Body> in(Parse parse, List<Body> known) {
    Associations names = new Associations(parse, known);
    for (Hit hit : parse.hits) {
      boolean state = hit.is("cue/state-company");
      Level level = state ? Level.NATIONAL : Level.NGO;
      if (state || hit.is("cue/ngo")) {
        int next = hit.last() + 1;
        Optional<Hit> example = parse.first("cue/instance", next, next + 3);
        names.list(example.map(h -> h.last() + 1).orElse(next), level, names.found);
        names.before(hit, level);
        names.ahead(hit, level);
      } else if (hit.is("level/ngo") && hit.lexeme().kind() == Lexeme.Kind.NOUN) {
        names.ahead(hit, level);
      }
    }
    return names.found;
  }

  /** "a local charity, X, opened": names between commas after the noun for what they are. */
  private void ahead(Hit kind, Level level) {
    int comma = kind.last() + 1;
    Optional<Phrase> phrase = parse.phraseAt(kind.last());
    boolean noun = !parse.tokens.get(kind.last()).capitalised() || kind.is("cue/ngo");
    boolean one =
        level == Level.NATIONAL
            || phrase.filter(p -> parse.is(p.first(), "cue/definite")).isEmpty();
    boolean head =
        parse.lower(comma).equals(",")
            && noun
            && one
            && phrase.filter(p -> p.last() == kind.last()).isPresent()
            && !parse.lower(phrase.get().first() - 1).equals(",");
    if (!head) {
      return;
    }
    List<Body> apposed = new ArrayList<>(found);
    int end = list(comma + 1, level, apposed);
    if (end >= parse.size() || Marks.in(parse.lower(end), ",.;:)")) {
      apposed.removeAll(found);
      found.addAll(apposed);
    }
  }

  /** A list of capitalised names that begins at a token; gives the token after it. */
  private int list(int from, Level level, List<Body> names) {
    int at = from;
    int end = from;
    while (at < parse.size()) {
      int first = parse.shape[at] == Pos.DET ? at + 1 : at;
      Optional<Body> body = Lists.first(known, b -> b.first() == first);
      int last = body.map(Body::last).orElseGet(() -> NamedBodies.end(parse, first));
      if (body.isEmpty()) {
        if (last < first || !NamedBodies.free(parse, first, last, known, names)) {
          return end;
        }
        names.add(named(parse, first, last, level));
      }
      int after = Jurisdiction.afterBracket(parse, last + 1);
      end = after;
      int next = after + (parse.lower(after).equals(",") ? 1 : 0);
      next += next < parse.size() && parse.shape[next] == Pos.CCONJ ? 1 : 0;
      boolean more =
          next < parse.size() && (NamedBodies.capital(parse, next) || parse.shape[next] == Pos.DET);
      if (next == after || !more) {
        return after;
      }
      at = next;
    }
    return at;
  }

  /** "X, an NGO,": the name before the noun for what it is. */
  private void before(Hit cue, Level level) {
    int comma = cue.first() - 1;
    while (comma > 0 && comma > cue.first() - 4 && !parse.lower(comma).equals(",")) {
      comma--;
    }
    int last = comma - 1;
    if (!parse.lower(comma).equals(",") || last < 0 || !parse.tokens.get(last).capitalised()) {
      return;
    }
    int first = overParticle(Names.left(parse, last));
    boolean closed = parse.is(cue.last() + 1, "cue/ngo") || !listed(cue.last() + 1);
    boolean apposed =
        level == Level.NGO
            || parse.shape[comma + 1] == Pos.DET && Marks.in(parse.lower(cue.last() + 1), ",.;:)");
    if (closed && apposed && NamedBodies.free(parse, first, last, known, found)) {
      found.add(named(parse, first, last, level));
    }
  }

  /** "Casa del Sol": a name that goes on to the left over the small words of a foreign name. */
  private int overParticle(int first) {
    int at = first - 1;
    while (parse.is(at, "cue/name-particle") && !parse.is(at, "cue/name-connector")) {
      at--;
    }
    boolean goesOn = at >= 0 && at < first - 1 && NamedBodies.capital(parse, at);
    return goesOn ? Names.left(parse, at) : first;
  }

  private boolean listed(int token) {
    return token < parse.size() && parse.shape[token] == Pos.CCONJ;
  }

  /** A body by a name, which is its acronym as well where it is all capitals. */
  static Body named(Parse parse, int first, int last, Level level) {
    String name = Names.clean(parse.text(first, last));
    boolean acronym = first == last && name.matches("\\p{Lu}{3,}");
    String given = Names.acronymAfter(parse, last);
    return new Body(first, last, name, acronym && given.isEmpty() ? name : given, level, "");
  }
}
