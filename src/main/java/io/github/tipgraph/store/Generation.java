// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the folders {@code Data-0001}, {@code Data-0002} … of a store, in which TDB2's files are.
 * The one with the highest number is the store; those before it are what it was copied from, and
 * what readers may still have open. Beside TDB2's files a note says in what format they are.
 */
record Generation(Path data) {
  /** The format that this program writes. Stores of before there were notes are of format 0. */
  static final int FORMAT = 1;

  /** A note is a few lines; whatever is there instead is not read to its end. */
  private static final int LONGEST = 10_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,999}");
  private static final int MOST_DIGITS = 18;
  private static final Pattern NAME = Pattern.compile("Data-\\d{4,9}");
  private static final String NOTE = "tipgraph.properties";
  private static final String DRAFT = NOTE + ".tmp";

  /** The files of a bulk load that is not at its end. */
  private static final Pattern RUN = Pattern.compile("[GSPO]{3,4}-\\d{1,9}\\.run");

  /** Those of a store, the newest last. */
  static List<Generation> of(Path folder) throws IOException {
    return named(folder).stream().filter(Generation::anyOwn).toList();
  }

  /** All folders that are named as one, whatever is in them, the one with the highest last. */
  static List<Generation> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(Files::isDirectory)
          .map(Generation::new)
          .sorted((one, other) -> Integer.compare(one.number(), other.number()))
          .toList();
    }
  }

  /** The first of a folder. */
  static Generation first(Path folder) {
    return new Generation(folder.resolve("Data-0001"));
  }

  /** The one after all that are named as one. */
  static Generation next(Path folder) throws IOException {
    List<Generation> all = named(folder);
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    return new Generation(folder.resolve(String.format(Locale.ROOT, "Data-%04d", last + 1)));
  }

  /** Whether a file of this name is one that the program makes in such a folder. */
  static boolean isOwn(String name) {
    return StoreFiles.NAMES.contains(name)
        || name.equals(NOTE)
        || name.equals(DRAFT)
        || RUN.matcher(name).matches();
  }

  private boolean anyOwn() {
    return Files.exists(data.resolve(NOTE)) || new StoreFiles(data).anyThere();
  }

  private int number() {
    return Integer.parseInt(data.getFileName().toString().substring("Data-".length()));
  }

  /**
   * What is noted of its files.
   *
   * @param format the number of their format
   * @param bytes how much was used of them when they were made or compacted, or 0
   */
  record Note(int format, long bytes) {}

  /**
   * Its note.
   *
   * @throws ProblemException if it is of a format that this program does not know
   */
  Note note() throws IOException {
    Path file = data.resolve(NOTE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Note(0, 0);
    }
    if (!Files.isRegularFile(file)) {
      throw unreadable();
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(new ByteArrayInputStream(in.readNBytes(LONGEST)));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
    String format = properties.getProperty("format", "");
    if (!NUMBER.matcher(format).matches() || format.startsWith("0")) {
      throw unreadable();
    }
    if (new BigInteger(format).compareTo(BigInteger.valueOf(FORMAT)) > 0) {
      throw new ProblemException(tooNew(format));
    }
    String bytes = properties.getProperty("bytes", "");
    if (!NUMBER.matcher(bytes).matches() || bytes.length() > MOST_DIGITS) {
      throw unreadable();
    }
    return new Note(FORMAT, Long.parseLong(bytes));
  }

  /** Without a cause, whose message is what users would be told. */
  private static IllegalStateException unreadable() {
    return new IllegalStateException(NOTE + " does not say format and bytes as numbers");
  }

  /** Notes that it is of the format of this program, and how much of its files is used. */
  void note(long bytes) throws IOException {
    Path draft = data.resolve(DRAFT);
    Files.writeString(draft, "format=" + FORMAT + "\nbytes=" + bytes + "\n");
    Disk.force(draft, StandardOpenOption.WRITE);
    Files.move(
        draft,
        data.resolve(NOTE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private Problem tooNew(String format) {
    return Problem.mistake(
        String.valueOf(data.getParent()),
        "",
        "the store is of format " + format + ", and this program knows none above " + FORMAT,
        "take the newer tipgraph that wrote it, or build another store with --store");
  }
}
