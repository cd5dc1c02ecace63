// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Level;
import io.github.tipgraph.read.Block;
import io.github.tipgraph.text.Pos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Bodies that a sentence names by their acronyms. */
final class Acronyms {
  private static final Pattern UNKNOWN = Pattern.compile("\\p{Lu}{2}[\\p{Lu}\\d]+(?:-\\p{Lu}+)?");

  private Acronyms() {}

  /** Notes the acronyms that a sentence introduces in brackets after what is no body. */
  static void note(Parse parse, Registry registry) {
    for (int i = 1; i + 2 < parse.size(); i++) {
      boolean bracketed = parse.lower(i).equals("(") && parse.lower(i + 2).equals(")");
      boolean acting = registry.acting(parse.lower(i + 1));
      if (bracketed && acronym(parse, i + 1) && !acting && !headed(parse, i - 1)) {
        registry.noteOther(parse.tokens.get(i + 1).text());
      }
    }
  }

  /** Notes the acronyms that do what bodies do, by themselves or after the name that they close. */
  static void acting(Parse parse, Registry registry) {
    for (int i = 0; i + 1 < parse.size(); i++) {
      boolean bracketed = i > 0 && parse.lower(i).equals("(") && parse.lower(i + 2).equals(")");
      int first = bracketed ? NamedBodies.name(parse, i - 1) : i;
      int token = bracketed ? i + 1 : i;
      boolean named = !bracketed || first < i - 1 && body(parse, first, i - 1);
      if (acronym(parse, token) && named && parse.over(token).isEmpty()) {
        parse.predicates.stream()
            .filter(p -> !p.passive && deed(parse, p))
            .flatMap(p -> parse.subject(p).stream())
            .filter(s -> s.last() >= first && s.first() <= token)
            .findFirst()
            .ifPresent(s -> registry.noteActing(parse.lower(token)));
      }
    }
  }

  /** Whether a capitalised name is none of a law, a programme, a place or people. */
  private static boolean body(Parse parse, int first, int last) {
    return parse.tokens.get(last).capitalised()
        && Lists.none(parse.titles, t -> t.covers(last))
        && IntStream.rangeClosed(first, last)
            .mapToObj(parse::over)
            .flatMap(List::stream)
            .flatMap(h -> h.lexeme().senses().stream())
            .noneMatch(
                s ->
                    s.startsWith("programme-kind/")
                        || s.startsWith("body/")
                        || s.equals("class/law")
                        || s.equals("class/treaty"));
  }

  /** Whether the name that ends at a token holds the head noun of a body. */
  private static boolean headed(Parse parse, int last) {
    int first = Names.left(parse, last);
    int from = parse.phraseAt(last).map(Phrase::first).orElse(first);
    for (int i = Math.min(first, from); i <= last; i++) {
      for (Hit hit : parse.over(i)) {
        if (hit.evokes("body/")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "EKKA, the National Centre": acronyms before the names that they stand for are put to them, and
   * the two are one mention.
   */
  static void ahead(Parse parse, Registry registry, List<Body> named) {
    for (Body body : List.copyOf(named)) {
      int acronym = body.acronym().isEmpty() ? aheadOf(parse, body) : -1;
      if (acronym >= 0 && !registry.other(parse.tokens.get(acronym).text())) {
        String text = parse.tokens.get(acronym).text();
        named.removeIf(b -> b.first() == acronym && b.last() == acronym);
        named.set(
            named.indexOf(body),
            new Body(acronym, body.last(), body.name(), text, body.level(), body.area()));
      }
    }
  }

  /** The token of the acronym to which a name stands in apposition; -1 if there is none. */
  private static int aheadOf(Parse parse, Body body) {
    int first =
        parse.shape[Math.max(0, body.first() - 1)] == Pos.DET ? body.first() - 1 : body.first();
    int acronym = first - 2;
    int end = body.last() + 1;
    boolean bracketed = parse.lower(first - 1).equals("(") && parse.lower(end).equals(")");
    boolean commas = parse.lower(first - 1).equals(",") && first < body.first();
    boolean closed =
        end >= parse.size()
            || Marks.in(parse.lower(end), ".;:)")
            || parse.lower(end).equals(",") && !listed(parse, end + 1);
    return acronym >= 0 && unknown(parse, acronym) && (bracketed || commas && closed)
        ? acronym
        : -1;
  }

  /** Whether a list goes on at a token. */
  private static boolean listed(Parse parse, int token) {
    return token < parse.size()
        && (parse.shape[token] == Pos.CCONJ
            || parse.shape[token] == Pos.DET
            || parse.tokens.get(token).capitalised());
  }

  /** Adds those that the text has introduced, and unknown ones that act. */
  static void add(Parse parse, Registry registry, List<Body> named) {
    for (int i = 0; i < parse.size(); i++) {
      int token = i;
      String text = parse.tokens.get(i).text();
      if (acronym(parse, i) && registry.acronym(text).isPresent()) {
        named.removeIf(b -> b.first() == token && b.last() == token && b.acronym().isEmpty());
      }
      if (acronym(parse, i)
          && Lists.none(named, b -> b.covers(token))
          && !ArmedGroups.names(parse, i)) {
        Optional<String> name = registry.acronym(text);
        int first = parse.lower(i - 1).equals("(") ? NamedBodies.name(parse, i - 2) : i;
        int end = i - 2;
        boolean introduced =
            registry.acting(parse.lower(i))
                && first < end
                && body(parse, first, end)
                && Lists.none(named, b -> b.covers(end));
        if (introduced && name.isEmpty()) {
          Level level = parse.has("cue/ngo", 0, i) ? Level.NGO : Level.NATIONAL;
          named.add(new Body(first, i - 2, Names.clean(parse.text(first, i - 2)), text, level, ""));
        } else if (name.isPresent()) {
          named.add(new Body(i, i, name.get(), text, Level.UNSTATED, ""));
        } else if (!registry.other(text) && unknown(parse, i) && acts(parse, i)) {
          named.add(new Body(i, i, text, text, Level.NATIONAL, ""));
        } else if (!registry.other(text) && unknown(parse, i) && partner(parse, i)) {
          named.add(new Body(i, i, text, text, Level.NGO, ""));
        }
      }
    }
    for (int i = 1; i < parse.size(); i++) {
      listed(parse, registry, named, i);
    }
    for (int i = parse.size() - 2; i > 0; i--) {
      listed(parse, registry, named, i);
    }
  }

  /** "the police, SNM and SENAFRONT": an acronym right beside a body in a list is one as well. */
  private static void listed(Parse parse, Registry registry, List<Body> named, int token) {
    String text = parse.tokens.get(token).text();
    boolean open =
        unknown(parse, token)
            && !registry.other(text)
            && !ArmedGroups.names(parse, token)
            && Lists.none(parse.titles, t -> t.covers(token))
            && Lists.none(named, b -> b.covers(token) || aheadOf(parse, b) == token);
    if (!open) {
      return;
    }
    int before = joined(parse, token - 1, -1);
    int after = joined(parse, token + 1, 1);
    Lists.first(named, b -> b.last() == before && before >= 0 || b.first() == after && after > 0)
        .ifPresent(
            b -> {
              Level level = b.level() == Level.NGO ? Level.NGO : Level.NATIONAL;
              named.add(new Body(token, token, text, text, level, ""));
            });
  }

  /** The token to which a comma, "and" or both lead from a token; -1 where none stands there. */
  private static int joined(Parse parse, int from, int step) {
    int at = from;
    if (at > 0 && at < parse.size() && step < 0 && parse.shape[at] == Pos.DET) {
      at--;
    }
    int start = at;
    while (at > 0
        && at < parse.size()
        && Math.abs(at - start) < 2
        && (parse.shape[at] == Pos.CCONJ || parse.lower(at).equals(","))) {
      at += step;
    }
    boolean moved = at != start && at > 0 && at < parse.size();
    return moved && step > 0 && parse.shape[at] == Pos.DET ? at + 1 : moved ? at : -1;
  }

  private static boolean acronym(Parse parse, int token) {
    String text = parse.tokens.get(token).text();
    return text.length() > 1
        && Character.isLetter(text.charAt(0))
        && !Character.isLowerCase(text.charAt(1))
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean unknown(Parse parse, int token) {
    boolean name = token > 0 && parse.tokens.get(token - 1).capitalised();
    return parse.tokens.get(token).capitalised()
        && UNKNOWN.matcher(parse.tokens.get(token).text()).matches()
        && parse.sentence.kind() != Block.Kind.HEADING
        && parse.over(token).isEmpty()
        && !(name && parse.shape[token - 1] != Pos.DET);
  }

  /** Whether a token stands right after words that open an adjunct of partners. */
  private static boolean partner(Parse parse, int token) {
    int before = token > 1 && parse.shape[token - 1] == Pos.DET ? token - 2 : token - 1;
    return Lists.any(
        parse.over(before),
        h -> h.last() == before && (h.is("cue/with-partner") || h.is("cue/with-funder")));
  }

  /** An acronym that the text does not explain and that does what bodies do. */
  private static boolean acts(Parse parse, int token) {
    return parse.predicates.stream()
        .filter(p -> !p.passive && parse.subject(p).filter(s -> s.last() == token).isPresent())
        .anyMatch(p -> deed(parse, p));
  }

  private static boolean deed(Parse parse, Predicate predicate) {
    return parse.over(predicate.verb).stream()
        .filter(h -> h.first() == predicate.verb)
        .anyMatch(
            h ->
                Lists.any(
                    h.lexeme().senses(),
                    s ->
                        s.startsWith("action/")
                            || s.startsWith("measure/")
                            || s.equals("law-action/drafted")
                            || s.equals("frame/report")
                            || s.equals("frame/run")
                            || s.equals("frame/support")));
  }
}
