// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The members of a JSON object of metadata, each of the kind that is expected. */
record Members(JsonObject json, Problems problems) {
  Optional<String> text(String key) {
    return primitive(key, JsonPrimitive::isString, "a text").map(JsonPrimitive::getAsString);
  }

  Optional<Boolean> truth(String key) {
    return primitive(key, JsonPrimitive::isBoolean, "true or false")
        .map(JsonPrimitive::getAsBoolean);
  }

  Optional<Integer> number(String key) {
    return primitive(key, each -> each.getAsString().matches("\\d{1,6}"), "a number, 0 or more")
        .map(JsonPrimitive::getAsInt);
  }

  /** A text, or a list of texts. */
  Optional<List<String>> texts(String key) {
    return value(key).map(value -> texts(key, value));
  }

  Optional<Members> object(String key) {
    return value(key)
        .map(
            value -> {
              if (!value.isJsonObject()) {
                throw wrong(key, "an object");
              }
              return new Members(value.getAsJsonObject(), problems);
            });
  }

  /** The objects of a list. */
  List<Members> objects(String key) {
    List<Members> all = new ArrayList<>();
    Optional<JsonElement> value = value(key);
    if (value.isEmpty()) {
      return all;
    }
    if (!value.get().isJsonArray()) {
      throw wrong(key, "a list of objects");
    }
    for (JsonElement each : value.get().getAsJsonArray()) {
      if (!each.isJsonObject()) {
        throw wrong(key, "a list of objects");
      }
      all.add(new Members(each.getAsJsonObject(), problems));
    }
    return all;
  }

  Optional<JsonElement> value(String key) {
    return Optional.ofNullable(json.get(key)).filter(value -> !value.isJsonNull());
  }

  RuntimeException wrong(String key, String expected) {
    return problems.of("", "\"" + key + "\" is not " + expected, "mend the metadata");
  }

  /** All texts in a value: natural language may be by language, each one text or several. */
  private List<String> texts(String key, JsonElement value) {
    List<String> texts = new ArrayList<>();
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      texts.add(value.getAsString());
    } else if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(each -> texts.addAll(texts(key, each)));
    } else if (value.isJsonObject()) {
      value.getAsJsonObject().entrySet().forEach(e -> texts.addAll(texts(key, e.getValue())));
    } else {
      throw wrong(key, "a text or a list of texts");
    }
    return texts;
  }

  private Optional<JsonPrimitive> primitive(
      String key, Predicate<JsonPrimitive> fits, String expected) {
    return value(key)
        .map(
            value -> {
              if (!value.isJsonPrimitive() || !fits.test(value.getAsJsonPrimitive())) {
                throw wrong(key, expected);
              }
              return value.getAsJsonPrimitive();
            });
  }
}
