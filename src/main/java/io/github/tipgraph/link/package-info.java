// SPDX-License-Identifier: Apache-2.0
/**
 * Links the places, bodies and laws of a store to what others call them: asks a source, weighs what
 * it answers, and keeps the result as a link set in a graph of its own.
 */
package io.github.tipgraph.link;
