// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A value given to a parameter: {@code NAME=VALUE}. */
record Assignment(String name, String value) {
  /** Reads an assignment. */
  static final class Converter implements ITypeConverter<Assignment> {
    @Override
    public Assignment convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new TypeConversionException("'" + text + "' is not NAME=VALUE");
      }
      return new Assignment(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /**
   * Value by name.
   *
   * @param what to call an assignment in messages
   * @throws ProblemException if a name comes twice
   */
  static Map<String, String> map(String what, List<Assignment> assignments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Assignment each : assignments) {
      if (values.putIfAbsent(each.name(), each.value()) != null) {
        throw new ProblemException(
            Problem.mistake(what + " " + each.name(), "", "is given twice", "give it once"));
      }
    }
    return values;
  }
}
