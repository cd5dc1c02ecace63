// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

/**
 * What a document says of itself. Every field is empty where it does not say.
 *
 * @param title its title
 * @param publisher who published it
 * @param issued when, {@code yyyy-MM-dd} or less precise
 * @param citation how it asks to be cited
 * @param country the country that it assesses, by name or code as given
 * @param kind {@code interim-assessment}, {@code country-narrative} or {@code report}
 * @param year the report year, where the header or the record gives one
 * @param updates the report that it updates, such as {@code 2009 TIP Report}
 * @param coversFrom the first month covered, {@code yyyy-MM}
 * @param coversUntil the last month covered, {@code yyyy-MM}
 * @param source what it restates, or where it was taken from
 */
public record Header(
    String title,
    String publisher,
    String issued,
    String citation,
    String country,
    String kind,
    String year,
    String updates,
    String coversFrom,
    String coversUntil,
    String source) {
  /** A header that says nothing. */
  public static final Header EMPTY = new Header("", "", "", "", "", "", "", "", "", "", "");

  /** This header, and where it says nothing what another says. */
  Header or(Header other) {
    return new Header(
        first(title, other.title),
        first(publisher, other.publisher),
        first(issued, other.issued),
        first(citation, other.citation),
        first(country, other.country),
        first(kind, other.kind),
        first(year, other.year),
        first(updates, other.updates),
        first(coversFrom, other.coversFrom),
        first(coversUntil, other.coversUntil),
        first(source, other.source));
  }

  Header withTitle(String value) {
    return only(value, "", "", "", "").or(this);
  }

  Header withIssued(String value) {
    return only("", value, "", "", "").or(this);
  }

  Header withCountry(String value) {
    return only("", "", value, "", "").or(this);
  }

  Header withYear(String value) {
    return only("", "", "", value, "").or(this);
  }

  Header withSource(String value) {
    return only("", "", "", "", value).or(this);
  }

  Header withKind(String value) {
    return new Header("", "", "", "", "", value, "", "", "", "", "").or(this);
  }

  Header withoutCountry() {
    return new Header(
        title,
        publisher,
        issued,
        citation,
        "",
        kind,
        year,
        updates,
        coversFrom,
        coversUntil,
        source);
  }

  private static Header only(
      String title, String issued, String country, String year, String source) {
    return new Header(title, "", issued, "", country, "", year, "", "", "", source);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
