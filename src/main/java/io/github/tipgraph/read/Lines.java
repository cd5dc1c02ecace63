// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream of bytes, one at a time, without their ends. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private long number;
  private boolean tooLong;

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line, if there is one; of one that is too long its beginning. */
  Optional<byte[]> next() throws IOException {
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    number++;
    tooLong = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() < longest) {
        line.write(read);
      } else {
        tooLong = true;
      }
    }
    byte[] bytes = line.toByteArray();
    int length = bytes.length;
    boolean carriage = length > 0 && bytes[length - 1] == '\r';
    return Optional.of(carriage ? Arrays.copyOf(bytes, length - 1) : bytes);
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that was read last is longer than is allowed. */
  boolean tooLong() {
    return tooLong;
  }
}
