// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** Where a programme stands. */
public enum ProgrammeStatus implements Coded {
  UNSTATED(""),
  PLANNED("planned"),
  LAUNCHED("launched"),
  CONTINUED("continued"),
  EXPANDED("expanded"),
  COMPLETED("completed"),
  ENDED("ended");

  private final String code;

  ProgrammeStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
