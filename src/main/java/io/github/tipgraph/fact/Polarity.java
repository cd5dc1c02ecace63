// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** How the assessor judges. */
public enum Polarity implements Coded {
  PROGRESS("progress"),
  GAP("gap"),
  RECOMMENDATION("recommendation");

  private final String code;

  Polarity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
