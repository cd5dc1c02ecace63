// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Coded;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.lexicon.Place;
import io.github.tipgraph.text.Pos;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups, forms of exploitation and areas that a range of a sentence names. */
final class Who {
  private static final Map<String, Group> GROUPS = bySense("group/", Group.values());
  private static final Map<String, Form> FORMS = bySense("form/", Form.values());

  private Who() {}

  private static <C extends Coded> Map<String, C> bySense(String scheme, C[] values) {
    return Arrays.stream(values).collect(Collectors.toMap(v -> scheme + v.code(), v -> v));
  }

  /** The groups of people named within a range of tokens, end exclusive. */
  static Set<Group> groups(Parse parse, int from, int to) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    if (parse.evokes("group/")) {
      for (int i = Math.max(0, from); i < Math.min(to, parse.size()); i++) {
        parse.over(i).forEach(hit -> add(hit, GROUPS, groups));
      }
    }
    return groups;
  }

  /**
   * The forms of exploitation named within a range of tokens, end exclusive; the longest phrase
   * over a token decides.
   */
  static Set<Form> forms(Parse parse, int from, int to) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    if (parse.evokes("form/")) {
      for (int i = Math.max(0, from); i < Math.min(to, parse.size()); i++) {
        List<Hit> over = parse.over(i);
        for (Hit hit : over) {
          if (hit.length() > 1 || hit.length() == over.get(0).length()) {
            add(hit, FORMS, forms);
          }
        }
      }
    }
    return forms;
  }

  private static <C> void add(Hit hit, Map<String, C> bySense, Set<C> values) {
    for (String sense : hit.lexeme().senses()) {
      C value = bySense.get(sense);
      if (value != null) {
        values.add(value);
      }
    }
  }

  /**
   * The ISO codes of places where something is done: after a preposition of place, or of people of
   * a place.
   */
  static List<String> areas(Reading reading, Context context, int from, int to) {
    Set<String> codes = new LinkedHashSet<>();
    for (Places.Mention mention : reading.places()) {
      if (mention.first() < from
          || mention.last() >= to
          || mention.demonym()
          || reading.bodyAt(mention.first()).isPresent()) {
        continue;
      }
      String code = mention.place().code();
      boolean own = code.equals(context.country) || mention.place().kind() == Place.Kind.REGION;
      if (!own
          && located(
              reading.parse(),
              mention,
              reading,
              !mention.place().country().equals(context.country))) {
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  /** "four states – A, B": whether a token is a plural noun for places of which a list follows. */
  private static boolean kinds(Parse parse, int token) {
    return parse.is(token, "cue/location-noun")
        && parse.phraseAt(token).filter(p -> p.last() == token && p.first() < token).isPresent()
        && Marks.in(parse.lower(token + 1), "–—:(");
  }

  /** "in four states", "in the airports of four states". */
  private static boolean located(Parse parse, int noun, boolean foreign) {
    int at = parse.phraseAt(noun).map(p -> p.first() - 1).orElse(-1);
    at =
        parse.lower(at).equals("of")
            ? parse.phraseAt(at - 1).map(p -> p.first() - 1).orElse(-1)
            : at;
    return at >= 0 && (parse.is(at, "cue/location") || !foreign && parse.is(at, "cue/goal"));
  }

  private static boolean located(
      Parse parse, Places.Mention mention, Reading reading, boolean foreign) {
    int i = mention.first() - 1;
    while (i >= 0) {
      if (parse.is(i, "cue/location")
          || (!foreign && (parse.is(i, "cue/goal") || parse.is(i, "frame/include")))) {
        return true;
      }
      if (parse.lower(i).equals("of") && i > 0 && parse.is(i - 1, "cue/location-noun")) {
        int noun = parse.phraseAt(i - 1).map(p -> p.first() - 1).orElse(-1);
        return noun >= 0
            && (parse.is(noun, "cue/location") || !foreign && parse.is(noun, "cue/goal"));
      }
      if (kinds(parse, i)) {
        return located(parse, i, foreign);
      }
      boolean listed =
          parse.lower(i).equals(",")
              || Marks.in(parse.lower(i), "–—:(") && kinds(parse, i - 1)
              || parse.is(i, "cue/location-noun") && reading.placeAt(i - 1).isPresent()
              || parse.pos[i] == Pos.CCONJ
              || parse.pos[i] == Pos.DET
              || reading.placeAt(i).isPresent();
      if (!listed) {
        return parse.is(mention.last() + 1, "cue/location-noun");
      }
      i--;
    }
    return false;
  }
}
