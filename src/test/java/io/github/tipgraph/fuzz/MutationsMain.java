// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The long run of spoilt texts: {@code FIRST LAST SEED FOLDER FILE…} makes the trials from FIRST to
 * before LAST of the texts in the files (JSON Lines with {@code text}, or plain), and keeps the
 * inputs of those that fail in the folder.
 */
public final class MutationsMain {
  private static final int AT_ONCE = 200;

  private MutationsMain() {}

  /** Ends with 1 if a trial failed. */
  public static void main(String[] args) throws IOException {
    int last = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[3]));
    List<String> texts = new ArrayList<>();
    for (String file : List.of(args).subList(4, args.length)) {
      texts.addAll(texts(Path.of(file)));
    }
    Trials trials = new Trials(texts, Long.parseLong(args[2]));
    int told = 0;
    for (int from = Integer.parseInt(args[0]); from < last; from += AT_ONCE) {
      List<Trials.Failure> failures = trials.run(from, Math.min(last, from + AT_ONCE));
      for (; told < failures.size(); told++) {
        Trials.Failure failure = failures.get(told);
        System.out.println(failure);
        Files.write(
            folder.resolve(failure.number() + "-" + failure.form().file()), failure.input());
      }
      System.out.println(Math.min(last, from + AT_ONCE) + " " + trials.report());
    }
    System.exit(told == 0 ? 0 : 1);
  }

  /** The texts of a file. */
  static List<String> texts(Path file) throws IOException {
    if (!file.toString().endsWith(".jsonl")) {
      return List.of(Files.readString(file));
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .filter(record -> record.has("text"))
          .map((JsonObject record) -> record.get("text").getAsString())
          .toList();
    }
  }
}
