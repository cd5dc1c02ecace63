// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import com.google.gson.JsonElement;
import com.google.re2j.PatternSyntaxException;
import io.github.tipgraph.read.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * The datatype of the cells of a column.
 *
 * @param base the name that CSVW has for it
 * @param iri of the literals
 * @param format how cells have its values
 */
record Datatype(String base, String iri, Format format) {
  /** Where no datatype is given. */
  static final Datatype STRING = new Datatype("string", XSD.xstring.getURI(), Optional::of);

  private static final Set<String> KEEP_SPACE =
      Set.of("string", "json", "xml", "html", "anyAtomicType", "any");

  private static final Set<String> NUMBERS =
      Set.of(
          "integer",
          "long",
          "int",
          "short",
          "byte",
          "nonNegativeInteger",
          "positiveInteger",
          "unsignedLong",
          "unsignedInt",
          "unsignedShort",
          "unsignedByte",
          "nonPositiveInteger",
          "negativeInteger",
          "decimal",
          "double",
          "float",
          "number");

  private static final Map<String, DateFormat.Parts> TIMES =
      Map.of(
          "date", DateFormat.Parts.DATE,
          "time", DateFormat.Parts.TIME,
          "dateTime", DateFormat.Parts.BOTH,
          "datetime", DateFormat.Parts.BOTH,
          "dateTimeStamp", DateFormat.Parts.BOTH);

  private static final Set<String> OTHERS =
      Set.of(
          "anyURI",
          "base64Binary",
          "binary",
          "boolean",
          "duration",
          "dayTimeDuration",
          "yearMonthDuration",
          "gDay",
          "gMonth",
          "gMonthDay",
          "gYear",
          "gYearMonth",
          "hexBinary",
          "QName",
          "normalizedString",
          "token",
          "language",
          "Name",
          "NMTOKEN");

  /** Names for which the datatype has another one in RDF. */
  private static final Map<String, String> IRIS =
      Map.of(
          "any", XSD.getURI() + "anyAtomicType",
          "binary", XSD.base64Binary.getURI(),
          "datetime", XSD.dateTime.getURI(),
          "number", XSD.xdouble.getURI(),
          "xml", RDF.xmlLiteral.getURI(),
          "html", RDF.HTML.getURI(),
          "json", "http://www.w3.org/ns/csvw#JSON");

  /** The datatype of a name, or of an object with base, format and identifier. */
  static Datatype of(JsonElement json, Problems problems) {
    if (!json.isJsonObject()) {
      return named(text("datatype", json, problems), Optional.empty(), Optional.empty(), problems);
    }
    Members object = new Members(json.getAsJsonObject(), problems);
    return named(
        object.text("base").orElse("string"),
        object.text("@id").map(Secrets::without),
        object.value("format"),
        problems);
  }

  private static String text(String key, JsonElement value, Problems problems) {
    if (!value.isJsonPrimitive()) {
      throw problems.of("", "\"" + key + "\" is neither a text nor an object", "mend the metadata");
    }
    return value.getAsString();
  }

  private static Datatype named(
      String base, Optional<String> id, Optional<JsonElement> format, Problems problems) {
    if (!KEEP_SPACE.contains(base)
        && !NUMBERS.contains(base)
        && !TIMES.containsKey(base)
        && !OTHERS.contains(base)) {
      throw problems.of("", "\"" + base + "\" is no datatype of CSVW", "take one of its names");
    }
    String iri = IRIS.getOrDefault(base, XSD.getURI() + base);
    try {
      return new Datatype(base, id.orElse(iri), format(base, iri, format, problems));
    } catch (PatternSyntaxException e) {
      throw problems.of("", "\"format\" is no pattern: " + e.getDescription(), "mend it");
    } catch (IllegalArgumentException e) {
      throw problems.of("", "\"format\" has " + e.getMessage(), "mend it");
    }
  }

  private static Format format(
      String base, String iri, Optional<JsonElement> format, Problems problems) {
    Format standard = KEEP_SPACE.contains(base) ? Optional::of : Format.standard(iri);
    if (NUMBERS.contains(base)) {
      return number(format, standard, problems);
    }
    if (format.isEmpty()) {
      return base.equals("boolean") ? truth(standard) : standard;
    }
    String text = text("format", format.get(), problems);
    if (TIMES.containsKey(base)) {
      return new DateFormat(text, TIMES.get(base));
    }
    return base.equals("boolean") ? Format.truth(text) : Format.pattern(text, standard, problems);
  }

  private static Format truth(Format standard) {
    return cell ->
        standard
            .lexical(cell)
            .map(text -> text.equals("1") ? "true" : text.equals("0") ? "false" : text);
  }

  private static Format number(Optional<JsonElement> format, Format standard, Problems problems) {
    if (format.isEmpty() || !format.get().isJsonObject()) {
      // A pattern alone has the usual signs; that of groups only if it is in it.
      boolean grouped = format.map(each -> text("format", each, problems)).orElse("").contains(",");
      return new NumberFormat(".", grouped ? "," : "", standard);
    }
    Members object = new Members(format.get().getAsJsonObject(), problems);
    return new NumberFormat(
        object.text("decimalChar").orElse("."), object.text("groupChar").orElse(""), standard);
  }

  /** A cell without the white space that its datatype does not keep. */
  String normalized(String cell) {
    if (KEEP_SPACE.contains(base)) {
      return cell;
    }
    String spaced = cell.replaceAll("[\\t\\r\\n]", " ");
    return base.equals("normalizedString") ? spaced : spaced.strip().replaceAll(" +", " ");
  }

  /** Whether values have a language. */
  boolean isText() {
    return iri.equals(XSD.xstring.getURI());
  }

  /** A literal of this datatype. */
  Node literal(String lexical, String language) {
    return isText() && !language.isEmpty()
        ? NodeFactory.createLiteralLang(lexical, language)
        : NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(iri));
  }
}
