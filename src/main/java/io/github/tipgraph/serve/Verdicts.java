// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.fact.Review;
import io.github.tipgraph.query.FactRows;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.review.CorrectionFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has been said of the facts of documents, and how to say that one is wrong. */
final class Verdicts {
  private final Path folder;
  private final boolean writable;

  /**
   * Those of a store.
   *
   * @param writable whether anybody may say something here
   */
  Verdicts(Path store, boolean writable) {
    this.folder = folder(store);
    this.writable = writable;
  }

  /** Where corrections are kept: beside the store, as review keeps them. */
  static Path folder(Path store) {
    return store.toAbsolutePath().resolveSibling("corrections");
  }

  /** Whether anybody may say something here. */
  boolean writable() {
    return writable;
  }

  /**
   * What may be said of a fact, or has been.
   *
   * @param document its identifier
   * @param key that names the fact within its document
   * @param label what a screen reader says of the button
   * @param back the name of the page on which it stands
   * @param writable whether it can be said to be wrong here
   * @param rejected whether it has been
   */
  record Verdict(
      String document, String key, String label, String back, boolean writable, boolean rejected) {}

  /** Verdicts on the facts of a document. */
  record OfDocument(String document, String back, boolean writable, Set<String> rejected) {
    Verdict on(FactRows.Row row) {
      return new Verdict(
          document,
          key(row),
          "This is wrong: " + row.line(),
          back,
          writable,
          rejected.contains(said(row.table().title(), row.filled().toString())));
    }
  }

  /**
   * Those on the facts of a document.
   *
   * @param back the name of the page on which they are
   */
  OfDocument of(String document, String back) {
    return new OfDocument(document, back, writable, writable ? rejected(document) : Set.of());
  }

  private Set<String> rejected(String document) {
    Path file = CorrectionFile.of(folder, document);
    if (!Files.exists(file)) {
      return Set.of();
    }
    try {
      return CorrectionFile.read(file).stream()
          .map(CorrectionFile.Located::correction)
          .filter(each -> each.document().equals(document))
          .filter(each -> each.decision() == Review.Decision.REJECT)
          .map(each -> said(each.table().title(), each.was().toString()))
          .collect(Collectors.toSet());
    } catch (ProblemException e) {
      // A file that somebody is mending by hand hides no page; the next build tells what is wrong.
      return Set.of();
    }
  }

  private static String said(String table, String cells) {
    return table + " " + cells;
  }

  /** What names a fact within its document: a hash of its table, its cells and where it stands. */
  static String key(FactRows.Row row) {
    String all = row.table() + " " + row.begin() + " " + row.end() + new TreeMap<>(row.filled());
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
