// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** Forms of exploitation, in the order in which tables list them. */
public enum Form implements Coded {
  SEX_TRAFFICKING("sex-trafficking"),
  FORCED_LABOR("forced-labor"),
  BONDED_LABOR("bonded-labor"),
  DOMESTIC_SERVITUDE("domestic-servitude"),
  FORCED_BEGGING("forced-begging"),
  CHILD_SOLDIERING("child-soldiering"),
  FORCED_MARRIAGE("forced-marriage"),
  FORCED_CRIMINALITY("forced-criminality");

  private final String code;

  Form(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
