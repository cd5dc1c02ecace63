// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What metadata say of a table as a whole.
 *
 * @param title in words
 * @param licence an IRI
 */
public record About(Optional<String> title, Optional<String> licence) {
  static About of(JsonObject table, JsonObject group) {
    return new About(
        first(table, group, "dc:title", "dcterms:title", "schema:name"),
        first(table, group, "dc:license", "dcterms:license", "schema:license")
            .filter(iri -> iri.matches("(?i)https?://\\S+")));
  }

  private static Optional<String> first(JsonObject table, JsonObject group, String... keys) {
    return Stream.of(table, group)
        .flatMap(json -> Stream.of(keys).filter(json::has).map(json::get))
        .flatMap(value -> text(value).stream())
        .findFirst();
  }

  /** The text or IRI of a common property. */
  private static Optional<String> text(JsonElement value) {
    if (value.isJsonObject()) {
      return Stream.of("@id", "@value", "en")
          .filter(value.getAsJsonObject()::has)
          .map(value.getAsJsonObject()::get)
          .flatMap(inner -> text(inner).stream())
          .findFirst();
    }
    if (value.isJsonArray() && !value.getAsJsonArray().isEmpty()) {
      return text(value.getAsJsonArray().get(0));
    }
    return value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
  }
}
