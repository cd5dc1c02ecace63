// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Header;
import java.util.List;

/** A document of sentences, each of which can be the evidence of a fact. */
final class SampleText {
  private final String id;
  private final List<String> sentences;

  SampleText(String id, String... sentences) {
    this.id = id;
    this.sentences = List.of(sentences);
  }

  /** The sentence that begins with these words, as evidence. */
  Evidence saying(String beginning) {
    String sentence =
        sentences.stream().filter(each -> each.startsWith(beginning)).findFirst().orElseThrow();
    String text = text();
    int begin = text.indexOf(sentence);
    return Evidence.at(id, text, begin, begin + sentence.length());
  }

  /** The document and the facts that it states. */
  Sample states(Header header, String country, String year, List<Fact> facts) {
    Document document = new Document(id, text(), header, List.of(), "0".repeat(64));
    return new Sample(document, new Assessment(id, country, year, facts));
  }

  private String text() {
    return String.join("\n", sentences);
  }

  /** A document with what was read from it. */
  record Sample(Document document, Assessment assessment) {}
}
