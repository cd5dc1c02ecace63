// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.ChecksumException;

/**
 * The bytes of a file. What goes wrong with having them is no fault of the file, and may be gone on
 * another machine: it is remembered, so that the task can be tried again, however a format takes
 * it.
 */
final class HadoopInput extends FilterInputStream {
  private IOException failure;

  HadoopInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    if (!(e instanceof ChecksumException)) {
      failure = e;
    }
    return e;
  }

  /** Fails if bytes could not be had. */
  void requireHad() {
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }
}
