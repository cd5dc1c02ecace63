// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** A yes or no that the text may leave open. */
public enum Answer implements Coded {
  UNSTATED(""),
  YES("yes"),
  NO("no");

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
