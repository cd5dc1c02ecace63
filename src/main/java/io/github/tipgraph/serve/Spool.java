// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.file.Leftovers;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what is written until it is whole: in memory, and what is long in a file. */
final class Spool extends ServletOutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 13);
  private Path file;
  private OutputStream toFile;
  private long length;
  private boolean closed;

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
    if (closed) {
      throw new IOException("nobody waits for it any more");
    }
    if (toFile == null && length + count > IN_MEMORY) {
      file = Leftovers.temporaryFile();
      toFile = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
      memory.writeTo(toFile);
    }
    (toFile == null ? memory : toFile).write(bytes, offset, count);
    length += count;
  }

  /** How many bytes it has. */
  synchronized long length() {
    return length;
  }

  /** Forgets what was written. */
  synchronized void discard() throws IOException {
    memory.reset();
    length = 0;
    if (toFile != null) {
      toFile.close();
      Leftovers.remove(file);
      toFile = null;
    }
  }

  /** Forgets what was written, and takes no more. */
  synchronized void shut() throws IOException {
    closed = true;
    discard();
  }

  /** Writes all of it to something else. */
  synchronized void send(OutputStream out) throws IOException {
    if (toFile == null) {
      memory.writeTo(out);
    } else {
      toFile.flush();
      Files.copy(file, out);
    }
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException("What is spooled is written at once");
  }
}
