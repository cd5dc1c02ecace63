// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What the machine refuses is known by the words of the system. */
class FaultTest {
  @Test
  void findsTheReasonBeneathWhatWrapsIt() {
    IOException full = new IOException("No space left on device");
    assertThat(Fault.of(new UncheckedIOException(full))).isEqualTo(Fault.FULL);
    assertThat(Fault.of(new IllegalStateException("x", new UncheckedIOException(full))))
        .isEqualTo(Fault.FULL);
    assertThat(Fault.reason(new UncheckedIOException(full))).isEqualTo("No space left on device");
  }

  @Test
  void leavesTheNameOfTheFileOut() {
    FileSystemException quota = new FileSystemException("/a/file", null, "Disk quota exceeded");
    assertThat(Fault.reason(quota)).isEqualTo("Disk quota exceeded");
    assertThat(Fault.of(quota)).isEqualTo(Fault.QUOTA);
    assertThat(Fault.of(new AccessDeniedException("/a/file"))).isEqualTo(Fault.DENIED);
    assertThat(Fault.of(new FileNotFoundException("/a (Too many open files)")))
        .isEqualTo(Fault.HANDLES);
  }

  @Test
  void whatItDoesNotKnowHasARemedyToo() {
    assertThat(Fault.of(new IOException())).isEqualTo(Fault.OTHER);
    assertThat(Fault.reason(new IOException())).isEqualTo("IOException");
    assertThat(Fault.reason(new NoSuchFileException("/a/file"))).isEqualTo("there is no /a/file");
    assertThat(Fault.OTHER.remedy()).contains("permissions", "space");
    assertThat(Fault.ofOpening()).isEqualTo(Fault.OTHER);
  }

  @Test
  void filesForWhichThereIsNoMemoryAreToldAsThat() {
    Throwable map = new IOException("Map failed", new OutOfMemoryError("Map failed"));
    Throwable around = new IllegalStateException("Segment = 0", map);
    assertThat(Fault.of(around)).isEqualTo(Fault.MEMORY);
    assertThat(Fault.reason(around)).isEqualTo("Cannot allocate memory");
    assertThat(Fault.of(new OutOfMemoryError("Java heap space"))).isEqualTo(Fault.OTHER);
  }

  @Test
  void aFolderInThePlaceOfAFileIsNamed() {
    FileSystemException folder = new FileSystemException("/a/file", null, "Is a directory");
    assertThat(Fault.of(folder)).isEqualTo(Fault.FOLDER);
    assertThat(Fault.reason(folder)).isEqualTo("/a/file: Is a directory");
  }
}
