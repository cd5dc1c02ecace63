// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The metadata of one table (W3C Metadata Vocabulary for Tabular Data).
 *
 * @param url of the table, made absolute, if it is given
 * @param columns in order, the virtual ones last; empty if they are not described
 * @param rest what holds for columns that are not described
 * @param dialect how the table is written
 * @param suppressed whether it makes no triples
 * @param about what is said of it as a whole
 */
public record Metadata(
    Optional<String> url,
    List<Column> columns,
    Inherited rest,
    Dialect dialect,
    boolean suppressed,
    About about) {
  private static final String CONTEXT = "http://www.w3.org/ns/csvw";

  /**
   * Where metadata stand and what they may refer to.
   *
   * @param base what their addresses are relative to
   * @param wanted whether a table's absolute address is that of the one that is read
   * @param linked reads JSON at an absolute address, for schemas and dialects apart
   * @param delimiter of the table where none is given
   */
  public record Place(
      String base,
      Predicate<String> wanted,
      Function<String, JsonObject> linked,
      char delimiter,
      Problems problems) {}

  /** Whether an object says that it is metadata of CSVW. */
  public static boolean is(JsonObject json) {
    JsonElement context = json.get("@context");
    return context != null
        && (context.isJsonArray()
            ? StreamSupport.stream(context.getAsJsonArray().spliterator(), false)
                .anyMatch(Metadata::isContext)
            : isContext(context));
  }

  private static boolean isContext(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsString().equals(CONTEXT);
  }

  /**
   * What metadata say of the wanted table, if they speak of it; where they give no address at all,
   * it is that of the one table.
   *
   * @throws io.github.tipgraph.read.ProblemException if they are not as CSVW has them
   */
  public static Optional<Metadata> of(JsonObject json, Place place) {
    Members group = new Members(json, place.problems());
    String base = base(json, place);
    if (!json.has("tables")) {
      Optional<String> url = group.text("url").flatMap(text -> Iri.resolve(text, base));
      return url.isEmpty() || place.wanted().test(url.get())
          ? Optional.of(table(group, group, Inherited.NOTHING, url, place, base))
          : Optional.empty();
    }
    Inherited all = Inherited.NOTHING.under(group);
    for (Members table : group.objects("tables")) {
      Optional<String> url = table.text("url").flatMap(text -> Iri.resolve(text, base));
      if (url.filter(place.wanted()).isPresent()) {
        return Optional.of(table(table, group, all, url, place, base));
      }
    }
    return Optional.empty();
  }

  private static Metadata table(
      Members table,
      Members group,
      Inherited inherited,
      Optional<String> url,
      Place place,
      String base) {
    Inherited own = inherited.under(table);
    Optional<Members> schema =
        object(table, "tableSchema", place, base)
            .or(() -> object(group, "tableSchema", place, base));
    Inherited rest = schema.map(own::under).orElse(own);
    Dialect dialect =
        object(table, "dialect", place, base)
            .or(() -> object(group, "dialect", place, base))
            .map(json -> Dialect.of(json, place.delimiter()))
            .orElseGet(() -> Dialect.standard(place.delimiter()));
    List<Column> columns =
        schema.map(json -> json.objects("columns")).orElse(List.of()).stream()
            .map(json -> Column.of(json, rest))
            .toList();
    return new Metadata(
        url,
        columns,
        rest,
        dialect,
        table.truth("suppressOutput").orElse(false),
        About.of(table.json(), group.json()));
  }

  /** An object that stands here, or at an address that stands here. */
  private static Optional<Members> object(Members json, String key, Place place, String base) {
    Optional<JsonElement> value = json.value(key);
    if (value.filter(JsonElement::isJsonPrimitive).isPresent()) {
      return json.text(key)
          .flatMap(text -> Iri.resolve(text, base))
          .map(place.linked())
          .map(linked -> new Members(linked, place.problems()));
    }
    return json.object(key);
  }

  private static String base(JsonObject json, Place place) {
    JsonElement context = json.get("@context");
    if (context != null && context.isJsonArray()) {
      for (JsonElement each : context.getAsJsonArray()) {
        if (each.isJsonObject() && each.getAsJsonObject().has("@base")) {
          Members own = new Members(each.getAsJsonObject(), place.problems());
          return own.text("@base")
              .flatMap(base -> Iri.resolve(base, place.base()))
              .orElse(place.base());
        }
      }
    }
    return place.base();
  }
}
