// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.read.Document;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the year of the report: from its title, from what the text says, or from beside the text.
 */
final class ReportYear {
  private static final Pattern TRAILING =
      Pattern.compile(
          "\\(((?:19|20)\\d\\d)\\)\\s*(?:$|trafficking profile)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("reports?/((?:19|20)\\d\\d)-");

  private ReportYear() {}

  /** The report year, or empty. */
  static String of(Document document, List<Reading> readings) {
    String known = document.header().year();
    if (!known.isEmpty() && document.header().title().contains(known)) {
      return known;
    }
    for (Pattern pattern : List.of(ADDRESS, TRAILING)) {
      Matcher matcher = pattern.matcher(document.text().strip());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    if (!known.isEmpty()) {
      return known;
    }
    boolean interim = document.header().kind().equals("interim-assessment");
    Optional<String> rated =
        readings.stream()
            .filter(r -> TierExtractor.tier(r.parse()).isPresent())
            .flatMap(r -> r.dates().stream().filter(d -> interim || report(r.parse(), d)))
            .map(date -> date.value().replaceAll("^(\\d{4}).*|.*", "$1"))
            .filter(year -> !year.isEmpty())
            .findFirst();
    if (rated.isPresent()) {
      return rated.get();
    }
    String updates = document.header().updates();
    if (updates.length() >= 4) {
      return updates.substring(0, 4);
    }
    return "";
  }

  /**
   * The report year where the text or its title says it; empty where only what stands beside the
   * text does, which may be the year of a collection.
   */
  static String told(Document document, String year) {
    boolean said = document.text().contains(year) || document.header().title().contains(year);
    return said ? year : "";
  }

  /** "the 2010 TIP Report". */
  private static boolean report(Parse parse, Dates.Mention date) {
    return parse.is(date.last() + 1, "cue/report-title");
  }
}
