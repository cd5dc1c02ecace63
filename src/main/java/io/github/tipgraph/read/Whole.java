// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Bytes of which all have to be read well. Parsers take what cannot be read for the end of their
 * input, or for a mistake in it: what was wrong with the bytes is kept here, to be told afterwards.
 */
public final class Whole extends FilterInputStream {
  private IOException fault;

  /** Bytes to watch. */
  public Whole(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Parsers close what they have read; it is for whoever gave the bytes to do so. */
  @Override
  public void close() {}

  /**
   * Reads what is left, and requires that all was read well.
   *
   * @throws IOException what was wrong
   */
  public void require() throws IOException {
    requireUpToHere();
    transferTo(OutputStream.nullOutputStream());
  }

  /**
   * Requires that what has been read was read well.
   *
   * @throws IOException what was wrong
   */
  public void requireUpToHere() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  private IOException kept(IOException e) {
    if (fault == null) {
      fault = e;
    }
    return e;
  }
}
