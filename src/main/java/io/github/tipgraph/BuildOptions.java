// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.time.Duration;

/**
 * How a build goes about its work.
 *
 * @param threads how many threads read documents; what they make does not depend on it
 * @param again whether to read again what has not changed
 * @param prune whether to remove what was not among the inputs
 * @param longest how long one document may take before it is left out
 */
public record BuildOptions(int threads, boolean again, boolean prune, Duration longest) {}
