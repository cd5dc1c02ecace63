// SPDX-License-Identifier: Apache-2.0
/** The files that are bundled with the program: ontology, queries, seeds. */
package io.github.tipgraph.resource;
