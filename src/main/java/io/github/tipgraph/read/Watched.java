// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Bytes that are shown to somebody as they are read; those that are skipped are not. */
final class Watched extends FilterInputStream {
  private final IntConsumer watcher;

  /**
   * Bytes.
   *
   * @param watcher is given each as a number from 0 to 255
   */
  Watched(InputStream bytes, IntConsumer watcher) {
    super(bytes);
    this.watcher = watcher;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      watcher.accept(read);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = offset; i < offset + read; i++) {
      watcher.accept(bytes[i] & 0xFF);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
