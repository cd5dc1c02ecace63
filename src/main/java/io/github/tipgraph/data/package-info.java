// SPDX-License-Identifier: Apache-2.0
/** Open datasets of others, read as graphs to be queried beside the store, or kept in it. */
package io.github.tipgraph.data;
