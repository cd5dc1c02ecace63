// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.loader.SchemeRouter;
import io.github.tipgraph.read.Whole;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
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
    InputStream bytes = saysItsEncoding(lang) ? source : new StrictUtf8(source);
    try {
      Whole whole = new Whole(Lang.JSONLD.equals(lang) ? single(bytes) : bytes);
      RDFParserBuilder parser = how.source(whole).lang(lang);
      if (Lang.JSONLD.equals(lang)) {
        parser.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(ForeignRdf::refuse));
      }
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

  /** JSON of one value. The parser of JSON-LD reads no further than that. */
  private static InputStream single(InputStream source) throws IOException {
    byte[] json = source.readAllBytes();
    boolean begun = false;
    try (JsonParser parser = Json.createParser(new ByteArrayInputStream(json))) {
      JsonParser.Event first = parser.next();
      if (first == JsonParser.Event.START_OBJECT) {
        parser.skipObject();
      } else if (first == JsonParser.Event.START_ARRAY) {
        parser.skipArray();
      }
      begun = true;
      // It fails where more follows, and is true where it does not see that.
      if (!parser.hasNext()) {
        return new ByteArrayInputStream(json);
      }
    } catch (JsonException | NoSuchElementException e) {
      if (!begun) {
        // What is wrong with the value is told by who reads it.
        return new ByteArrayInputStream(json);
      }
    }
    throw new RiotException("goes on after the end of its JSON");
  }

  /** XML names its encoding, and its parser is strict. */
  private static boolean saysItsEncoding(Lang lang) {
    return Lang.RDFXML.equals(lang) || Lang.TRIX.equals(lang);
  }

  /** Lets through what all syntaxes of RDF 1.1 can hold, and a store can keep. */
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
      Node object = triple.getObject();
      if (object.isLiteral() && object.getLiteralBaseDirection() != null) {
        throw new RiotException("gives a text a direction (RDF 1.2), which is not read");
      }
      Storable.refusal(object)
          .ifPresent(
              refusal -> {
                throw new RiotException(refusal);
              });
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
