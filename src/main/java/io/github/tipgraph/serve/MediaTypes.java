// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.query.Format;

/** The media types of answers, and what files of them are called. */
final class MediaTypes {
  private MediaTypes() {}

  /** The header Content-Type. */
  static String of(Format format) {
    return switch (format) {
      case TABLE -> "text/plain;charset=utf-8";
      case CSV -> "text/csv;charset=utf-8;header=present";
      case TSV -> "text/tab-separated-values;charset=utf-8";
      case JSON -> "application/sparql-results+json";
      case XML -> "application/sparql-results+xml";
      case TURTLE -> Form.TURTLE.contentType();
      case TRIG -> Form.TRIG.contentType();
      case NT -> Form.NT.contentType();
      case NQ -> Form.NQ.contentType();
      case JSONLD -> Form.JSONLD.contentType();
      case RDFXML -> Form.RDFXML.contentType();
    };
  }

  /** The ending of a file's name. */
  static String extension(Format format) {
    return switch (format) {
      case TABLE -> "txt";
      case CSV, TSV, JSON, XML, TRIG, NT, NQ, JSONLD -> format.title();
      case TURTLE -> "ttl";
      case RDFXML -> "rdf";
    };
  }
}
