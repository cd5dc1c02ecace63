// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What the assessor rated: the tier of the report. */
public enum Tier implements Coded {
  TIER_1("1"),
  TIER_2("2"),
  TIER_2WL("2WL"),
  TIER_3("3"),
  SPECIAL("special");

  private final String code;

  Tier(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
