// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph;

import io.github.tipgraph.read.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The program itself, with its words and rules: what it makes of a document may change with it. */
final class Program {
  private static final Lazy<String> HASH = new Lazy<>(Program::hash);

  private Program() {}

  /** The SHA-256 of its jar, or of all files of the folder that it runs from. */
  static String sha256() {
    return HASH.get();
  }

  private static String hash() {
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(place) ? ofFolder(place) : Sha256.of(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program stands at no path", e);
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return Sha256.hex(digest.digest());
  }
}
