// SPDX-License-Identifier: Apache-2.0
/** Maps of countries and their subdivisions, of shapes that are packed with the program. */
package io.github.tipgraph.map;
