// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.file.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output, which ends the command where it cannot be written: {@link java.io.PrintStream}
 * would go on in silence. What is left after that is dropped.
 */
final class StandardOutput extends OutputStream {
  private static final Path LINUX = Path.of("/proc/self/fd/1");

  private final OutputStream target;
  private boolean lost;

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  /** Says that whoever read standard output wants no more of it. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(Exception cause) {
      super(cause);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (lost) {
      return;
    }
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      lost = true;
      throw isPipe(e) ? new Closed(e) : OutputFile.unwritable("standard output", e);
    }
  }

  private static boolean isPipe(IOException e) {
    try {
      return isUnwanted(e) || Files.readSymbolicLink(LINUX).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }

  /** Whether it says that nobody reads what is written. */
  static boolean isUnwanted(Exception e) {
    return Fault.reason(e).contains("Broken pipe");
  }
}
