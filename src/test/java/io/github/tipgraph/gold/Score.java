// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.gold;

import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well the rows of a table agree with gold rows. A row is right where its key agrees with a
 * gold row, each gold row being used once; {@code slots} is the share of right cells among the
 * other columns that the gold fills in, over the rows that are right.
 */
final class Score {
  private static final Map<Table, List<String>> KEYS =
      Map.of(
          Table.TIERS, List.of("country", "tier"),
          Table.FLOWS, List.of("role", "origin", "destination"),
          Table.BODIES, List.of("~body"),
          Table.PROGRAMMES, List.of("@", "~programme"),
          Table.FUNDING, List.of("@", "#amount", "currency"),
          Table.COUNTS, List.of("@", "measure", "#value", "reported"),
          Table.LAWS, List.of("~law", "action"),
          Table.ACTIONS, List.of("@", "~actor", "action", "~partner"),
          Table.FINDINGS, List.of("@@", "polarity"));
  private static final Set<String> LISTS = Set.of("group", "form", "areas");
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

  private final Table table;
  private int gold;
  private int found;
  private int right;
  private int filled;
  private int hits;
  private final List<String> wrong = new ArrayList<>();

  Score(Table table) {
    this.table = table;
  }

  /**
   * Adds what was found in one document.
   *
   * @param shown whether messages may name its rows; of documents kept aside they give totals only
   */
  void add(GoldDocument document, List<Fact> facts, boolean shown) {
    int wrongBefore = wrong.size();
    int rightBefore = right;
    List<Map<String, String>> rows =
        facts.stream().filter(f -> f.table() == table).map(this::row).toList();
    Set<Integer> used = new HashSet<>();
    gold += document.rows().get(table).size();
    found += rows.size();
    for (Map<String, String> want : document.rows().get(table)) {
      List<String> slots = slots().filter(want::containsKey).toList();
      int best = -1;
      long most = -1;
      for (int i = 0; i < rows.size(); i++) {
        if (!used.contains(i) && keyed(want, rows.get(i))) {
          Map<String, String> row = rows.get(i);
          long agreeing = slots.stream().filter(c -> same(c, want, row)).count();
          if (agreeing > most) {
            most = agreeing;
            best = i;
          }
        }
      }
      if (best < 0) {
        wrong.add("missed " + document.id() + " " + want);
      } else {
        used.add(best);
        right++;
        filled += slots.size();
        hits += (int) most;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!used.contains(i)) {
        wrong.add("false " + document.id() + " " + rows.get(i));
      }
    }
    if (!shown) {
      wrong.subList(wrongBefore, wrong.size()).clear();
      wrong.add(
          "%s: %d of %d rows found, %d false"
              .formatted(
                  document.id(),
                  right - rightBefore,
                  document.rows().get(table).size(),
                  rows.size() - (right - rightBefore)));
    }
  }

  /**
   * The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was
   * found.
   */
  double f1() {
    return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
  }

  /** The share of rows found that are right; 1 where none was found. */
  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of right cells in the other columns; 1 where the gold fills none. */
  double slotAccuracy() {
    return filled == 0 ? 1 : (double) hits / filled;
  }

  /** Rows found that no gold row has. */
  int falseRows() {
    return found - right;
  }

  /** The rows missed and the false ones, for messages. */
  List<String> wrong() {
    return wrong;
  }

  private Map<String, String> row(Fact fact) {
    Map<String, String> row = new HashMap<>();
    List<String> cells = table.row(fact);
    for (int i = 0; i < cells.size(); i++) {
      row.put(table.columns().get(i), cells.get(i));
    }
    return row;
  }

  private Stream<String> slots() {
    Set<String> keys = new HashSet<>();
    KEYS.get(table).forEach(k -> keys.add(k.replaceAll("^[~#]", "")));
    return table.columns().stream().skip(3).filter(c -> !keys.contains(c));
  }

  private boolean keyed(Map<String, String> want, Map<String, String> row) {
    return KEYS.get(table).stream().allMatch(key -> agrees(key, want, row));
  }

  private boolean agrees(String key, Map<String, String> want, Map<String, String> row) {
    return switch (key.charAt(0)) {
      case '@' -> overlap(want, row, key.equals("@@") ? 0.8 : 0.5);
      case '#' -> number(cell(want, key.substring(1))).equals(number(cell(row, key.substring(1))));
      case '~' -> alikeNames(key.substring(1), want, row);
      default -> same(key, want, row);
    };
  }

  private boolean alikeNames(String column, Map<String, String> want, Map<String, String> row) {
    Set<String> a = words(cell(want, column));
    Set<String> b = words(cell(row, column));
    boolean within =
        table == Table.PROGRAMMES
            && !a.isEmpty()
            && !b.isEmpty()
            && (a.containsAll(b) || b.containsAll(a));
    boolean acronym =
        table == Table.BODIES
            && !cell(want, "acronym").isEmpty()
            && cell(want, "acronym").equals(cell(row, "acronym"));
    return alike(a, b) || within || acronym;
  }

  private static boolean overlap(Map<String, String> want, Map<String, String> row, double least) {
    int a = Integer.parseInt(cell(want, "begin").isEmpty() ? "0" : cell(want, "begin"));
    int b = Integer.parseInt(cell(want, "end"));
    int c = Integer.parseInt(cell(row, "begin"));
    int d = Integer.parseInt(cell(row, "end"));
    return Math.max(0, Math.min(b, d) - Math.max(a, c))
        >= least * Math.max(1, Math.min(b - a, d - c));
  }

  private static boolean same(String column, Map<String, String> want, Map<String, String> row) {
    String g = cell(want, column);
    String p = cell(row, column);
    if (LISTS.contains(column)) {
      return new TreeSet<>(Arrays.asList(g.split(";")))
          .equals(new TreeSet<>(Arrays.asList(p.split(";"))));
    }
    if (LOOSE.contains(column)) {
      return alike(words(g), words(p));
    }
    return number(g).isEmpty() ? g.equalsIgnoreCase(p) : number(g).equals(number(p));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }

  private static String number(String cell) {
    try {
      return String.valueOf(Double.parseDouble(cell.replace(",", "")));
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static boolean alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b);
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> any = new HashSet<>(a);
    any.addAll(b);
    return (double) both.size() / any.size() >= 0.5;
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
