// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.rdf.LeastConfidence;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that leaves out facts of little confidence. */
final class LeastConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      converter = Converter.class,
      description =
          "Leave out facts whose tip:confidence is less, such as 0.9: how often their rule was right on annotated "
              + "documents.")
  private Optional<LeastConfidence> least = Optional.empty();

  /** What was asked for, if anything. */
  Optional<LeastConfidence> least() {
    return least;
  }

  /** Reads a share. */
  static final class Converter implements ITypeConverter<LeastConfidence> {
    @Override
    public LeastConfidence convert(String value) {
      if (!value.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?|\\.\\d{1,9}")) {
        throw new TypeConversionException("'" + value + "' is no number from 0 to 1");
      }
      return new LeastConfidence(new BigDecimal(value));
    }
  }
}
