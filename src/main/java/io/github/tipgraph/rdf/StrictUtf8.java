// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/**
 * Bytes that have to be UTF-8 (RFC 3629, section 4). Parsers of RDF put a sign of their own in the
 * place of what is not.
 */
final class StrictUtf8 extends FilterInputStream {
  private long line = 1;

  /** How many bytes of a character are to come, and the bounds of the next. */
  private int left;

  private int least;
  private int most;

  StrictUtf8(InputStream bytes) {
    super(bytes);
  }

  /** What is not UTF-8. */
  static final class Malformed extends CharacterCodingException {
    private static final long serialVersionUID = 1;
    private final long line;

    private Malformed(long line) {
      this.line = line;
    }

    @Override
    public String getMessage() {
      return "line " + line + " is not valid UTF-8";
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    check(read);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = offset; i < offset + read; i++) {
      check(bytes[i] & 0xFF);
    }
    if (read < 0) {
      check(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check(int octet) throws Malformed {
    if (left > 0) {
      require(octet >= least && octet <= most);
      left--;
      bounds(0x80, 0xBF);
    } else if (octet >= 0x80) {
      require(octet >= 0xC2 && octet <= 0xF4);
      left = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
      // Neither longer than need be, nor half of a pair of UTF-16, nor beyond Unicode.
      bounds(
          octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80,
          octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF);
    } else if (octet == '\n') {
      line++;
    }
  }

  private void bounds(int low, int high) {
    least = low;
    most = high;
  }

  private void require(boolean right) throws Malformed {
    if (!right) {
      throw new Malformed(line);
    }
  }
}
