// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as cells have them (CSVW, section 6.4.2). How many digits a pattern asks for is not
 * checked.
 *
 * @param decimal the sign before decimals
 * @param group the sign between groups of digits, or empty
 * @param number the numbers of the datatype, as XML Schema writes them
 */
record NumberFormat(String decimal, String group, Format number) implements Format {
  @Override
  public Optional<String> lexical(String cell) {
    String plain = group.isEmpty() ? cell : ungrouped(cell);
    if (!decimal.equals(".") && plain.contains(".")) {
      return Optional.empty();
    }
    plain = plain.replace(decimal, ".");
    int shift = plain.endsWith("%") ? 2 : plain.endsWith("\u2030") ? 3 : 0;
    if (shift == 0) {
      return number.lexical(plain);
    }
    String share = plain.substring(0, plain.length() - 1);
    return share.matches("[+-]?\\d{1,99}(\\.\\d{1,99})?")
        ? number.lexical(new BigDecimal(share).movePointLeft(shift).toPlainString())
        : Optional.empty();
  }

  /** Without the signs between groups; two of them together are none. */
  private String ungrouped(String cell) {
    return cell.contains(group + group) || cell.startsWith(group) || cell.endsWith(group)
        ? cell
        : cell.replace(group, "");
  }
}
