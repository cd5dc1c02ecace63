// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What a judgement is about. */
public enum Theme implements Coded {
  UNSTATED(""),
  PROSECUTION("prosecution"),
  PROTECTION("protection"),
  PREVENTION("prevention"),
  LEGISLATION("legislation"),
  COORDINATION("coordination");

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
