// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format, if it is one of those that a command can write. */
abstract class FormatChoice implements ITypeConverter<Format>, Iterable<String> {
  private static final List<Format> SYNTAXES =
      List.of(Format.TURTLE, Format.TRIG, Format.NT, Format.NQ, Format.JSONLD, Format.RDFXML);

  private final List<Format> formats;

  private FormatChoice(Stream<Format> formats) {
    this.formats = formats.toList();
  }

  @Override
  public Format convert(String value) {
    return Format.of(value)
        .filter(formats::contains)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not one of " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return formats.stream().map(Format::title).iterator();
  }

  /** The formats of answers. */
  static final class OfAnswers extends FormatChoice {
    OfAnswers() {
      super(Arrays.stream(Format.values()));
    }
  }

  /** The formats of exports. */
  static final class OfExports extends FormatChoice {
    OfExports() {
      super(Stream.concat(SYNTAXES.stream(), Stream.of(Format.CSV)));
    }
  }

  /** The formats of descriptions. */
  static final class OfDescriptions extends FormatChoice {
    OfDescriptions() {
      super(Stream.concat(Stream.of(Format.TABLE), SYNTAXES.stream()));
    }
  }

  /** The formats of reports. */
  static final class OfReports extends FormatChoice {
    OfReports() {
      super(Stream.of(Format.TABLE, Format.TURTLE));
    }
  }
}
