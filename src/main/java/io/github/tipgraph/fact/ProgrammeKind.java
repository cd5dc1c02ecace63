// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What sort of thing is run. */
public enum ProgrammeKind implements Coded {
  UNSTATED(""),
  PLAN("plan"),
  PROJECT("project"),
  SERVICE("service"),
  FACILITY("facility"),
  CAMPAIGN("campaign"),
  TRAINING("training"),
  HOTLINE("hotline"),
  FUND("fund"),
  PROCEDURE("procedure"),
  DATABASE("database");

  private final String code;

  ProgrammeKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
