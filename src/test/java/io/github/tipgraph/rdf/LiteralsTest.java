// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.jena.rdf.model.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each cell has the datatype that its form tells. */
class LiteralsTest {
  @ParameterizedTest
  @CsvSource({
    "2010, 2010, gYear",
    "2010-02, 2010-02, gYearMonth",
    "2010-02-24, 2010-02-24, date",
    "2009-05/2009-11, 2009-05/2009-11, string",
    "2024-02-29, 2024-02-29, date",
    "2025-02-29, 2025-02-29, string",
    "2025-13, 2025-13, string",
    "0000, 0000, string"
  })
  void datesByTheirLength(String cell, String text, String type) {
    assertLiteral(Literals.date(cell), text, type);
  }

  @ParameterizedTest
  @CsvSource({
    "650, 650, integer",
    "1200, 1200, integer",
    "12.0, 12, integer",
    "1400000.50, 1400000.5, decimal",
    "0.5, 0.5, decimal",
    "999999999999999999, 999999999999999999, integer",
    "18446744073709551621, 18446744073709551621, decimal",
    "1e20, 100000000000000000000, decimal"
  })
  void numbersInTheirShortestForm(String cell, String text, String type) {
    assertLiteral(Literals.number(cell), text, type);
  }

  @ParameterizedTest
  @CsvSource({"life, life, string", "death, death, string", "0.5, 0.5, decimal", "7, 7, integer"})
  void penaltiesInYearsOrAsAWord(String cell, String text, String type) {
    assertLiteral(Literals.penalty(cell), text, type);
  }

  @Test
  void whatIsNoCell() {
    assertLiteral(Literals.bool(true), "true", "boolean");
    assertLiteral(Literals.bool(false), "false", "boolean");
    assertLiteral(Literals.position(0), "0", "nonNegativeInteger");
    assertLiteral(Literals.decimal(new BigDecimal("1.0")), "1.0", "decimal");
  }

  private static void assertLiteral(Literal literal, String text, String type) {
    assertThat(literal.getLexicalForm()).isEqualTo(text);
    assertThat(literal.getDatatypeURI()).endsWith("XMLSchema#" + type);
  }
}
