// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

/**
 * A parameter of a query: the variable of this name is bound to it before the query runs.
 *
 * @param name the variable, without its question mark
 * @param type what its values are
 * @param use whether it must be given
 * @param standard the value where none is given, if {@code use} is {@link Use#STANDARD}, else empty
 * @param text what it is for
 */
public record Param(String name, ParamType type, Use use, String standard, String text) {
  /** Whether a parameter must be given. */
  public enum Use {
    /** It must. */
    REQUIRED,
    /** Its standard value is taken. */
    STANDARD,
    /** Its variable stays free. */
    OPTIONAL
  }

  /** The parameter in one line, for help. */
  public String line() {
    String given =
        switch (use) {
          case REQUIRED -> "";
          case STANDARD -> ", " + standard + " if not given";
          case OPTIONAL -> ", may be left out";
        };
    return name + "=" + type.title() + "  " + text + given;
  }
}
