// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

/** A page for one kind of thing. */
interface View {
  /** Whether it is for this thing. */
  boolean fits(Thing thing);

  /** The page, in HTML. */
  String page(Thing thing);
}
