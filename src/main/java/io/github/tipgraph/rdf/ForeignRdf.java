// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.loader.SchemeRouter;
import io.github.tipgraph.read.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads RDF that others wrote. It reaches nothing beside what it was given: a context of JSON-LD
 * that stands elsewhere is not fetched, and Jena leaves out what XML would have it fetch.
 */
public final class ForeignRdf {
  private ForeignRdf() {}

  /**
   * Parses.
   *
   * @param source what to parse
   * @param how to parse it
   * @param lang its syntax
   * @throws RiotException if it is not RDF, needs something from elsewhere, or nests without end
   * @throws IOException if it cannot be read to its end; Jena takes that for the end itself
   */
  public static void parse(InputStream source, RDFParserBuilder how, Lang lang, StreamRDF to)
      throws IOException {
    Whole whole = new Whole(saysItsEncoding(lang) ? source : new StrictUtf8(source));
    RDFParserBuilder parser = how.source(whole).lang(lang);
    if (Lang.JSONLD.equals(lang)) {
      parser.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(ForeignRdf::refuse));
    }
    try {
      Dropped.nothing(() -> parse(parser, new Plain(to), whole));
    } catch (StrictUtf8.Malformed e) {
      throw new RiotException(e.getMessage(), e);
    }
  }

  private static void parse(RDFParserBuilder parser, StreamRDF to, Whole whole) throws IOException {
    try {
      parser.parse(to);
    } catch (StackOverflowError e) {
      throw new RiotException("nests too deeply", e);
    } catch (RuntimeException e) {
      whole.requireUpToHere();
      throw e;
    }
    whole.require();
  }

  /** XML names its encoding, and its parser is strict. */
  private static boolean saysItsEncoding(Lang lang) {
    return Lang.RDFXML.equals(lang) || Lang.TRIX.equals(lang);
  }

  /** Lets through what all syntaxes of RDF 1.1 can hold. */
  private static final class Plain extends StreamRDFWrapper {
    Plain(StreamRDF to) {
      super(to);
    }

    @Override
    public void triple(Triple triple) {
      require(triple);
      super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
      require(quad.asTriple());
      super.quad(quad);
    }

    private static void require(Triple triple) {
      if (triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm()) {
        throw new RiotException("states something of a triple (RDF 1.2), which is not read");
      }
    }
  }

  /** Lets no JSON-LD of this process fetch a context, whoever parses it. */
  public static void seal() {
    if (SchemeRouter.defaultInstance() instanceof SchemeRouter router) {
      router.set("http", ForeignRdf::refuse);
      router.set("https", ForeignRdf::refuse);
      router.set("file", ForeignRdf::refuse);
    }
  }

  private static Document refuse(URI at, DocumentLoaderOptions options) throws JsonLdError {
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "its context stands elsewhere, at " + at + ", and is not fetched; write it into the file");
  }
}
