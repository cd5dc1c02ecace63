// SPDX-License-Identifier: Apache-2.0
/** Servers of others that answer queries: how they are asked, and what may go wrong with them. */
package io.github.tipgraph.endpoint;
