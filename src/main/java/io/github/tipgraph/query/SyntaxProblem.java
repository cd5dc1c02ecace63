// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** Tells in one line what the SPARQL parser says in many. */
final class SyntaxProblem {
  private static final String AT = "[Ll]ine:? (\\d+), col(?:umn)?:? (\\d+)";
  private static final Pattern PLACE = Pattern.compile(AT);
  private static final Pattern TOKEN =
      Pattern.compile("Encountered \"\\s(.*)\"\" at line.*", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("Lexical error.*after prefix \"(.*)\"", Pattern.DOTALL);

  private SyntaxProblem() {}

  /** The problem of a query that cannot be read. */
  static ProblemException of(String name, QueryException e) {
    String message = e.getMessage();
    Matcher place = PLACE.matcher(message);
    String where = "";
    if (place.find()) {
      where = "line " + place.group(1) + ", column " + place.group(2);
    } else if (e instanceof QueryParseException parse && parse.getLine() > 0) {
      where = "line " + parse.getLine() + ", column " + parse.getColumn();
    }
    return new ProblemException(
        Problem.mistake(name, where, "is not SPARQL: " + what(message), "mend the query there"), e);
  }

  private static String what(String message) {
    Matcher token = TOKEN.matcher(message);
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      return "no token begins with '" + character.group(1).replace("\\\"", "\"") + "'";
    }
    if (message.contains("<EOF>")) {
      return "it ends too soon";
    }
    if (token.matches()) {
      String said = token.group(1).strip();
      return "'"
          + said.substring(said.lastIndexOf('"', said.length() - 2) + 1)
          + "' cannot stand here";
    }
    return message.lines().findFirst().orElse("").replaceFirst("^" + AT + ":? *", "");
  }
}
