// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.tipgraph.read.Nesting;
import io.github.tipgraph.read.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.TypeMapper;

/** How the values of a datatype are written in cells. */
@FunctionalInterface
interface Format {
  /** The last number of a count, such as {3} or {2,5}. */
  Pattern COUNT = Pattern.compile("(\\d+),?\\}");

  /** RE2 writes out what is repeated: this many times it still holds in memory. */
  int REPETITIONS = 1_000_000;

  /** The lexical form that XML Schema has for a cell, if the cell fits. */
  Optional<String> lexical(String cell);

  /** As XML Schema writes them. */
  static Format standard(String datatype) {
    var type = TypeMapper.getInstance().getSafeTypeByName(datatype);
    return cell -> type.isValid(cell) ? Optional.of(cell) : Optional.empty();
  }

  /**
   * What fits another format, and a pattern of whoever described the table, for which RE2 needs no
   * more than a multiple of the length of a cell.
   */
  static Format pattern(String regex, Format other, Problems problems) {
    if (repetitions(regex) > REPETITIONS) {
      throw new IllegalArgumentException("more than " + REPETITIONS + " repetitions in each other");
    }
    Supplier<ProblemException> deep =
        () -> problems.of("", "\"format\" " + Nesting.TOO_DEEP, "mend it");
    Pattern pattern = Nesting.within(() -> Pattern.compile(regex), deep);
    return cell ->
        Nesting.within(() -> pattern.matcher(cell).matches(), deep)
            ? other.lexical(cell)
            : Optional.empty();
  }

  /** How often a part of a pattern may be written out, if all counts are in each other. */
  private static double repetitions(String regex) {
    double product = 1;
    Matcher counts = COUNT.matcher(regex);
    while (counts.find()) {
      product *= Math.max(1, Double.parseDouble(counts.group(1)));
    }
    return product;
  }

  /** Truth values: the words for true and false, parted by a bar. */
  static Format truth(String yesNo) {
    int bar = yesNo.indexOf('|');
    if (bar < 1 || bar == yesNo.length() - 1) {
      throw new IllegalArgumentException("no two words such as Y|N");
    }
    String yes = yesNo.substring(0, bar);
    String no = yesNo.substring(bar + 1);
    return cell ->
        cell.equals(yes)
            ? Optional.of("true")
            : cell.equals(no) ? Optional.of("false") : Optional.empty();
  }
}
