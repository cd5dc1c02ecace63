// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.io.OutputStream;

/** How much the streams of a PDF file have unpacked to, refused where it is too much. */
final class PdfSwelling {
  private final Content content;
  private final int packed;
  private final Limits limits;
  private long unpacked;

  /** Of a file of so many bytes. */
  PdfSwelling(Content content, int packed, Limits limits) {
    this.content = content;
    this.packed = packed;
    this.limits = limits;
  }

  /**
   * Counts more bytes.
   *
   * @throws ProblemException if they are too many for this file
   */
  void add(int more) {
    unpacked += more;
    if (unpacked > limits.whole() && unpacked / limits.ratio() > packed) {
      throw content.problem(
          "",
          "swells to more than " + limits.ratio() + " times its size, as a PDF bomb does",
          "print it to a new file if you trust it");
    }
  }

  /** Where bytes are counted on their way. */
  OutputStream into(OutputStream out) {
    return new Counted(out);
  }

  private final class Counted extends OutputStream {
    private final OutputStream out;
    private long passed;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      pass(1);
      out.write(single);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      pass(length);
      out.write(some, offset, length);
    }

    private void pass(int more) {
      add(more);
      passed += more;
      if (passed > limits.whole()) {
        throw content.problem(
            "",
            "has a stream of more than " + Limits.say(limits.whole()) + " bytes",
            "print it to a new file if you trust it");
      }
    }
  }
}
