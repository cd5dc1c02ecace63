// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

/**
 * Data of others that a query joins with.
 *
 * @param name under which it asks for them
 * @param licence SPDX identifier
 * @param address where they are to be had
 * @param text what they are
 */
public record Need(String name, String licence, String address, String text) {
  /** What to type and what it stands for. */
  public String line() {
    return name + "=FILE  " + text + "; " + address + ", " + licence;
  }
}
