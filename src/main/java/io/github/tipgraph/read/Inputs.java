// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a user names: files, folders with all that is in them, addresses, standard input. Each
 * is read as a stream; no more than one document is held at a time.
 */
public final class Inputs {
  /** Each store of TDB2 has this file. */
  private static final String LOCK_OF_STORE = "tdb.lock";

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final String STANDARD_INPUT = "-";

  private final Opener opener;
  private final Receiver receiver;
  private final InputStream standardInput;
  private final Supplier<Web> web;
  private volatile long position;

  Inputs(Opener opener, Receiver receiver, InputStream standardInput, Supplier<Web> web) {
    this.opener = opener;
    this.receiver = receiver;
    this.standardInput = standardInput;
    this.web = web;
  }

  /**
   * A reader of inputs.
   *
   * @param options what is taken and how it is called
   * @param headings the headings at which a report is split into its countries
   * @param receiver is told of each document and each problem
   */
  public static Inputs to(ReadOptions options, CountryHeadings headings, Receiver receiver) {
    Limits limits = Limits.STANDARD;
    Opener opener = new Opener(limits, options.selection(), options.pathIds(), headings, receiver);
    return new Inputs(opener, receiver, System.in, () -> new Web(limits, options.userAgent()));
  }

  /**
   * Makes sure that inputs are there.
   *
   * @throws ProblemException if a file or folder is missing
   */
  public static void require(List<String> names) {
    for (String name : names) {
      if (name.isEmpty()) {
        throw new ProblemException(
            Problem.mistake(
                "inputs", "", "one has an empty name", "name a file, folder or address"));
      }
      boolean file = !name.equals(STANDARD_INPUT) && !ADDRESS.matcher(name).matches();
      if (file) {
        TextFile.requireThere(Path.of(name), name);
      }
    }
  }

  /**
   * How many bytes files have, and the files of folders, or less than nothing where some input is
   * no file.
   */
  public static long size(List<String> names) {
    long size = 0;
    for (String name : names) {
      if (name.equals(STANDARD_INPUT) || ADDRESS.matcher(name).matches()) {
        return -1;
      }
      try (Stream<Path> files = Files.walk(Path.of(name))) {
        size += files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
      } catch (IOException | UncheckedIOException e) {
        return -1;
      }
    }
    return size;
  }

  /** How many bytes of files have been read up to now. */
  public long position() {
    return position;
  }

  /** Reads an input; what is wrong with it is told to the receiver. */
  public void read(String name) {
    if (name.equals(STANDARD_INPUT)) {
      opener.open(Content.of("standard input", "standard-input", standardInput));
    } else if (ADDRESS.matcher(name).matches()) {
      web.get().fetch(name, opener, receiver);
    } else if (Files.isDirectory(Path.of(name))) {
      new Folder(Path.of(name)).read();
    } else {
      file(Path.of(name), name, Ids.of(Path.of(name).getFileName().toString()));
    }
  }

  /**
   * Reads bytes that somebody else has opened; what is wrong with them is told to the receiver.
   *
   * @param name what messages call them
   * @param path of their file in the folder that was named, or its name alone
   */
  public void read(String name, String path, InputStream bytes) {
    opener.open(Content.of(name, opener.id(path), bytes));
  }

  private void file(Path file, String name, String id) {
    try (InputStream bytes = new Counting(Files.newInputStream(file))) {
      opener.open(Content.of(name, id, bytes));
    } catch (IOException e) {
      opener.tell(Opener.unreadable(name, e));
    }
  }

  /** Counts the bytes that are read. */
  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the reading thread changes it
    private void count(int read) {
      position += read;
    }
  }

  /** Goes through a folder in the order of names, but for the stores in it. */
  private final class Folder {
    private final Path top;
    private final Set<Path> above = new HashSet<>();
    private boolean found;

    Folder(Path top) {
      this.top = top;
    }

    void read() {
      folder(top);
      if (!found) {
        opener.tell(
            new ProblemException(
                Problem.mistake(
                    top.toString(), "", "holds nothing to read", "check what is in it")));
      }
    }

    private void folder(Path folder) {
      try {
        Path real = folder.toRealPath();
        if (above.add(real)) {
          List<Path> children = children(folder);
          children.forEach(child -> child(child, children));
          above.remove(real);
        }
      } catch (IOException e) {
        found = true;
        opener.tell(Opener.unreadable(folder.toString(), e));
      }
    }

    private void child(Path child, List<Path> siblings) {
      String path = path(child);
      if (Files.isDirectory(child)) {
        boolean hidden = child.getFileName().toString().startsWith(".");
        boolean ofPage =
            Selection.isOfSavedPage(
                child.getFileName().toString(),
                siblings.stream().map(each -> each.getFileName().toString()).toList());
        boolean store = Files.exists(child.resolve(LOCK_OF_STORE));
        if (!hidden && !ofPage && !store && !opener.selection().leavesOut(path)) {
          folder(child);
        }
      } else if (opener.selection().takes(path)) {
        found = true;
        if (Files.isRegularFile(child)) {
          file(child, child.toString(), opener.id(path));
        } else {
          opener.tell(noFile(child));
        }
      }
    }

    /** A pipe would be waited for, and a device has no end: nobody has named it. */
    private static ProblemException noFile(Path child) {
      boolean link = Files.isSymbolicLink(child);
      return new ProblemException(
          Problem.mistake(
              child.toString(),
              "",
              link ? "is a link to no file" : "is a pipe, a socket or a device, and no file",
              "remove it, or leave it out by --exclude"));
    }

    private String path(Path child) {
      return top.relativize(child).toString().replace('\\', '/');
    }

    private static List<Path> children(Path folder) throws IOException {
      try (Stream<Path> all = Files.list(folder)) {
        return all.sorted().toList();
      }
    }
  }
}
