// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comment lines that head a query file: {@code # title: …}, {@code # question: …}, {@code
 * # topic: …}, {@code # description: …}, for each parameter {@code # param: NAME TYPE
 * [default=VALUE | optional] what it is for}, for each dataset of others {@code # needs: NAME
 * LICENCE ADDRESS what it is}, and for each endpoint that its SERVICE clauses ask {@code # service:
 * NAME LICENCE ADDRESS what it is}. A default with spaces stands in double quotes.
 */
public final class QueryHeader {
  private static final Pattern LINE =
      Pattern.compile("#\\s*(title|question|topic|description|param|needs|service):\\s*(.*)");
  private static final Pattern PARAM =
      Pattern.compile(
          "(?<name>\\w+)\\s+(?<type>\\w+)"
              + "(?:\\s+(?:default=(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+))|(?<optional>optional)))?"
              + "(?:\\s+(?<text>.*))?");

  private static final Pattern NEED =
      Pattern.compile(
          "(?<name>[\\w-]+)\\s+(?<licence>\\S+)\\s+(?<address>https?://\\S+)\\s+(?<text>.+)");

  private QueryHeader() {}

  /**
   * The query with what its header says.
   *
   * @param name the query's name
   * @param text header and SPARQL
   * @throws ProblemException if the line of a parameter or of data cannot be read, or a parameter
   *     is declared twice
   */
  public static BundledQuery parse(String name, String text) {
    Map<String, String> fields = new HashMap<>();
    List<Param> params = new ArrayList<>();
    List<Need> needs = new ArrayList<>();
    List<Need> services = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().takeWhile(each -> each.startsWith("#")).toList()) {
      number++;
      Matcher field = LINE.matcher(line);
      if (!field.matches()) {
        continue;
      }
      if (field.group(1).equals("param")) {
        Param param = param(name, number, field.group(2));
        if (params.stream().anyMatch(each -> each.name().equals(param.name()))) {
          throw twice(name, number, param);
        }
        params.add(param);
      } else if (field.group(1).equals("needs")) {
        needs.add(need(name, number, field));
      } else if (field.group(1).equals("service")) {
        services.add(need(name, number, field));
      } else {
        fields.merge(field.group(1), field.group(2).strip(), (first, next) -> first + " " + next);
      }
    }
    return new BundledQuery(
        name,
        fields.getOrDefault("title", name),
        fields.getOrDefault("question", ""),
        fields.getOrDefault("topic", ""),
        fields.getOrDefault("description", ""),
        params,
        needs,
        services,
        text);
  }

  private static Param param(String query, int line, String text) {
    Matcher parts = PARAM.matcher(text.strip());
    if (!parts.matches()) {
      throw problem(query, line);
    }
    ParamType type =
        ParamType.of(parts.group("type").toLowerCase(Locale.ROOT))
            .orElseThrow(() -> problem(query, line));
    String quoted = parts.group("quoted");
    String plain = parts.group("plain");
    Param.Use use =
        parts.group("optional") != null
            ? Param.Use.OPTIONAL
            : quoted == null && plain == null ? Param.Use.REQUIRED : Param.Use.STANDARD;
    String standard = quoted != null ? quoted : plain != null ? plain : "";
    String meaning = parts.group("text") == null ? "" : parts.group("text");
    return new Param(parts.group("name"), type, use, standard, meaning);
  }

  private static ProblemException twice(String query, int line, Param param) {
    return new ProblemException(
        Problem.mistake(
            query,
            "line " + line,
            "declares the parameter " + param.name() + " again",
            "leave one of the lines out"));
  }

  private static Need need(String query, int line, Matcher field) {
    Matcher parts = NEED.matcher(field.group(2).strip());
    if (!parts.matches()) {
      throw new ProblemException(
          Problem.mistake(
              query,
              "line " + line,
              "names no data: expected \"# "
                  + field.group(1)
                  + ": NAME LICENCE ADDRESS what it is\"",
              "mend the line"));
    }
    return new Need(
        parts.group("name"), parts.group("licence"), parts.group("address"), parts.group("text"));
  }

  private static ProblemException problem(String query, int line) {
    return new ProblemException(
        Problem.mistake(
            query,
            "line " + line,
            "is no parameter: expected \"# param: NAME TYPE [default=VALUE | optional] text\"",
            "the types are " + ParamType.names()));
  }
}
