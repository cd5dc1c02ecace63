// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/**
 * How inputs are read.
 *
 * @param selection which files of folders and archives are taken
 * @param pathIds whether documents in folders and archives are called by their path there
 * @param userAgent what servers are told of who asks
 */
public record ReadOptions(Selection selection, boolean pathIds, String userAgent) {
  /** Takes all, and calls documents by the names of their files. */
  public static ReadOptions standard(String userAgent) {
    return new ReadOptions(Selection.ALL, false, userAgent);
  }
}
