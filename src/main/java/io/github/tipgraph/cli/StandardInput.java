// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input. Where a process is started without one, the first file that Java opens, which is
 * one of its own, takes its number: what is in that would be read as what somebody has said.
 */
final class StandardInput {
  private static final Path LINUX = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  /** Makes standard input empty where there is none. */
  static void requireOpen() {
    if (isOfJava()) {
      System.setIn(InputStream.nullInputStream());
    }
  }

  private static boolean isOfJava() {
    try {
      Path java = Path.of(System.getProperty("java.home")).toRealPath();
      return Files.readSymbolicLink(LINUX).startsWith(java);
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
