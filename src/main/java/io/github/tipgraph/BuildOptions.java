// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

/**
 * How a build goes about its work.
 *
 * @param threads how many threads read documents; what they make does not depend on it
 * @param again whether to read again what has not changed
 * @param prune whether to remove what was not among the inputs
 */
public record BuildOptions(int threads, boolean again, boolean prune) {}
