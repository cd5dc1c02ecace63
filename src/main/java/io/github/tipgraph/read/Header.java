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
}
