// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.query.Format;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class FormatConverter implements ITypeConverter<Format> {
  @Override
  public Format convert(String value) {
    return Format.of(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + value
                        + "' is not one of "
                        + Arrays.stream(Format.values())
                            .map(Format::title)
                            .collect(Collectors.joining(", "))));
  }
}
