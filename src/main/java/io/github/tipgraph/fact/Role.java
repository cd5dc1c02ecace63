// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fact;

/** What the assessed country is in a flow, or that the text names a pair. */
public enum Role implements Coded {
  SOURCE("source"),
  TRANSIT("transit"),
  DESTINATION("destination"),
  INTERNAL("internal"),
  ROUTE("route");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
