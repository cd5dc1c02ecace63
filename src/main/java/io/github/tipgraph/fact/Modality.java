// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What kind of money an amount is. */
public enum Modality implements Coded {
  UNSTATED(""),
  BUDGET("budget"),
  EXPENDITURE("expenditure"),
  LOAN("loan"),
  GRANT("grant"),
  COMPENSATION("compensation"),
  FINE("fine");

  private final String code;

  Modality(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
