// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts keys of one length, byte by byte without sign: so many as memory is given for at a time,
 * the rest in sorted runs on the disk, which are merged (Knuth, The Art of Computer Programming,
 * volume 3, 5.4).
 */
final class KeySort implements AutoCloseable {
  /** So many runs are merged at once. */
  private static final int WAYS = 64;

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final String name;
  private final int length;
  private final byte[][] keys;
  private int size;
  private int made;

  /** Runs on the disk: those of a level are merged ones of the level before it. */
  private final List<List<Path>> levels = new ArrayList<>();

  private final List<Run> open = new ArrayList<>();

  /**
   * Sorts nothing yet.
   *
   * @param folder where files may be made, which {@link #close} removes
   * @param name begins the names of the files
   * @param length bytes of a key
   * @param most how many keys memory is given for
   */
  KeySort(Path folder, String name, int length, int most) {
    this.folder = folder;
    this.name = name;
    this.length = length;
    this.keys = new byte[most][];
  }

  /**
   * Takes a key, which nobody may change any more.
   *
   * @throws UncheckedIOException if the disk does not take it
   */
  void add(byte[] key) {
    if (size == keys.length) {
      Arrays.sort(keys, 0, size, Arrays::compareUnsigned);
      level(0, Arrays.asList(keys).iterator());
      size = 0;
    }
    keys[size++] = key;
  }

  /** All keys in order, to be gone through once. */
  Iterator<byte[]> sorted() {
    Arrays.sort(keys, 0, size, Arrays::compareUnsigned);
    Iterator<byte[]> last = Arrays.asList(keys).subList(0, size).iterator();
    return levels.isEmpty()
        ? last
        : new Merged(levels.stream().flatMap(List::stream).toList(), last);
  }

  /** Adds a run to a level, and merges the level when it has enough of them. */
  private void level(int at, Iterator<byte[]> sorted) {
    if (levels.size() == at) {
      levels.add(new ArrayList<>());
    }
    List<Path> runs = levels.get(at);
    runs.add(written(sorted));
    if (runs.size() == WAYS) {
      level(at + 1, new Merged(List.copyOf(runs), List.<byte[]>of().iterator()));
      remove(runs);
    }
  }

  private Path written(Iterator<byte[]> sorted) {
    Path run = folder.resolve(name + "-" + made++ + ".run");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), BUFFER)) {
      while (sorted.hasNext()) {
        out.write(sorted.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  private void remove(List<Path> runs) {
    open.forEach(Run::close);
    open.clear();
    try {
      for (Path run : runs) {
        Files.deleteIfExists(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs.clear();
  }

  /** Removes the files. */
  @Override
  public void close() {
    levels.forEach(this::remove);
  }

  /** Sorted keys, of which the first is known. */
  private interface Source extends Comparable<Source> {
    byte[] first();

    /** Goes on; whether there is one more. */
    boolean advance();

    @Override
    default int compareTo(Source other) {
      return Arrays.compareUnsigned(first(), other.first());
    }
  }

  private final class Run implements Source {
    private final DataInputStream in;
    private long left;
    private byte[] first;

    Run(Path file) {
      try {
        left = Files.size(file) / length;
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open.add(this);
    }

    @Override
    public byte[] first() {
      return first;
    }

    @Override
    public boolean advance() {
      if (left-- == 0) {
        return false;
      }
      first = new byte[length];
      try {
        in.readFully(first);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Kept implements Source {
    private final Iterator<byte[]> keys;
    private byte[] first;

    Kept(Iterator<byte[]> keys) {
      this.keys = keys;
    }

    @Override
    public byte[] first() {
      return first;
    }

    @Override
    public boolean advance() {
      boolean more = keys.hasNext();
      first = more ? keys.next() : null;
      return more;
    }
  }

  private final class Merged implements Iterator<byte[]> {
    private final PriorityQueue<Source> sources = new PriorityQueue<>();

    Merged(List<Path> runs, Iterator<byte[]> last) {
      runs.forEach(run -> put(new Run(run)));
      put(new Kept(last));
    }

    private void put(Source source) {
      if (source.advance()) {
        sources.add(source);
      }
    }

    @Override
    public boolean hasNext() {
      return !sources.isEmpty();
    }

    @Override
    public byte[] next() {
      Source least = sources.poll();
      if (least == null) {
        throw new NoSuchElementException();
      }
      byte[] key = least.first();
      put(least);
      return key;
    }
  }
}
