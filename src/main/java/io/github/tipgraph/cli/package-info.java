// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class a command, which reads options, calls the operation and writes the
 * result.
 */
package io.github.tipgraph.cli;
