// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates, as precise as the text gives them: {@code 2008}, {@code 2008-11}, {@code
 * 2008-11-30}, {@code 2008-05/2008-11}.
 */
final class Dates {
  private static final Pattern SPAN =
      Pattern.compile("((?:19|20)\\d\\d)[-–](\\d\\d|(?:19|20)\\d\\d)");
  private static final Pattern OPEN_SPAN = Pattern.compile("(?:19|20)\\d\\d[-–]");
  private static final Pattern END = Pattern.compile("\\d\\d|(?:19|20)\\d\\d");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern DAY = Pattern.compile("[12]?\\d|3[01]");

  /** Any year with all days. */
  private static final String LEAP = "2000";

  private Dates() {}

  /**
   * A date in a sentence.
   *
   * @param first its first token
   * @param last its last token
   * @param value ISO 8601, as precise as the text
   */
  record Mention(int first, int last, String value) {}

  /** All dates of a sentence, from left to right; two that are joined as a period are one. */
  static List<Mention> in(Parse parse) {
    return periods(parse, Scan.of(parse.size(), i -> at(parse, i), Mention::last));
  }

  /**
   * Dates without a year take that of the next; those joined by "between … and", "from … to" or a
   * dash become one.
   */
  private static List<Mention> periods(Parse parse, List<Mention> single) {
    List<Mention> joined = new ArrayList<>();
    for (int k = 0; k < single.size(); k++) {
      Mention mention = single.get(k);
      Mention next = k + 1 < single.size() ? single.get(k + 1) : mention;
      boolean adjacent = next.first() == mention.last() + 2;
      String between = adjacent ? parse.lower(mention.last() + 1) : "";
      boolean dash =
          adjacent && parse.is(mention.last() + 1, "cue/until") || Marks.in(between, "-–—/");
      boolean and =
          between.equals("and")
              && mention.first() > 0
              && (parse.is(mention.first() - 1, "cue/between")
                  || parse.is(mention.first() - 1, "cue/time") && follows(mention, next));
      boolean yearless = mention.value().startsWith("-");
      String from =
          yearless && next.value().length() >= 4 && !next.value().startsWith("-")
              ? next.value().substring(0, 4) + mention.value()
              : mention.value();
      if ((dash || and) && !next.value().startsWith("-")) {
        joined.add(new Mention(mention.first(), next.last(), from + "/" + next.value()));
        k++;
      } else if (!from.startsWith("-")) {
        joined.add(new Mention(mention.first(), mention.last(), from));
      }
    }
    return joined;
  }

  /** "in 2018 and 2019": two years in a row. */
  private static boolean follows(Mention year, Mention next) {
    return YEAR.matcher(year.value()).matches()
        && YEAR.matcher(next.value()).matches()
        && Integer.parseInt(next.value()) == Integer.parseInt(year.value()) + 1;
  }

  private static Optional<Mention> at(Parse parse, int i) {
    String text = parse.tokens.get(i).text();
    if (!Character.isDigit(text.charAt(0))
        && !parse.tokens.get(i).capitalised()
        && !parse.lower(i).contains("-")) {
      return Optional.empty();
    }
    return years(parse, i).or(() -> day(parse, i));
  }

  /** "2009", "2009-10", "2009–2010": a year, or two. */
  private static Optional<Mention> years(Parse parse, int i) {
    String text = parse.tokens.get(i).text();
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return Optional.of(new Mention(i, i, span(span.group(1), span.group(2))));
    }
    if (YEAR.matcher(text).matches()) {
      return Optional.of(new Mention(i, i, text));
    }
    boolean split = OPEN_SPAN.matcher(text).matches() && i + 1 < parse.size();
    String end = split ? parse.tokens.get(i + 1).text() : "";
    return split && END.matcher(end).matches()
        ? Optional.of(new Mention(i, i + 1, span(text.substring(0, 4), end)))
        : Optional.empty();
  }

  private static String span(String begin, String end) {
    return begin + "/" + (end.length() == 2 ? begin.substring(0, 2) : "") + end;
  }

  /** "5 November 2009", "November 5, 2009", "November": a month, with its day and year if told. */
  private static Optional<Mention> day(Parse parse, int i) {
    String text = parse.tokens.get(i).text();
    boolean day = DAY.matcher(text).matches();
    int month = day ? i + 1 : i;
    Optional<String> number = month < parse.size() ? parse.code(month, "month") : Optional.empty();
    if (number.isEmpty()
        || !parse.tokens.get(month).capitalised() && !parse.lower(month).contains("-")) {
      return Optional.empty();
    }
    int last = month;
    String value = "-" + number.get();
    if (day) {
      value += "-" + (text.length() == 1 ? "0" + text : text);
    } else if (DAY.matcher(parse.lower(month + 1)).matches()) {
      last = month + 1;
      String of = parse.lower(last);
      value += "-" + (of.length() == 1 ? "0" + of : of);
    }
    value = value.length() > 3 ? dated(LEAP + value).substring(LEAP.length()) : value;
    int year = parse.lower(last + 1).equals(",") ? last + 2 : last + 1;
    if (year < parse.size() && YEAR.matcher(parse.tokens.get(year).text()).matches()) {
      return Optional.of(new Mention(i, year, dated(parse.tokens.get(year).text() + value)));
    }
    return Optional.of(new Mention(i, last, value));
  }

  /** A date, without its day where the calendar has no such day. */
  private static String dated(String date) {
    try {
      return date.length() > "2000-01".length() ? LocalDate.parse(date).toString() : date;
    } catch (DateTimeParseException e) {
      return date.substring(0, "2000-01".length());
    }
  }
}
