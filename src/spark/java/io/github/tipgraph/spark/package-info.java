// SPDX-License-Identifier: Apache-2.0
/**
 * The build on a Spark cluster: the same pipeline, a part of the input in each task, N-Quads and
 * Parquet out.
 */
package io.github.tipgraph.spark;
