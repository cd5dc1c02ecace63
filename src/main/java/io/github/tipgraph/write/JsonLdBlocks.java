// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** JSON-LD: one node object a subject, a line each, with full IRIs as keys. */
final class JsonLdBlocks implements Blocks {
  private final AWriter out;
  private String separator = "\n";

  JsonLdBlocks(AWriter out) {
    this.out = out;
  }

  @Override
  public Optional<ProblemException> refusal(Triple triple) {
    return Unwritable.tripleTerm("JSON-LD", triple);
  }

  @Override
  public void begin() {
    out.print("{\"@graph\": [");
  }

  @Override
  public void block(List<Triple> triples) {
    out.print(separator + "{\"@id\": " + string(id(triples.get(0).getSubject())));
    separator = ",\n";
    for (int begin = 0; begin < triples.size(); ) {
      Node predicate = triples.get(begin).getPredicate();
      int end = begin;
      while (end < triples.size() && triples.get(end).getPredicate().equals(predicate)) {
        end++;
      }
      property(predicate, triples.subList(begin, end));
      begin = end;
    }
    out.print("}");
  }

  private void property(Node predicate, List<Triple> triples) {
    boolean type = predicate.equals(RDF.Nodes.type);
    String key = type ? "@type" : predicate.getURI();
    out.print(
        triples.stream()
            .map(triple -> type ? string(id(triple.getObject())) : value(triple.getObject()))
            .collect(Collectors.joining(", ", ", " + string(key) + ": [", "]")));
  }

  private static String value(Node node) {
    if (!node.isLiteral()) {
      return "{\"@id\": " + string(id(node)) + "}";
    }
    String value = "{\"@value\": " + string(node.getLiteralLexicalForm());
    String datatype = node.getLiteralDatatypeURI();
    if (!node.getLiteralLanguage().isEmpty()) {
      value += ", \"@language\": " + string(node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      value += ", \"@type\": " + string(datatype);
    }
    return value + "}";
  }

  private static String id(Node node) {
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  private static String string(String text) {
    return JSWriter.outputQuotedString(text);
  }

  @Override
  public void end() {
    out.print("\n]}\n");
    out.flush();
  }
}
