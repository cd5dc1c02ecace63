// SPDX-License-Identifier: Apache-2.0
/** Questions to a store: the bundled queries, their parameters, and the forms of an answer. */
package io.github.tipgraph.query;
