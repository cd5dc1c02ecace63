// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what the lines of a header say. */
final class HeaderBuilder {
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMMM ")
          .appendValue(ChronoField.YEAR, 4)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final Pattern REPORT =
      Pattern.compile(
          "(?:(" + MONTHS + ") )?(\\d{4}) (?:annual )?(TIP|Trafficking in Persons) Report");
  private static final Pattern PERIOD =
      Pattern.compile(
          "between (?:the )?(?:beginning of |start of |end of |middle of )?("
              + MONTHS
              + ")(?: (\\d{4}))?\\b.{0,120}?\\band (?:the )?(?:beginning of |start of |end of |middle of )?("
              + MONTHS
              + ")(?: (\\d{4}))?");
  private static final Pattern TITLE_YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
  private static final Pattern REPORT_YEAR =
      Pattern.compile(
          "(?i)\\b(?<before>(?:19|20)\\d{2}) (?:annual )?(?:tip|trafficking in persons) report"
              + "|(?:tip|trafficking in persons) report\\W{0,3}(?:for )?(?:"
              + MONTHS
              + ")?\\s*(?<after>(?:19|20)\\d{2})\\b");
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:T.*)?");

  private String title = "";
  private String publisher = "";
  private String issued = "";
  private String citation = "";
  private String country = "";
  private String kind = "";
  private String year = "";
  private String updates = "";
  private String coversFrom = "";
  private String coversUntil = "";
  private String source = "";

  void labelled(String label, String value) {
    switch (label) {
      case "Publisher" -> publisher = value;
      case "Publication Date" -> issued = day(value);
      case "Cite as" -> citation = value;
      case "Title" -> heading(value);
      case "Restatement of", "Document source" -> source = value;
      default -> {
        // The other labels name nothing that the graph holds.
      }
    }
  }

  /** A heading; the first that names a kind of document is the title. */
  void heading(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (!title.isEmpty()
        || !lower.contains("trafficking in persons")
            && !lower.contains("tip report")
            && !lower.contains("interim assessment")) {
      return;
    }
    title = line;
    kind =
        lower.contains("interim assessment")
            ? "interim-assessment"
            : lower.contains("narrative") || lower.contains("report")
                ? "country-narrative"
                : "report";
    int dash = Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" – "));
    if (dash > 0 && kind.equals("interim-assessment")) {
      country = line.substring(dash + 3).strip();
    }
    if (kind.equals("country-narrative")) {
      year = reportYear(line);
    }
  }

  private static String reportYear(String line) {
    Matcher beside = REPORT_YEAR.matcher(line);
    if (beside.find()) {
      return beside.group("before") == null ? beside.group("after") : beside.group("before");
    }
    Matcher any = TITLE_YEAR.matcher(line);
    return any.find() ? any.group() : "";
  }

  /** A bracketed introduction: it may name the report that is updated and the period covered. */
  void introduction(String paragraph) {
    Matcher report = REPORT.matcher(paragraph);
    String first = "";
    while (report.find()) {
      first = first.isEmpty() || report.group(2).compareTo(first) < 0 ? report.group(2) : first;
    }
    if (updates.isEmpty() && !first.isEmpty()) {
      updates = first + " TIP Report";
    }
    Matcher period = PERIOD.matcher(paragraph);
    if (coversFrom.isEmpty() && period.find()) {
      covers(period);
    }
  }

  private void covers(Matcher period) {
    int issuedYear = issued.length() >= 4 ? Integer.parseInt(issued.substring(0, 4)) : 0;
    int issuedMonth = issued.length() >= 7 ? Integer.parseInt(issued.substring(5, 7)) : 12;
    Month from = Month.valueOf(period.group(1).toUpperCase(Locale.ROOT));
    Month until = Month.valueOf(period.group(3).toUpperCase(Locale.ROOT));
    int untilYear =
        period.group(4) != null
            ? Integer.parseInt(period.group(4))
            : until.getValue() > issuedMonth ? issuedYear - 1 : issuedYear;
    int fromYear =
        period.group(2) != null
            ? Integer.parseInt(period.group(2))
            : from.compareTo(until) > 0 ? untilYear - 1 : untilYear;
    if (untilYear > 1) {
      coversFrom = YearMonth.of(fromYear, from).toString();
      coversUntil = YearMonth.of(untilYear, until).toString();
    }
  }

  /** A date as precise as it can be told from what is written, or nothing. */
  static String day(String value) {
    Matcher iso = ISO_DAY.matcher(value.strip());
    try {
      return iso.matches() ? valid(iso.group(1)) : LocalDate.parse(value, DAY).toString();
    } catch (DateTimeParseException e) {
      Matcher matcher = TITLE_YEAR.matcher(value);
      return matcher.find() ? matcher.group() : "";
    }
  }

  /** An ISO 8601 date that the calendar has. */
  private static String valid(String date) {
    return switch (date.length()) {
      case 10 -> LocalDate.parse(date).toString();
      case 7 -> YearMonth.parse(date).toString();
      default -> date;
    };
  }

  Header build() {
    return new Header(
        title,
        publisher,
        issued,
        citation,
        country,
        kind,
        year,
        updates,
        coversFrom,
        coversUntil,
        source);
  }
}
