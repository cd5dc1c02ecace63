// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a compressed stream unpacks to, refused where it is too much: a small file that swells
 * without end is an attack on whoever unpacks it.
 */
final class Inflating extends FilterInputStream {
  private static final long HARMLESS = 10_000_000;

  private final Packed packed;
  private final String name;
  private final Limits limits;
  private long unpacked;

  /** How much of what is compressed has been read. */
  interface Packed {
    /** The number of bytes so far. */
    long count() throws IOException;
  }

  /** Counts the bytes that are read. */
  static final class Meter extends FilterInputStream implements Packed {
    private long count;

    Meter(InputStream in) {
      super(in);
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /**
   * A guard over an unpacking stream.
   *
   * @param packed counts what goes into it
   * @param name what messages call it
   */
  Inflating(InputStream unpacking, Packed packed, String name, Limits limits) {
    super(unpacking);
    this.packed = packed;
    this.name = name;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = unpack(bytes, offset, length);
    add(read);
    return read;
  }

  /** What unpacks damaged bytes may fail in any way. */
  private int unpack(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (EOFException e) {
      throw early(e);
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      throw new IOException("its packed bytes are damaged", e);
    }
  }

  /** That of the library says nothing, or speaks of the library's own streams. */
  static EOFException early(EOFException e) {
    EOFException early = new EOFException("it ends too early");
    early.addSuppressed(e);
    return early;
  }

  /** Reads past bytes, which count as well. */
  @Override
  public long skip(long number) throws IOException {
    long skipped = super.skip(number);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long number) throws IOException {
    unpacked += Math.max(0, number);
    if (unpacked > HARMLESS && unpacked / limits.ratio() > packed.count()) {
      throw burst("swells to more than " + limits.ratio() + " times its size, as a ZIP bomb does");
    }
    if (unpacked > limits.inflated()) {
      throw burst("unpacks to more than " + Limits.say(limits.inflated()) + " bytes");
    }
  }

  private ProblemException burst(String what) {
    Problem problem =
        Problem.mistake(name, "", what, "unpack it yourself if you trust it, and give the folder");
    return new ProblemException(problem, new IOException(what));
  }
}
