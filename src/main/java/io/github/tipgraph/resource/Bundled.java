// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.resource;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists and opens the bundled files, from the jar or from a folder of classes. */
public final class Bundled {
  private static final String ROOT = "tipgraph/";

  private Bundled() {}

  /**
   * The paths of all files in a bundled folder and below, such as {@code ontology/vocab/tier.ttl},
   * in alphabetical order.
   *
   * @param folder such as {@code ontology} or {@code queries/facts}
   */
  public static List<String> list(String folder) {
    URL url = Bundled.class.getResource("/" + ROOT + folder);
    if (url == null) {
      return List.of();
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? entries(jar, folder)
          : files(url, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> entries(JarURLConnection jar, String folder) throws IOException {
    String prefix = ROOT + folder + "/";
    return jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(prefix) && !name.endsWith("/"))
        .map(name -> name.substring(ROOT.length()))
        .sorted()
        .toList();
  }

  private static List<String> files(URL url, String folder) throws IOException {
    Path root = Path.of(URI.create(url.toString()));
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder + "/" + root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** The bytes of a bundled file, if there is one of this path. */
  public static Optional<byte[]> find(String path) {
    try (InputStream in = Bundled.class.getResourceAsStream("/" + ROOT + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a bundled file by its path, such as {@code ontology/tipgraph.ttl}. */
  public static InputStream open(String path) {
    InputStream in = Bundled.class.getResourceAsStream("/" + ROOT + path);
    if (in == null) {
      throw new IllegalArgumentException("Not bundled: " + path);
    }
    return new BufferedInputStream(in);
  }
}
