// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A lock on a file, which the system takes back when its process dies, however it dies. Many
 * processes may have one at once, or one alone, which leaves its number in the file.
 */
final class StoreLock implements AutoCloseable {
  /** The main class, or the archive that it is in. */
  private static final Pattern PROGRAM =
      Pattern.compile("io\\.github\\.tipgraph\\.cli\\.Main|.*\\btipgraph[^/]*\\.jar");

  /** The times of processes and of files need not be from one clock. */
  private static final Duration CLOCKS = Duration.ofSeconds(1);

  /**
   * The files that this process has a lock on. The system takes all locks on a file back when its
   * process closes that file, however often it had opened it (POSIX, fcntl): none of these may be
   * opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final boolean exclusive;

  private StoreLock(Path file, FileChannel channel, boolean exclusive) {
    this.file = file;
    this.channel = channel;
    this.exclusive = exclusive;
  }

  /**
   * A lock on a file, unless another process has one that forbids it, or this one has any.
   *
   * @throws ProblemException if it is a link
   */
  static Optional<StoreLock> take(Path file, boolean exclusive) throws IOException {
    requireNoLink(file);
    Path real = real(file);
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    Optional<StoreLock> lock = Optional.empty();
    try {
      lock = opened(real, exclusive);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // whoever had it has just removed it
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(real);
      }
    }
    return lock;
  }

  private static Path real(Path file) throws IOException {
    return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
  }

  @SuppressWarnings("resource") // closing the channel, with the lock, frees it
  private static Optional<StoreLock> opened(Path file, boolean exclusive) throws IOException {
    Object before = identity(file);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, !exclusive);
      // Whoever had it may have removed the file meanwhile, and another may have made a new one.
      taken = lock != null && identity(file).equals(before);
      if (taken && exclusive) {
        write(channel, ProcessHandle.current().pid() + "\n");
      }
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new StoreLock(file, channel, exclusive)) : Optional.empty();
  }

  /** Which file it is, which is made if there is none; where the system does not tell, its name. */
  private static Object identity(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        return identity(file);
      }
    }
    Object key =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    return key == null ? file : key;
  }

  /**
   * What a link leads to would be written over; that a folder cannot be opened, the system says.
   */
  private static void requireNoLink(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ProblemException(
          Problem.failure(file.toString(), "", "is a link or a device, and no lock", "remove it"));
    }
  }

  /** Whether nobody may even read meanwhile. */
  boolean exclusive() {
    return exclusive;
  }

  /** What to call a process that has the lock on a file: its number and what it does, if known. */
  static String holder(Path file) {
    Optional<Long> holder =
        isHeld(file)
            ? Optional.of(ProcessHandle.current().pid())
            : LockTable.holder(file).or(() -> written(file));
    return holder.map(pid -> "process " + pid + doing(pid)).orElse("another process");
  }

  private static boolean isHeld(Path file) {
    try {
      return HELD.contains(real(file));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The number in the file, unless its process is gone, or one that began after it was written has
   * the number now.
   */
  static Optional<Long> written(Path file) {
    try {
      String text = Files.readString(file).strip();
      Instant since = Files.getLastModifiedTime(file).toInstant().plus(CLOCKS);
      return text.matches("\\d{1,18}")
          ? ProcessHandle.of(Long.parseLong(text))
              .filter(process -> process.info().startInstant().orElse(since).compareTo(since) <= 0)
              .map(ProcessHandle::pid)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The command of this program that a process runs, in brackets, where that can be known. */
  private static String doing(long pid) {
    List<String> words = LockTable.words(pid);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (PROGRAM.matcher(words.get(i)).matches()) {
        return " (tipgraph " + words.get(i + 1) + ")";
      }
    }
    return "";
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
    } finally {
      HELD.remove(file);
    }
  }
}
