// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** Whether an amount is a whole or for a year. */
public enum Basis implements Coded {
  UNSTATED(""),
  TOTAL("total"),
  ANNUAL("annual");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
