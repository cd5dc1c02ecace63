// SPDX-License-Identifier: Apache-2.0
/**
 * From files to documents: plain text, publication header, blocks of the layout. Knows nothing of
 * language.
 */
package io.github.tipgraph.read;
