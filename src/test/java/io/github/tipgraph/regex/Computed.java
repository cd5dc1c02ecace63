// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.regex;

import io.github.tipgraph.extract.AssessmentReader;
import io.github.tipgraph.lexicon.Lexicon;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The expressions that the program puts together when it runs, by where it does so. */
final class Computed {
  /** Each place with the expressions of the bundled words, or with samples of what it makes. */
  static final Map<String, Supplier<Stream<Pattern>>> PLACES = new TreeMap<>();

  private static final List<String> WORDS = List.of("a", "aa", "a a", "committee", "a-a", "x y");

  static {
    PLACES.put("Analyser.<init>", Computed::ofSegmenter);
    PLACES.put("CellType.<init>", () -> ofEnum("data.CellType", "pattern"));
    PLACES.put("CodeKind.fits", () -> ofEnum("link.CodeKind", "form"));
    PLACES.put("Quotes.in", () -> samples("%s\\s+%s\\s+%s"));
    PLACES.put(
        "Registry.headed", () -> samples("(?s)(?:.*\\s)?%s(?:\\s\\p{Ll}+\\s.*)?", "(?s)%s\\b.*"));
    PLACES.put("Registry.holds", () -> samples("(?s).*\\b%s\\b.*"));
    PLACES.put("Registry.ofNation", () -> samples("\\p{Lu}\\S+ %s"));
    PLACES.put("Training.kin", () -> samples("(?s).*\\bof %s\\b.*"));
    PLACES.put("Values.parts", () -> samples("%s"));
    // They only make a literal of a word.
    PLACES.put("Analyser.either::quote", Stream::of);
    PLACES.put("Quotes.in::quote", Stream::of);
  }

  private Computed() {}

  /** All of them, each searched as it is in the program. */
  static List<Usage> usages() {
    List<Usage> all = new ArrayList<>();
    PLACES.forEach(
        (where, patterns) ->
            patterns.get().forEach(each -> all.add(new Usage(where, each, Set.of(way(each))))));
    return all;
  }

  private static Usage.Way way(Pattern pattern) {
    String regex = pattern.pattern();
    boolean within = regex.startsWith("(?i)(?<!") || regex.startsWith("\\Q");
    return within ? Usage.Way.FIND : Usage.Way.MATCHES;
  }

  private static Stream<Pattern> samples(String... forms) {
    return Stream.of(forms)
        .flatMap(
            form ->
                WORDS.stream()
                    .map(word -> Pattern.compile(form.replace("%s", Pattern.quote(word)))));
  }

  private static Stream<Pattern> ofSegmenter() {
    AssessmentReader reader = new AssessmentReader(Lexicon.with(List.of()));
    Object analyser = field(reader, "analyser");
    return Stream.of(analyser.getClass().getDeclaredFields())
        .filter(field -> field.getType() == Pattern.class)
        .map(field -> (Pattern) field(analyser, field.getName()));
  }

  private static Stream<Pattern> ofEnum(String type, String name) {
    try {
      return Stream.of(Class.forName("io.github.tipgraph." + type).getEnumConstants())
          .map(constant -> field(constant, name))
          .map(value -> Pattern.compile(value.toString()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object field(Object of, String name) {
    try {
      Field field =
          (of instanceof Enum<?> constant ? constant.getDeclaringClass() : of.getClass())
              .getDeclaredField(name);
      field.setAccessible(true);
      return field.get(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
