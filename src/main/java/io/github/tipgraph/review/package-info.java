// SPDX-License-Identifier: Apache-2.0
/** What readers decide about facts: the files that hold it, and what it makes of an assessment. */
package io.github.tipgraph.review;
