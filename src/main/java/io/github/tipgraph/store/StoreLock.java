// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a store, in the file in which Jena's own tools lock theirs: many processes may read a
 * store at once, and one may change it while nobody reads. Whoever changes it leaves the number of
 * the process in the file.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "tdb.lock";

  private final FileChannel channel;
  private final boolean exclusive;

  private StoreLock(FileChannel channel, boolean exclusive) {
    this.channel = channel;
    this.exclusive = exclusive;
  }

  /** Whether a file of a folder is the one in which the lock is. */
  static boolean isFile(Path file) {
    return file.endsWith(FILE);
  }

  /** A lock on the store of a folder, unless another process has one that forbids it. */
  @SuppressWarnings("resource") // closing the channel, with the lock, frees it
  static Optional<StoreLock> take(Path folder, boolean exclusive) throws IOException {
    Path file = folder.resolve(FILE);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, !exclusive);
      taken = lock != null && Files.exists(file);
      if (taken && exclusive) {
        write(channel, ProcessHandle.current().pid() + "\n");
      }
    } catch (OverlappingFileLockException e) {
      taken = false;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new StoreLock(channel, exclusive)) : Optional.empty();
  }

  /** Whether nobody may even read meanwhile. */
  boolean exclusive() {
    return exclusive;
  }

  /** The number of a process that has the store, where that can be known. */
  static Optional<Long> holder(Path folder) {
    Path file = folder.resolve(FILE);
    return LockTable.holder(file).or(() -> written(file));
  }

  private static Optional<Long> written(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.matches("\\d{1,18}")
          ? Optional.of(Long.valueOf(text)).filter(pid -> ProcessHandle.of(pid).isPresent())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (exclusive) {
        channel.truncate(0);
      }
    }
  }
}
