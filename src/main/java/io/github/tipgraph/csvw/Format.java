// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.re2j.Pattern;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;

/** How the values of a datatype are written in cells. */
@FunctionalInterface
interface Format {
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
  static Format pattern(String regex, Format other) {
    Pattern pattern = Pattern.compile(regex);
    return cell -> pattern.matcher(cell).matches() ? other.lexical(cell) : Optional.empty();
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
