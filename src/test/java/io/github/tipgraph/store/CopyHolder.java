// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A process that makes the next generation of a store, and does not come to its end. */
final class CopyHolder {
  private CopyHolder() {}

  public static void main(String[] args) {
    new StoreFolder(Path.of(args[0]))
        .makeNext(
            quads -> {
              System.out.print('.');
              System.out.flush();
              try {
                System.in.read();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
