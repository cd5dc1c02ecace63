// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.FactReader;
import io.github.tipgraph.fact.Review.Decision;
import io.github.tipgraph.fact.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A reader's walk through the facts of a document: asks about each, and keeps the answers. */
public final class Session {
  private static final String ASK = "accept, reject, edit, add, skip, back, quit (a r e n s b q)> ";
  private static final String CELLS =
      "  column=value, one a line; column= empties it; an empty line ends";

  private final List<Item> items;
  private final String text;
  private Decisions decisions;
  private final Signature signature;
  private final BufferedReader in;
  private final PrintStream out;
  private final Keeper keeper;
  private boolean over;

  /** Keeps decisions where others may decide meanwhile. */
  public interface Keeper {
    /** Keeps a decision; gives all that are kept then. */
    List<Correction> keep(Correction decision);
  }

  /** Who reviews, and the date that the decisions bear. */
  public record Signature(String document, String by, String on) {}

  /**
   * A fact to ask about.
   *
   * @param cells by column
   * @param quote the sentence that states it
   */
  public record Item(Table table, Map<String, String> cells, String quote) {}

  /**
   * A session.
   *
   * @param text the document's text
   * @param before decisions that were made earlier
   * @param keeper keeps each decision as soon as it is taken
   */
  public Session(
      List<Item> items,
      String text,
      Collection<Correction> before,
      Signature signature,
      BufferedReader in,
      PrintStream out,
      Keeper keeper) {
    this.items = List.copyOf(items);
    this.text = text;
    this.decisions = new Decisions(before);
    this.signature = signature;
    this.in = in;
    this.out = out;
    this.keeper = keeper;
  }

  /**
   * Walks through the facts until the last or until the reader quits.
   *
   * @param all whether facts are shown too about which there is a decision
   * @return the decisions, with those made earlier
   */
  public List<Correction> run(boolean all) {
    int at = 0;
    boolean back = false;
    while (!over && at >= 0 && at < items.size()) {
      Item item = items.get(at);
      if (all || back || decided(item).isEmpty()) {
        show(at);
        back = ask(item);
        at = Math.max(0, back ? at - 1 : at + 1);
      } else {
        at++;
      }
    }
    return decisions.all();
  }

  private Optional<Correction> decided(Item item) {
    return decisions.about(decision(item, Decision.ACCEPT, Map.of()));
  }

  private Correction decision(Item item, Decision decision, Map<String, String> now) {
    return new Correction(
        signature.document(),
        item.table(),
        decision,
        decision == Decision.ADD ? Map.of() : item.cells(),
        now,
        Quotes.plain(item.quote()),
        signature.by(),
        signature.on());
  }

  private void show(int at) {
    Item item = items.get(at);
    boolean same = at > 0 && items.get(at - 1).quote().equals(item.quote());
    out.println();
    if (!same) {
      out.println("“" + Quotes.plain(item.quote()) + "”");
    }
    out.println("[" + (at + 1) + "/" + items.size() + "] " + item.table().title());
    item.cells().forEach((column, cell) -> out.println("  " + column + "=" + cell));
    decided(item)
        .ifPresent(
            d -> out.println("  (" + d.decision().code() + ", " + d.by() + ", " + d.on() + ")"));
  }

  /** Asks until there is an answer, and says whether to go back. */
  private boolean ask(Item item) {
    while (true) {
      String answer = line(ASK);
      switch (answer) {
        case "a", "accept" -> {
          return take(decision(item, Decision.ACCEPT, Map.of()));
        }
        case "r", "reject" -> {
          return take(decision(item, Decision.REJECT, Map.of()));
        }
        case "e", "edit" -> {
          if (edit(item)) {
            return false;
          }
        }
        case "n", "add" -> add(item);
        case "s", "skip" -> {
          return false;
        }
        case "b", "back" -> {
          return true;
        }
        case "q", "quit" -> over = true;
        default -> out.println(over ? "" : "  '" + answer + "' is no answer");
      }
      if (over) {
        return false;
      }
    }
  }

  private boolean take(Correction correction) {
    decisions = new Decisions(keeper.keep(correction));
    return false;
  }

  private boolean edit(Item item) {
    Optional<Map<String, String>> now = cells(item.table(), item.cells(), item.quote());
    now.ifPresent(
        cells ->
            take(
                cells.equals(item.cells())
                    ? decision(item, Decision.ACCEPT, Map.of())
                    : decision(item, Decision.EDIT, cells)));
    return now.isPresent();
  }

  private void add(Item item) {
    String title = line("  table (" + tables() + ")> ");
    Optional<Table> table = Table.of(title);
    if (over || table.isEmpty()) {
      out.println(over ? "" : "  there is no table '" + title + "'");
      return;
    }
    String words = line("  words of its sentence (none for the one above)> ");
    Optional<String> quote =
        words.isEmpty() ? Optional.of(item.quote()) : Sentences.with(text, words);
    if (over || quote.isEmpty()) {
      out.println(over ? "" : "  these words do not stand in the document, or more than once");
      return;
    }
    cells(table.get(), Map.of(), quote.get())
        .ifPresent(
            cells -> {
              Item added = new Item(table.get(), cells, quote.get());
              take(decision(added, Decision.ADD, cells));
              out.println("  added to “" + Quotes.plain(quote.get()) + "”");
            });
  }

  private static String tables() {
    return Arrays.stream(Table.values()).map(Table::title).collect(Collectors.joining(", "));
  }

  /** The cells as the reader changes them; none if they make no fact. */
  private Optional<Map<String, String>> cells(
      Table table, Map<String, String> before, String quote) {
    out.println("  " + String.join(", ", table.columns().subList(3, table.columns().size())));
    out.println(CELLS);
    Map<String, String> cells = new LinkedHashMap<>(before);
    for (String line = line("  > "); !line.isEmpty(); line = line("  > ")) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        out.println("  '" + line + "' is not of the form column=value");
        continue;
      }
      String column = line.substring(0, equals).strip();
      String cell = line.substring(equals + 1).strip();
      cells.put(column, cell);
      if (cell.isEmpty()) {
        cells.remove(column);
      }
    }
    if (over) {
      return Optional.empty();
    }
    try {
      Evidence evidence = Evidence.at(signature.document(), quote, 0, quote.length());
      return Optional.of(table.cells(FactReader.read(table, evidence, cells)));
    } catch (IllegalArgumentException e) {
      out.println("  " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A line of the reader's; the end of the input is the end of the session. */
  private String line(String prompt) {
    out.print(prompt);
    out.flush();
    try {
      String line = in.readLine();
      over |= line == null;
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
