// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of expansion that RFC 6570 has. */
class UriTemplateTest {
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "name", List.of("Sindh"),
          "path", List.of("a/b c"),
          "accent", List.of("é"),
          "empty", List.of(""),
          "list", List.of("red", "green"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | plain",
        "p/{name} | p/Sindh",
        "{path} | a%2Fb%20c",
        "{+path} | a/b%20c",
        "{#path} | #a/b%20c",
        "{accent} | %C3%A9",
        "x{none} | x",
        "x{#none} | x",
        "{name,list} | Sindh,red,green",
        "{name:3} | Sin",
        "{.name} | .Sindh",
        "x{/name,path} | x/Sindh/a%2Fb%20c",
        "x{;name,empty} | x;name=Sindh;empty",
        "x{?name,empty} | x?name=Sindh&empty=",
        "x?a{&name} | x?a&name=Sindh",
        "{list} | red,green",
        "x{/list*} | x/red/green",
        "x{?list*} | x?list=red&list=green"
      })
  void expands(String template, String expected) {
    assertThat(new UriTemplate(template).expand(VALUES)).isEqualTo(expected);
  }
}
