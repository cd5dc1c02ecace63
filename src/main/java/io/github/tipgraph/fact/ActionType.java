// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** The tie between two bodies. */
public enum ActionType implements Coded {
  ESTABLISHED("established"),
  LEADS("leads"),
  CONVENED("convened"),
  DISSEMINATED("disseminated"),
  REQUESTED("requested"),
  COOPERATED("cooperated"),
  AGREED("agreed"),
  TRAINED("trained"),
  REFERRED("referred"),
  SUPPORTED("supported");

  private final String code;

  ActionType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
