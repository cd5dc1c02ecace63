// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import io.github.tipgraph.write.Syntax;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a description is to be had. */
enum Form {
  HTML("html", "text/html", "HTML", List.of("application/xhtml+xml")),
  TURTLE("ttl", "text/turtle", "Turtle", List.of("application/x-turtle", "text/n3")),
  JSONLD("jsonld", "application/ld+json", "JSON-LD", List.of("application/json")),
  NT("nt", "application/n-triples", "N-Triples", List.of("text/plain")),
  RDFXML("rdf", "application/rdf+xml", "RDF/XML", List.of("application/xml", "text/xml")),
  TRIG("trig", "application/trig", "TriG", List.of("application/x-trig")),
  NQ("nq", "application/n-quads", "N-Quads", List.of());

  /** The forms in the order in which a client gets them that does not care. */
  static final List<Form> PAGES_FIRST = List.of(values());

  /** The same for what is made for machines. */
  static final List<Form> MACHINES_FIRST = List.of(TURTLE, JSONLD, NT, RDFXML, TRIG, NQ, HTML);

  /** The syntaxes of RDF. */
  static final List<Form> OF_RDF = List.of(TURTLE, JSONLD, NT, RDFXML, TRIG, NQ);

  private final String code;
  private final String type;
  private final String label;
  private final List<String> alsoAsked;

  Form(String code, String type, String label, List<String> alsoAsked) {
    this.code = code;
    this.type = type;
    this.label = label;
    this.alsoAsked = alsoAsked;
  }

  /** The form that the parameter {@code format} names. */
  static Optional<Form> of(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** The form that a client likes best (RFC 9110, 12.5.1), the first of those it likes as well. */
  static Optional<Form> accepted(String accept, List<Form> offers) {
    return new Accept(accept).best(offers, Form::types);
  }

  private List<String> types() {
    return Stream.concat(Stream.of(type), alsoAsked.stream()).toList();
  }

  /** What the parameter {@code format} calls it. */
  String code() {
    return code;
  }

  /** Its media type. */
  String type() {
    return type;
  }

  /** Its name for people. */
  String label() {
    return label;
  }

  /** The header Content-Type. */
  String contentType() {
    return this == NT || this == NQ ? type : type + ";charset=utf-8";
  }

  /** The syntax that writes it, which HTML has not. */
  Optional<Syntax> syntax() {
    return this == HTML ? Optional.empty() : Optional.of(Syntax.valueOf(name()));
  }
}
