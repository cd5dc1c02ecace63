// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.util.Objects;
import org.apache.spark.Partitioner;

/** Brings all that makes one graph into one file. */
final class ByGraph extends Partitioner {
  private static final long serialVersionUID = 1L;

  private final int files;

  ByGraph(int files) {
    this.files = files;
  }

  @Override
  public int numPartitions() {
    return files;
  }

  @Override
  public int getPartition(Object key) {
    return ((Key) key).file(files);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByGraph partitioner && partitioner.files == files;
  }

  @Override
  public int hashCode() {
    return Objects.hash(files);
  }
}
