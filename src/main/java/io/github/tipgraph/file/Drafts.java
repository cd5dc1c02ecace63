// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are written beside their places and take their names when all are whole and on the
 * disk. Until then what was there stays, whatever happens; what takes no name is removed.
 */
public final class Drafts implements AutoCloseable {
  private final Map<Path, Path> drafts = new LinkedHashMap<>();
  private final Optional<Path> folder;
  private boolean kept;

  private Drafts(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Drafts in a folder, which is made if need be, and removed where it stays empty. */
  public static Drafts in(Path folder) throws IOException {
    Optional<Path> made = Files.exists(folder) ? Optional.empty() : Optional.of(folder);
    Files.createDirectories(folder);
    return new Drafts(made);
  }

  /** Something that writes. */
  public interface Work {
    /** Writes. */
    void to(OutputStream out) throws IOException;
  }

  /** Writes one file. */
  public static void write(Path file, Work work) throws IOException {
    try (Drafts drafts = new Drafts(Optional.empty())) {
      drafts.add(file, work);
      drafts.keep();
    }
  }

  /** Writes one file of text, in UTF-8. */
  public static void write(Path file, CharSequence text) throws IOException {
    write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes one more file.
   *
   * @return where it is until it has its name
   */
  public Path add(Path file, Work work) throws IOException {
    String mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path draft = file.resolveSibling("." + file.getFileName() + "." + mark + ".tmp");
    try (OutputStream out = new BufferedOutputStream(Leftovers.create(draft), 1 << 16)) {
      drafts.put(file, draft);
      work.to(out);
    }
    return draft;
  }

  /** Gives all of them their names. */
  public void keep() throws IOException {
    for (Map.Entry<Path, Path> each : drafts.entrySet()) {
      keepPermissions(each.getKey(), each.getValue());
      try (FileChannel draft = FileChannel.open(each.getValue(), StandardOpenOption.WRITE)) {
        draft.force(true);
      }
    }
    for (Map.Entry<Path, Path> each : drafts.entrySet()) {
      Leftovers.keep(each.getValue(), each.getKey());
    }
    kept = true;
  }

  /** Removes those that have no name. */
  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    for (Path draft : drafts.values()) {
      Leftovers.remove(draft);
    }
    if (folder.isPresent()) {
      Files.delete(folder.get());
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }
}
