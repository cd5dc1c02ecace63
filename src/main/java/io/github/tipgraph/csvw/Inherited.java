// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import io.github.tipgraph.read.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The properties that columns have of themselves, or of their schema, table or group of tables.
 *
 * @param aboutUrl the subject of a cell
 * @param propertyUrl its property
 * @param valueUrl its object, instead of a literal
 * @param datatype of its literal
 * @param standard what an empty cell stands for
 * @param language of its text, or empty
 * @param nulls what stands for nothing
 * @param ordered whether values in one cell are a list
 * @param required whether a cell must have a value
 * @param separator between values in one cell
 */
record Inherited(
    Optional<UriTemplate> aboutUrl,
    Optional<UriTemplate> propertyUrl,
    Optional<UriTemplate> valueUrl,
    Datatype datatype,
    String standard,
    String language,
    List<String> nulls,
    boolean ordered,
    boolean required,
    Optional<String> separator) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,20}");

  /** Where nothing is said. */
  static final Inherited NOTHING =
      new Inherited(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Datatype.STRING,
          "",
          "",
          List.of(""),
          false,
          false,
          Optional.empty());

  /** A language tag as RDF can hold it (RFC 5646, 2.1), or nothing where it says nothing. */
  private static String tag(String lang, Members json) {
    if (!TAG.matcher(lang).matches()) {
      throw json.wrong("lang", "a language tag, such as en or pt-BR");
    }
    return lang.equals("und") ? "" : lang;
  }

  /** These properties, but for those that an object gives itself. */
  Inherited under(Members json) {
    return new Inherited(
        template(json, "aboutUrl").or(() -> aboutUrl),
        template(json, "propertyUrl").or(() -> propertyUrl),
        template(json, "valueUrl").or(() -> valueUrl),
        json.value("datatype").map(type -> Datatype.of(type, json.problems())).orElse(datatype),
        json.text("default").orElse(standard),
        json.text("lang").map(lang -> tag(lang, json)).orElse(language),
        json.texts("null").orElse(nulls),
        json.truth("ordered").orElse(ordered),
        json.truth("required").orElse(required),
        json.text("separator").or(() -> separator));
  }

  private static Optional<UriTemplate> template(Members json, String name) {
    return json.text(name).map(Secrets::without).map(UriTemplate::new);
  }
}
