// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {
  @TempDir private Path temp;

  @Test
  void draftsHaveNamesThatNobodyCanGuess() throws Exception {
    Databases databases = new Databases(temp.resolve("attached"));
    Path one = databases.draft();
    Path two = databases.draft();
    assertThat(one.getFileName().toString())
        .matches("\\.draft-" + ProcessHandle.current().pid() + "-\\d{15,}");
    assertThat(two).isNotEqualTo(one);
    Files.createDirectories(one.resolve("store/Data-0001"));
    databases.tidy();
    assertThat(one).exists();
    databases.forget(one);
    databases.forget(two);
    assertThat(temp.resolve("attached")).isEmptyDirectory();
  }
}
