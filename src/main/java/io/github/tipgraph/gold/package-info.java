// SPDX-License-Identifier: Apache-2.0
/** Annotated documents, and how well what was found agrees with them. */
package io.github.tipgraph.gold;
