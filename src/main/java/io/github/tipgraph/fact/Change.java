// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** How a tier moved against the year before. */
public enum Change implements Coded {
  UNSTATED(""),
  UPGRADED("upgraded"),
  DOWNGRADED("downgraded"),
  REMAINED("remained");

  private final String code;

  Change(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
