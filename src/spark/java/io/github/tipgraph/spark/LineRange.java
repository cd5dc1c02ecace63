// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream that begin in a stretch of it. All stretches of a stream, one after the
 * other, give each line once, wherever they are cut.
 */
final class LineRange extends InputStream {
  private final InputStream in;
  private long left;
  private boolean within;

  /**
   * The lines that begin in a stretch.
   *
   * @param in stands one byte before the stretch, or at its beginning where that is the stream's
   * @param begin of the stretch, in bytes
   * @param end of the stretch, exclusive
   */
  LineRange(InputStream in, long begin, long end) throws IOException {
    this.in = in;
    this.left = end - begin;
    this.within = begin == 0 || skipLine(begin, end);
  }

  /** Goes behind the end of the line in which the stretch begins, and says if one begins there. */
  private boolean skipLine(long begin, long end) throws IOException {
    left = end - begin + 1;
    for (int read = in.read(); read >= 0; read = in.read()) {
      left--;
      if (read == '\n') {
        return left > 0;
      }
      if (left <= 0) {
        return false;
      }
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    if (!within) {
      return -1;
    }
    int read = in.read();
    left--;
    within = read >= 0 && (read != '\n' || left > 0);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && within) {
      int read = read();
      if (read < 0) {
        break;
      }
      bytes[offset + count++] = (byte) read;
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
