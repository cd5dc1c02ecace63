// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What is counted. */
public enum Measure implements Coded {
  INVESTIGATIONS("investigations"),
  ARRESTS("arrests"),
  PROSECUTIONS("prosecutions"),
  CONVICTIONS("convictions"),
  SENTENCES("sentences"),
  OFFICIALS_INVESTIGATED("officials-investigated"),
  OFFICIALS_PROSECUTED("officials-prosecuted"),
  OFFICIALS_CONVICTED("officials-convicted"),
  VICTIMS_IDENTIFIED("victims-identified"),
  VICTIMS_RESCUED("victims-rescued"),
  VICTIMS_ASSISTED("victims-assisted"),
  VICTIMS_REFERRED("victims-referred"),
  VICTIMS_REPATRIATED("victims-repatriated"),
  VICTIMS_ESTIMATED("victims-estimated"),
  DOCUMENTS_ISSUED("documents-issued"),
  HOUSING_UNITS_BUILT("housing-units-built"),
  FACILITIES_OPERATED("facilities-operated"),
  PEOPLE_TRAINED("people-trained"),
  PEOPLE_REACHED("people-reached"),
  HOTLINE_CALLS("hotline-calls");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
