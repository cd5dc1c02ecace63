// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands, each on a store of its own with the samples in it. */
abstract class OnSampleStore {
  /** A folder for the test alone. */
  @TempDir Path temp;

  /** The store. */
  Path store;

  @BeforeEach
  final void fillStore() {
    store = temp.resolve("store");
    Samples.fill(store);
  }

  @AfterEach
  final void closeStore() {
    Store.release(store);
  }

  /** Runs a command on the store. */
  final Cli run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--store", store));
    return Cli.run(all.toArray());
  }

  /** Writes a file into the folder of the test. */
  final Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }
}
