// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.read.Sha256;
import io.github.tipgraph.resource.Bundled;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The files that pages load: those that are packed with the program, and no others. Their addresses
 * hold a hash of what is in them, so that clients may keep them for good.
 */
final class Assets implements Route {
  /** Where they are served. */
  static final String PATH = "/assets/";

  private static final String FOLDER = "assets/";
  private static final int HASH = 12;

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain;charset=utf-8");

  private record Asset(String type, byte[] bytes, String hash) {}

  /** By name; read when first asked for. */
  private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

  private final Map<String, String> names =
      Bundled.list(FOLDER.substring(0, FOLDER.length() - 1)).stream()
          .collect(Collectors.toMap(path -> path.substring(FOLDER.length()), Function.identity()));

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  String url(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
    return PATH + name + "?v=" + asset.hash();
  }

  @Override
  public Optional<Reply> answer(Asked asked, DatasetGraph dataset) {
    return find(asked.path().substring(PATH.length()))
        .map(asset -> reply(asset, asked.param("v").filter(asset.hash()::equals).isPresent()));
  }

  private static Reply reply(Asset asset, boolean kept) {
    return Reply.of(200, asset.type(), asset.bytes())
        .with("Cache-Control", kept ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private Optional<Asset> find(String name) {
    return names.containsKey(name)
        ? assets.computeIfAbsent(name, key -> Bundled.find(names.get(key)).map(b -> asset(key, b)))
        : Optional.empty();
  }

  private static Asset asset(String name, byte[] bytes) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String hash = Sha256.of(bytes).substring(0, HASH);
    return new Asset(TYPES.getOrDefault(extension, "application/octet-stream"), bytes, hash);
  }
}
