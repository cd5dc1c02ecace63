// SPDX-License-Identifier: Apache-2.0
/**
 * What files need whatever is in them: to be there whole or not at all, and to be gone in the end.
 */
package io.github.tipgraph.file;
