// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a row that was found is the same as a row of the gold, and when their cells are. */
final class Likeness {
  private static final Set<Table> IN_PLACE =
      Set.of(Table.PROGRAMMES, Table.FUNDING, Table.COUNTS, Table.ACTIONS, Table.FINDINGS);
  private static final Set<String> LISTS = Set.of("group", "form", "areas");
  private static final Set<String> NUMBERS = Set.of("amount", "value");
  private static final Set<String> LOOSE =
      Set.of(
          "body",
          "partner",
          "object",
          "programme",
          "operator",
          "funder",
          "recipient",
          "agent",
          "actor",
          "law");
  private static final Set<String> STOP =
      Set.of("the", "of", "and", "for", "a", "an", "on", "in", "to", "its", "their", "s");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private Likeness() {}

  /** The columns besides the key that the table has. */
  static List<String> slots(Table table) {
    return table.columns().stream()
        .skip(3)
        .filter(column -> !table.key().contains(column))
        .toList();
  }

  /** Whether two rows are about the same. */
  static boolean same(Table table, Map<String, String> gold, Map<String, String> found) {
    return placed(table, gold, found) && unlikeKeys(table, gold, found).isEmpty();
  }

  /** Whether the places of two rows agree as far as the table asks. */
  static boolean placed(Table table, Map<String, String> gold, Map<String, String> found) {
    double least = table == Table.FINDINGS ? 0.8 : 0.5;
    return !IN_PLACE.contains(table) || overlap(gold, found) >= least;
  }

  /** The columns of the key in which two rows differ. */
  static List<String> unlikeKeys(Table table, Map<String, String> gold, Map<String, String> found) {
    return table.key().stream().filter(column -> !keyAgrees(table, column, gold, found)).toList();
  }

  private static boolean keyAgrees(
      Table table, String column, Map<String, String> gold, Map<String, String> found) {
    if (NUMBERS.contains(column)) {
      return number(gold.getOrDefault(column, "")).equals(number(found.getOrDefault(column, "")));
    }
    return same(column, gold, found)
        || table == Table.PROGRAMMES && within(column, gold, found)
        || table == Table.BODIES && sameAcronym(gold, found);
  }

  private static boolean within(
      String column, Map<String, String> gold, Map<String, String> found) {
    Set<String> a = words(gold.getOrDefault(column, ""));
    Set<String> b = words(found.getOrDefault(column, ""));
    return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
  }

  private static boolean sameAcronym(Map<String, String> gold, Map<String, String> found) {
    String acronym = gold.getOrDefault("acronym", "");
    return !acronym.isEmpty() && acronym.equals(found.getOrDefault("acronym", ""));
  }

  /** Whether two rows agree in a column. */
  static boolean same(String column, Map<String, String> gold, Map<String, String> found) {
    String g = gold.getOrDefault(column, "").strip();
    String f = found.getOrDefault(column, "").strip();
    if (LISTS.contains(column)) {
      return members(g).equals(members(f));
    }
    if (LOOSE.contains(column)) {
      return alike(words(g), words(f));
    }
    return number(g).isPresent()
        ? number(g).equals(number(f))
        : g.toLowerCase(Locale.ROOT).equals(f.toLowerCase(Locale.ROOT));
  }

  /** The share of the shorter span that both spans cover. */
  static double overlap(Map<String, String> gold, Map<String, String> found) {
    int a = position(gold, "begin");
    int b = position(gold, "end");
    int c = position(found, "begin");
    int d = position(found, "end");
    int shorter = Math.max(1, Math.min(b - a, d - c));
    return (double) Math.max(0, Math.min(b, d) - Math.max(a, c)) / shorter;
  }

  static int position(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "");
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  static OptionalDouble number(String cell) {
    String plain = cell.replace(",", "").strip();
    return NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  private static Set<String> members(String cell) {
    return Arrays.stream(cell.split(";"))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size()) >= 0.5;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      words.add(
          word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word);
    }
    words.removeAll(STOP);
    return words;
  }
}
