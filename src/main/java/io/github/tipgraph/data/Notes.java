// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a user knows of a dataset and its file does not say.
 *
 * @param title what to call it
 * @param source the address from which it was taken, or where it is described
 * @param licence an identifier of SPDX, or an IRI
 * @param version as its publisher calls it
 */
public record Notes(
    Optional<String> title,
    Optional<String> source,
    Optional<String> licence,
    Optional<String> version) {
  private static final Pattern IRI = Pattern.compile("(?i)https?://[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");
  private static final String SPDX_LICENCES = "https://spdx.org/licenses/";

  /**
   * Checks the addresses.
   *
   * @throws ProblemException if the source is no address, or the licence neither an identifier nor
   *     an IRI
   */
  public Notes {
    source.filter(iri -> !IRI.matcher(iri).matches()).ifPresent(Notes::noSource);
    licence
        .filter(text -> !IRI.matcher(text).matches() && !SPDX.matcher(text).matches())
        .ifPresent(Notes::noLicence);
  }

  /** The IRI of the licence. */
  Optional<String> licenceIri() {
    return licence.map(text -> IRI.matcher(text).matches() ? text : SPDX_LICENCES + text);
  }

  private static void noSource(String text) {
    throw new ProblemException(
        Problem.mistake(
            "--source",
            "",
            "'" + text + "' is no http(s) address",
            "give where the data are from"));
  }

  private static void noLicence(String text) {
    throw new ProblemException(
        Problem.mistake(
            "--licence",
            "",
            "'" + text + "' is neither an identifier of SPDX nor an http(s) address",
            "give for instance CC-BY-4.0, or the address of the licence"));
  }
}
