// SPDX-License-Identifier: Apache-2.0
/** Sentences and clauses, tokens with parts of speech, all with offsets into the document. */
package io.github.tipgraph.text;
