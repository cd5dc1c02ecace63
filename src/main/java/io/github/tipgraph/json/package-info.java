// SPDX-License-Identifier: Apache-2.0
/** Files with one JSON object a line, read with messages that name the line, and written. */
package io.github.tipgraph.json;
