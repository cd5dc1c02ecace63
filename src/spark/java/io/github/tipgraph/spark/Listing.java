// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The portions of files and folders on any file system of Hadoop, in the order in which one machine
 * would read them.
 */
final class Listing {
  private final Configuration hadoop;
  private final Selection selection;
  private final long cut;
  private final List<Portion> portions = new ArrayList<>();

  /**
   * A listing.
   *
   * @param cut the number of bytes from which on a file of JSON Lines is cut into stretches
   */
  Listing(Configuration hadoop, Selection selection, long cut) {
    this.hadoop = hadoop;
    this.selection = selection;
    this.cut = cut;
  }

  /**
   * The portions of some inputs.
   *
   * @throws ProblemException if an input is missing, or cannot be listed
   */
  List<Portion> of(List<String> inputs) {
    for (String input : inputs) {
      try {
        add(input);
      } catch (IOException | IllegalArgumentException e) {
        throw new ProblemException(
            Problem.mistake(
                input, "", "cannot be listed (" + e.getMessage() + ")", "check the address"),
            e);
      }
    }
    return List.copyOf(portions);
  }

  private void add(String input) throws IOException {
    Path given = new Path(input);
    FileSystem files = given.getFileSystem(hadoop);
    FileStatus[] found = files.globStatus(given);
    if (found == null || found.length == 0) {
      throw new ProblemException(
          Problem.mistake(input, "", "there is no such file", "check the address"));
    }
    int before = portions.size();
    for (FileStatus each : sorted(found)) {
      if (each.isDirectory()) {
        folder(files, each.getPath(), "");
      } else {
        file(files, each, each.getPath().getName());
      }
    }
    if (portions.size() == before) {
      throw new ProblemException(
          Problem.mistake(input, "", "holds nothing to read", "check what is in it"));
    }
  }

  private void folder(FileSystem files, Path folder, String above) throws IOException {
    List<FileStatus> children = sorted(files.listStatus(folder));
    List<String> names = children.stream().map(child -> child.getPath().getName()).toList();
    for (FileStatus child : children) {
      String name = child.getPath().getName();
      String path = above + name;
      if (!child.isDirectory()) {
        if (selection.takes(path)) {
          file(files, child, path);
        }
      } else if (!name.startsWith(".")
          && !Selection.isOfSavedPage(name, names)
          && !selection.leavesOut(path)) {
        folder(files, child.getPath(), path + "/");
      }
    }
  }

  private void file(FileSystem files, FileStatus file, String path) throws IOException {
    String name = file.getPath().toString();
    long length = file.getLen();
    if (length <= cut || !isJsonLines(files, file.getPath())) {
      portions.add(new Portion(portions.size(), name, path, 0, length, true));
      return;
    }
    for (long begin = 0; begin < length; begin += cut) {
      long end = Math.min(length, begin + cut);
      portions.add(new Portion(portions.size(), name, path, begin, end, false));
    }
  }

  /** Whether a file begins as a record does. */
  private static boolean isJsonLines(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      int first = in.read();
      while (first >= 0 && Character.isWhitespace(first)) {
        first = in.read();
      }
      return first == '{';
    }
  }

  private static List<FileStatus> sorted(FileStatus[] files) {
    return Arrays.stream(files)
        .sorted(Comparator.comparing(file -> file.getPath().getName()))
        .toList();
  }

  /** Puts portions together for tasks: neighbours, until they have a number of bytes. */
  static List<ArrayList<Portion>> packs(List<Portion> portions, long size) {
    List<ArrayList<Portion>> packs = new ArrayList<>();
    long room = 0;
    for (Portion portion : portions) {
      if (room <= 0) {
        packs.add(new ArrayList<>());
        room = size;
      }
      packs.get(packs.size() - 1).add(portion);
      room -= portion.size();
    }
    return packs;
  }
}
