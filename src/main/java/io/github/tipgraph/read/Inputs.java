// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.io.IOException;
import java.io.InputStream;
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
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
  private static final String STANDARD_INPUT = "-";

  private final Opener opener;
  private final Receiver receiver;
  private final InputStream standardInput;
  private final Supplier<Web> web;

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
      boolean file = !name.equals(STANDARD_INPUT) && !ADDRESS.matcher(name).matches();
      if (file && !Files.exists(Path.of(name))) {
        throw new ProblemException(
            Problem.mistake(name, "", "there is no such file", "check the path"));
      }
    }
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
    try (InputStream bytes = Files.newInputStream(file)) {
      opener.open(Content.of(name, id, bytes));
    } catch (IOException e) {
      opener.tell(Opener.unreadable(name, e));
    }
  }

  /** Goes through a folder in the order of names. */
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
        if (!hidden && !ofPage && !opener.selection().leavesOut(path)) {
          folder(child);
        }
      } else if (opener.selection().takes(path)) {
        found = true;
        file(child, child.toString(), opener.id(path));
      }
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
