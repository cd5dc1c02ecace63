// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.util.List;
import java.util.Optional;

/**
 * A list of documents.
 *
 * @param frame around it
 * @param documents some of those of the store
 * @param left how many more there are
 * @param years by which they can be listed
 */
record DocumentsPage(
    Frame frame, List<Library.Volume> documents, int left, List<Library.Shelf> years) {
  /** Where it is; the parameter {@code year} has the year of those that are listed, or "none". */
  static final String PATH = "/documents";

  private static final int SHOWN = 1000;

  /** Answers with it. */
  static Route route(Assets assets, Kept<Library> kept) {
    return (asked, dataset) -> {
      Library library = kept.of(dataset);
      Optional<String> year = asked.param("year");
      String wanted = year.filter(each -> !each.equals("none")).orElse("");
      List<Library.Volume> listed =
          library.documents().stream()
              .filter(volume -> year.isEmpty() || volume.year().equals(wanted))
              .toList();
      String title =
          year.isEmpty()
              ? "Documents"
              : wanted.isEmpty() ? "Documents without a year" : "Documents of " + wanted;
      int shown = Math.min(SHOWN, listed.size());
      return Optional.of(
          Reply.page(
              Templates.render(
                  "documents",
                  new DocumentsPage(
                      new Frame(title, PATH, List.of(), assets),
                      listed.subList(0, shown),
                      listed.size() - shown,
                      library.years()))));
    };
  }
}
