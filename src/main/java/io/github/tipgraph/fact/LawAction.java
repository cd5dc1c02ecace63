// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What happened to a law. */
public enum LawAction implements Coded {
  IN_FORCE("in-force"),
  ENACTED("enacted"),
  AMENDED("amended"),
  DRAFTED("drafted"),
  PENDING("pending"),
  RATIFIED("ratified"),
  ACCEDED("acceded"),
  LACKING("lacking");

  private final String code;

  LawAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
