// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** Whom a flow or a figure concerns, in the order in which tables list them. */
public enum Group implements Coded {
  MEN("men"),
  WOMEN("women"),
  CHILDREN("children"),
  GIRLS("girls"),
  BOYS("boys"),
  WORKERS("workers"),
  ADULTS("adults");

  private final String code;

  Group(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
