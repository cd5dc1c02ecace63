// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import io.github.tipgraph.file.Fault;
import io.github.tipgraph.rdf.ForeignRdf;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.TextFile;
import io.github.tipgraph.read.Unpacking;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Reads a user's file of RDF, in the syntax that its extension names. */
public final class RdfFile {
  private static final Pattern PLACE =
      Pattern.compile("\\[line: (\\d+), col: (\\d+) ?\\] *(.*)", Pattern.DOTALL);

  private RdfFile() {}

  /**
   * All that the file says.
   *
   * @throws ProblemException if the file is missing or is not RDF
   */
  public static DatasetGraph read(Path file) {
    TextFile.require(file);
    Lang lang = RDFLanguages.filenameToLang(file.toString());
    if (lang == null) {
      throw mistake(
          file,
          "",
          "has no extension of an RDF syntax",
          "name it .ttl, .trig, .nt, .nq, .jsonld or .rdf");
    }
    DatasetGraph dataset = DatasetGraphFactory.create();
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      InputStream plain = Unpacking.isGzip(in) ? Unpacking.gzip(file.toString(), in) : in;
      RDFParserBuilder parser =
          RDFParser.create()
              .base(file.toUri().toString())
              .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
      ForeignRdf.parse(plain, parser, lang, StreamRDFLib.dataset(dataset));
    } catch (RiotException e) {
      throw syntax(file, e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.failure(
              file.toString(),
              "",
              "cannot be read (" + Fault.reason(e) + ")",
              "check that it is whole, and its permissions"),
          e);
    }
    return dataset;
  }

  /** What is wrong with a file that is not RDF. */
  static ProblemException syntax(Path file, RiotException e) {
    Matcher place = PLACE.matcher(e.getMessage());
    return place.matches()
        ? mistake(
            file,
            "line " + place.group(1) + ", column " + place.group(2),
            place.group(3),
            "mend it there")
        : mistake(file, "", "is not RDF: " + e.getMessage(), "mend it");
  }

  private static ProblemException mistake(Path file, String where, String what, String remedy) {
    return new ProblemException(Problem.mistake(file.toString(), where, what, remedy));
  }
}
