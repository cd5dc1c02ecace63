// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.data;

import io.github.tipgraph.rdf.WebIri;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Secrets;
import java.util.regex.Pattern;

/** Licences and addresses that a user gives. */
public final class Licence {
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");
  private static final String SPDX_LICENCES = "https://spdx.org/licenses/";

  private Licence() {}

  /**
   * The IRI of a licence.
   *
   * @throws ProblemException if it is neither an identifier nor an address
   */
  public static String iri(String text) {
    requireNoSecret("--licence", text);
    if (isAddress(text)) {
      return text;
    }
    if (SPDX.matcher(text).matches()) {
      return SPDX_LICENCES + text;
    }
    throw new ProblemException(
        Problem.mistake(
            "--licence",
            "",
            "'" + text + "' is neither an identifier of SPDX nor an http(s) address",
            "give for instance CC-BY-4.0, or the address of the licence"));
  }

  /**
   * An address that a user gives.
   *
   * @throws ProblemException if it is none
   */
  public static String address(String option, String text, String what) {
    requireNoSecret(option, text);
    if (isAddress(text)) {
      return text;
    }
    throw new ProblemException(
        Problem.mistake(option, "", "'" + text + "' is no http(s) address", "give " + what));
  }

  private static void requireNoSecret(String option, String text) {
    if (Secrets.isIn(text)) {
      throw new ProblemException(
          Problem.mistake(
              option,
              "",
              "the address holds a name or a password, which would stand in the graph",
              "take it out"));
    }
  }

  private static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http", 0, 4) && WebIri.isSound(text);
  }
}
