// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which files of folders and entries of archives are read, by globs. A glob without a slash is held
 * against the name, one with a slash against the path under the folder or in the archive.
 */
public final class Selection {
  /** Takes all. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  private static final String PAGE_FILES = "_files";

  private final List<PathMatcher> included;
  private final List<PathMatcher> excluded;

  /**
   * A selection.
   *
   * @param include what is taken; all if empty
   * @param exclude what is left out of it
   * @throws ProblemException if one of them is no glob
   */
  public Selection(List<String> include, List<String> exclude) {
    this.included = include.stream().map(Selection::matcher).toList();
    this.excluded = exclude.stream().map(Selection::matcher).toList();
  }

  /** Whether a file or entry is taken, by its path with {@code /} between names. */
  public boolean takes(String path) {
    boolean hidden = path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    return !hidden
        && (included.isEmpty() || any(included, path))
        && !any(excluded, path)
        && !leavesOut(path);
  }

  /** Whether a folder with all that is in it is left out. */
  public boolean leavesOut(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (any(excluded, path.substring(0, slash))) {
        return true;
      }
    }
    return any(excluded, path);
  }

  /** Whether a folder has what belongs to a saved page: a browser puts that beside the page. */
  public static boolean isOfSavedPage(String folder, Collection<String> siblings) {
    String name = folder.toLowerCase(Locale.ROOT);
    if (!name.endsWith(PAGE_FILES)) {
      return false;
    }
    String page = name.substring(0, name.length() - PAGE_FILES.length());
    return siblings.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .anyMatch(each -> each.equals(page + ".html") || each.equals(page + ".htm"));
  }

  private static boolean any(List<PathMatcher> matchers, String path) {
    Path whole = Path.of(path.replace('\0', ' '));
    return matchers.stream().anyMatch(matcher -> matcher.matches(whole));
  }

  private static PathMatcher matcher(String glob) {
    try {
      if (!glob.contains("/")) {
        PathMatcher name = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return path -> path.getFileName() != null && name.matches(path.getFileName());
      }
      PathMatcher whole = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      if (!glob.startsWith("**/")) {
        return whole;
      }
      PathMatcher top = FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(3));
      return path -> whole.matches(path) || top.matches(path);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.mistake(glob, "", "is not a glob", "write it as in *.html or 20*/**"), e);
    }
  }
}
