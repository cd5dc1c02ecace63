// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.Serializable;

/**
 * What is read in one go: a file, or the records of JSON Lines that begin in a stretch of one.
 *
 * @param order its place among all portions, in the order in which one machine would read them
 * @param file the address of the file
 * @param path of the file in the folder that was named, or its name alone
 * @param begin in bytes
 * @param end in bytes, exclusive; the file's length for a whole file
 * @param whole whether it is all of the file
 */
record Portion(long order, String file, String path, long begin, long end, boolean whole)
    implements Serializable {
  /** Its number of bytes. */
  long size() {
    return end - begin;
  }

  /** What messages call it. */
  String name() {
    return begin == 0 ? file : file + " from byte " + begin;
  }
}
