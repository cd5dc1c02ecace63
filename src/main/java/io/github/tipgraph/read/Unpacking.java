// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks what is compressed by gzip, and refuses what swells without end. */
public final class Unpacking {
  private Unpacking() {}

  /** Whether bytes begin as those of gzip do; they stay to be read. */
  public static boolean isGzip(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip;
  }

  /**
   * What bytes unpack to; a {@link ProblemException} ends the reading of a bomb.
   *
   * @param name what messages call them
   */
  public static InputStream gzip(String name, InputStream bytes) throws IOException {
    return gzip(name, bytes, Limits.STANDARD);
  }

  static InputStream gzip(String name, InputStream bytes, Limits limits) throws IOException {
    Inflating.Meter packed = new Inflating.Meter(bytes);
    // That of Java takes a member for the last where a stream does not say what is available.
    GzipCompressorInputStream unpacking = new GzipCompressorInputStream(packed, true);
    return new Inflating(unpacking, packed, name, limits);
  }
}
