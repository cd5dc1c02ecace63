// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.ResourceFactory;

/** The cells of the tables as literals. */
final class Literals {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> PENALTIES = Set.of("life", "death");

  private Literals() {}

  static Literal string(String text) {
    return ResourceFactory.createStringLiteral(text);
  }

  static Literal bool(boolean value) {
    return ResourceFactory.createTypedLiteral(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Literal position(int codePoints) {
    return ResourceFactory.createTypedLiteral(
        Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
  }

  /** A number in its shortest form: an integer, which is a decimal too, where it can be one. */
  static Literal number(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    XSDDatatype type = Storable.isInteger(value) ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    return ResourceFactory.createTypedLiteral(value.toPlainString(), type);
  }

  /** A decimal as it is. */
  static Literal decimal(BigDecimal value) {
    return ResourceFactory.createTypedLiteral(value.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /**
   * A year, month or day by its datatype, anything else, such as an interval or a day that no month
   * has, as a string.
   */
  static Literal date(String date) {
    if (!exists(date)) {
      return string(date);
    }
    if (YEAR.matcher(date).matches()) {
      return ResourceFactory.createTypedLiteral(date, XSDDatatype.XSDgYear);
    }
    if (MONTH.matcher(date).matches()) {
      return ResourceFactory.createTypedLiteral(date, XSDDatatype.XSDgYearMonth);
    }
    if (DAY.matcher(date).matches()) {
      return ResourceFactory.createTypedLiteral(date, XSDDatatype.XSDdate);
    }
    return string(date);
  }

  private static boolean exists(String date) {
    try {
      boolean day = DAY.matcher(date).matches();
      boolean month = MONTH.matcher(date).matches();
      return !(day && LocalDate.parse(date).getYear() == 0
          || month && YearMonth.parse(date).getYear() == 0
          || date.equals("0000"));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Years of imprisonment as a number, {@code life} and {@code death} as strings. */
  static Literal penalty(String penalty) {
    return PENALTIES.contains(penalty) ? string(penalty) : number(penalty);
  }
}
