// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.link.Kind;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a kind of what can be linked. */
final class KindConverter implements ITypeConverter<Kind>, Iterable<String> {
  @Override
  public Kind convert(String value) {
    return Kind.of(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not one of " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Kind.values()).map(Kind::title).iterator();
  }
}
