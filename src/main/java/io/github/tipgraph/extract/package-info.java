// SPDX-License-Identifier: Apache-2.0
/**
 * From sentences to facts: a shallow parse, the mentions that stand in it, and one extractor for
 * each kind of fact. Works on classes of words; the words themselves stand in the lexicon.
 */
package io.github.tipgraph.extract;
