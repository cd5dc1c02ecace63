// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.rdf.Iris;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a base IRI. */
final class IrisConverter implements ITypeConverter<Iris> {
  @Override
  public Iris convert(String value) {
    try {
      return new Iris(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
