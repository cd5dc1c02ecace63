// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** How a number is meant. */
public enum Bound implements Coded {
  UNSTATED(""),
  EXACT("exact"),
  ABOUT("about"),
  AT_LEAST("at-least"),
  AT_MOST("at-most"),
  UNDER("under"),
  OVER("over");

  private final String code;

  Bound(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
