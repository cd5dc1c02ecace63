// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.gold.GoldRecord;
import io.github.tipgraph.query.DocumentFacts;
import io.github.tipgraph.query.StoredDocument;
import io.github.tipgraph.store.Store;
import java.nio.file.Path;

/** Writes what a store holds of a document as gold, and tells what nobody has reviewed. */
record GoldFrom(Console console, Path folder) {
  int write(String document) {
    Store.use(
        folder,
        dataset -> {
          console.out().println(GoldRecord.of(DocumentFacts.of(dataset, document)));
          StoredDocument stored = StoredDocument.find(dataset, document);
          int open = stored.unreviewed(dataset);
          if (open > 0) {
            Errors.tell(
                console, "warning: " + open + " facts of " + document + " are not reviewed");
          }
        });
    return 0;
  }
}
