// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import java.util.function.Supplier;

/** Something that is made once, when it is first asked for. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    if (made == null) {
      synchronized (this) {
        if (made == null) {
          made = maker.get();
        }
      }
    }
    return made;
  }
}
