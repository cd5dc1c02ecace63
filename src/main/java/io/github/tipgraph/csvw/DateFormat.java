// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as a pattern of Unicode's date formats has them (CSVW, section 6.4.4). */
final class DateFormat implements Format {
  private static final Pattern PART =
      Pattern.compile("yyyy|MM?|dd?|HH|mm|ss|\\.?S+|[Xx]{1,3}|T|[^A-Za-z]");

  private final DateTimeFormatter formatter;
  private final Parts parts;

  /** What a datatype is made of. */
  enum Parts {
    DATE,
    TIME,
    BOTH
  }

  /**
   * A format.
   *
   * @throws IllegalArgumentException if the pattern has other letters than those of CSVW
   */
  DateFormat(String pattern, Parts parts) {
    this.formatter = formatter(pattern);
    this.parts = parts;
  }

  private static DateTimeFormatter formatter(String pattern) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    Matcher part = PART.matcher(pattern);
    int at = 0;
    while (part.find()) {
      if (part.start() != at) {
        break;
      }
      at = part.end();
      String text = part.group();
      if (text.equals("yyyy")) {
        builder.appendPattern("uuuu");
      } else if (text.endsWith("S")) {
        boolean point = text.startsWith(".");
        int digits = Math.min(9, text.length() - (point ? 1 : 0));
        builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, digits, point);
      } else if (text.equals("T") || !Character.isLetter(text.charAt(0))) {
        builder.appendLiteral(text);
      } else {
        builder.appendPattern(text);
      }
    }
    if (at != pattern.length()) {
      throw new IllegalArgumentException("letters of dates that CSVW does not have");
    }
    return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  @Override
  public Optional<String> lexical(String cell) {
    try {
      TemporalAccessor value = formatter.parse(cell);
      String zone =
          Optional.ofNullable(value.query(TemporalQueries.offset()))
              .map(ZoneOffset::getId)
              .orElse("");
      return Optional.of(
          switch (parts) {
            case DATE -> LocalDate.from(value) + zone;
            case TIME -> time(value) + zone;
            case BOTH -> LocalDate.from(value) + "T" + time(value) + zone;
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String time(TemporalAccessor value) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.from(value));
  }
}
