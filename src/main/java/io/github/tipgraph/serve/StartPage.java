// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.Catalogue;
import java.util.List;
import java.util.Optional;

/**
 * The first page: what is in the store, and ways into it.
 *
 * @param frame around it
 * @param sparql where the SPARQL endpoint is
 * @param library the documents, in figures
 * @param questions that bundled queries answer, by topic
 */
record StartPage(Frame frame, String sparql, Library library, List<QueryPages.Group> questions) {
  private static final int FEW = 12;

  /** Answers with it. */
  static Route route(Assets assets, Kept<Library> library) {
    List<QueryPages.Group> questions = QueryPages.topics(new Catalogue().all());
    return (asked, dataset) ->
        Optional.of(
            Reply.page(
                Templates.render(
                    "start",
                    new StartPage(
                        new Frame("TIPGraph", "/", List.of(), assets),
                        Site.SPARQL,
                        library.of(dataset),
                        questions))));
  }

  /** Some documents, if there are few. */
  List<Library.Volume> documents() {
    List<Library.Volume> all = library.documents();
    return all.size() <= FEW ? all : List.of();
  }
}
