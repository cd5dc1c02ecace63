// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which form a header Accept asks for. */
class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|HTML",
        "*/*|HTML",
        "text/turtle|TURTLE",
        "TEXT/TURTLE; charset=utf-8|TURTLE",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|HTML",
        "application/rdf+xml, text/turtle;q=0.9, */*;q=0.1|RDFXML",
        "text/turtle;q=0.3, application/ld+json;q=0.5|JSONLD",
        "text/html;q=0.1, */*|TURTLE",
        "text/*;q=0.5, text/html;q=0.2|TURTLE",
        "application/n-triples|NT",
        "text/plain|NT",
        "application/json|JSONLD",
        "application/trig, */*;q=0|TRIG",
        "application/n-quads|NQ",
        "text/turtle;q=nonsense|TURTLE",
        "nonsense|HTML",
        "image/png|",
        "*/*;q=0|",
      })
  void theMostLikedFormIsTaken(String accept, Form form) {
    assertThat(Form.accepted(accept, Form.PAGES_FIRST).orElse(null)).isEqualTo(form);
  }
}
