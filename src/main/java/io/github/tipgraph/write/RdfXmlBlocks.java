// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.write;

import io.github.tipgraph.rdf.Prefixes;
import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.util.XMLChar;
import org.apache.jena.vocabulary.XSD;

/** RDF/XML: one description a subject, one element a triple. */
final class RdfXmlBlocks implements Blocks {
  private static final String NAME = "RDF/XML";
  private static final String ABOUT = "rdf:about";
  private static final String RESOURCE = "rdf:resource";

  private final AWriter out;

  RdfXmlBlocks(AWriter out) {
    this.out = out;
  }

  @Override
  public Optional<ProblemException> refusal(Triple triple) {
    String property = triple.getPredicate().getURI();
    return Util.splitNamespaceXML(property) == property.length()
        ? Optional.of(
            Unwritable.of(
                NAME,
                "cannot write the property <"
                    + property
                    + ">, which does not end in a name of XML"))
        : Unwritable.tripleTerm(NAME, triple);
  }

  @Override
  public void begin() {
    out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    new TreeMap<>(Prefixes.mapping().getNsPrefixMap())
        .forEach((prefix, iri) -> out.print("\n    xmlns:" + prefix + "=\"" + escape(iri) + "\""));
    out.print(">\n");
  }

  @Override
  public void block(List<Triple> triples) {
    out.print("  <rdf:Description" + reference(ABOUT, triples.get(0).getSubject()) + ">\n");
    triples.forEach(this::property);
    out.print("  </rdf:Description>\n");
  }

  private void property(Triple triple) {
    String iri = triple.getPredicate().getURI();
    int split = Util.splitNamespaceXML(iri);
    String namespace = iri.substring(0, split);
    String local = iri.substring(split);
    String name =
        Optional.ofNullable(Prefixes.mapping().getNsURIPrefix(namespace)).orElse("ns")
            + ":"
            + local;
    String declared = name.startsWith("ns:") ? " xmlns:ns=\"" + escape(namespace) + "\"" : "";
    out.print("    <" + name + declared + object(triple.getObject()));
    out.print(triple.getObject().isLiteral() ? "</" + name + ">\n" : "/>\n");
  }

  private static String object(Node node) {
    if (!node.isLiteral()) {
      return reference(RESOURCE, node);
    }
    String datatype = node.getLiteralDatatypeURI();
    String attribute = "";
    if (!node.getLiteralLanguage().isEmpty()) {
      attribute = " xml:lang=\"" + escape(node.getLiteralLanguage()) + "\"";
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      attribute = " rdf:datatype=\"" + escape(datatype) + "\"";
    }
    return attribute + ">" + escape(node.getLiteralLexicalForm());
  }

  private static String reference(String attribute, Node node) {
    return node.isURI()
        ? " " + attribute + "=\"" + escape(node.getURI()) + "\""
        : " rdf:nodeID=\"b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x") + "\"";
  }

  /** The text as XML can hold it: what no XML 1.0 file may contain becomes U+FFFD. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> XMLChar.isValid(c) ? c : 0xFFFD)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  @Override
  public void end() {
    out.print("</rdf:RDF>\n");
    out.flush();
  }
}
