// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** Whom a body belongs to. */
public enum Level implements Coded {
  UNSTATED(""),
  NATIONAL("national"),
  SUBNATIONAL("subnational"),
  FOREIGN("foreign"),
  INTERNATIONAL("international"),
  NGO("ngo");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
