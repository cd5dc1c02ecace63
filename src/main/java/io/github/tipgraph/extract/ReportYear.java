// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.read.Block;
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

  /** "Trafficking in Persons Report of June 2009", "TIP Report, released June 5, 2006". */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:trafficking in persons|tip) (?:report|interim assessment)\\b[^.;]{0,120}?\\b((?:19|20)\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A block of this length is no title, date or publisher any more. */
  private static final int LINE = 120;

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
    Matcher masthead = MASTHEAD.matcher(masthead(document));
    return masthead.find() ? masthead.group(1) : "";
  }

  /** The lines that stand before the running text. */
  private static String masthead(Document document) {
    int end = 0;
    for (Block block : document.blocks()) {
      String line = document.text().substring(block.begin(), block.end()).strip();
      boolean title = block.kind() == Block.Kind.FRONT_MATTER || !line.endsWith(".");
      if (!title || block.kind() != Block.Kind.FRONT_MATTER && line.length() > LINE) {
        break;
      }
      end = block.end();
    }
    return document.text().substring(0, end);
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
