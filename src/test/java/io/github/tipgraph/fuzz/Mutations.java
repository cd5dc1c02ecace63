// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils texts, the same each time for a seed. */
final class Mutations {
  private static final List<String> ODD =
      List.of(
          "\u0001",
          "\u0008",
          "\u001B[31m",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u200D",
          "\u00AD",
          "\u0301",
          "\u0301".repeat(200),
          "\uFB01",
          "\u0130",
          "\u1E9E",
          "\uFF11\uFF12",
          "\u0661",
          "\u00BD",
          "\r",
          "\t",
          "\u00A0",
          "<",
          ">",
          "&",
          "\"",
          "\\",
          "{",
          "}",
          "|",
          "^",
          "`",
          "%",
          "%00",
          "../",
          "<script>",
          "<!--",
          "]]>",
          "\\u0000",
          "$1",
          "\\Q",
          "'",
          "\u2019s",
          "((((",
          "))))",
          ";;;;",
          "....",
          "----",
          "((a",
          "\u2022 ",
          "1.1.1.1.1.1.",
          "\n\n\n",
          "\n- ",
          ": ");

  private static final List<String> WORDS =
      List.of(
          "99999999999999999999999999",
          "-1",
          "0",
          "1,000,000,000,000,000,000",
          "$9e99",
          "1/0",
          "NaN",
          "2147483648",
          "year 0000",
          "99999",
          "13/13/2013",
          "February 30, 2010",
          "one hundred million billion trillion",
          "Tier 9",
          "Tier 2 Watch List",
          "not",
          "no",
          "and",
          "or",
          "of",
          "the government",
          "Ministry of",
          "Act of 1865",
          "$100 million",
          "between 10 and 5",
          "PAKISTAN (Tier 2)",
          "who",
          "which",
          "by",
          "to",
          "percent",
          "%");

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** A text with one to eight changes. */
  String of(String text) {
    String changed = text;
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      changed = once(changed.isEmpty() ? "a" : changed);
    }
    return changed;
  }

  private String once(String text) {
    return switch (random.nextInt(12)) {
      case 0 -> parts(text, "(?<=\\s)");
      case 1 -> parts(text, "(?<=\n)");
      case 2 -> parts(text, "(?<=[.;:!?] )");
      case 3 -> text.substring(0, at(text));
      case 4 -> text.substring(at(text));
      case 5, 6 -> insert(text, pick(ODD));
      case 7, 8 -> insert(text, " " + pick(WORDS) + " ");
      case 9 -> insert(text, run());
      case 10 -> characters(text);
      default -> whole(text);
    };
  }

  /** Words, lines or sentences: one away, double, elsewhere, or two that change places. */
  private String parts(String text, String end) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split(end)));
    int one = random.nextInt(parts.size());
    int other = random.nextInt(parts.size());
    switch (random.nextInt(4)) {
      case 0 -> parts.remove(one);
      case 1 -> parts.add(other, parts.get(one));
      case 2 -> parts.add(random.nextInt(parts.size()), parts.remove(one));
      default -> parts.set(one, parts.set(other, parts.get(one)));
    }
    return String.join("", parts);
  }

  private String characters(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(20); i >= 0; i--) {
      int at = random.nextInt(changed.length());
      switch (random.nextInt(3)) {
        case 0 ->
            changed.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        case 1 -> changed.insert(at, changed.charAt(at));
        default -> changed.setCharAt(at, Character.toUpperCase(changed.charAt(at)));
      }
    }
    return changed.toString();
  }

  private String run() {
    int length = 1 << random.nextInt(13);
    return switch (random.nextInt(6)) {
      case 0 -> "a".repeat(length);
      case 1 -> "(".repeat(length) + ")".repeat(random.nextInt(length));
      case 2 -> "9".repeat(length);
      case 3 -> (pick(ODD) + " ").repeat(length / 8 + 1);
      case 4 -> ("A" + "b".repeat(random.nextInt(5)) + " ").repeat(length / 8 + 1);
      default -> (pick(WORDS) + ", ").repeat(length / 16 + 1);
    };
  }

  private String whole(String text) {
    return switch (random.nextInt(7)) {
      case 0 -> text.replace(" ", "");
      case 1 -> text.toUpperCase(java.util.Locale.ROOT);
      case 2 -> text.replace("\n", " ");
      case 3 -> text.replace(". ", " ");
      case 4 -> text.replace(" ", pick(ODD));
      case 5 -> text.replace("\n", "\n" + pick(ODD));
      default -> text + text;
    };
  }

  private String insert(String text, String what) {
    int at = at(text);
    return text.substring(0, at) + what + text.substring(at);
  }

  private int at(String text) {
    return random.nextInt(text.length() + 1);
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Bytes with a few changed, gone or double. */
  byte[] of(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = Arrays.copyOf(changed, at);
        default -> changed = Arrays.copyOf(changed, changed.length + random.nextInt(16));
      }
    }
    return changed;
  }
}
