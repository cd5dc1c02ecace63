// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tipgraph.read.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a query file tells what the query is for and which parameters it takes. */
class QueryHeaderTest {
  @Test
  void readsTitleQuestionDescriptionAndParameters() {
    BundledQuery query =
        QueryHeader.parse(
            "name",
            """
            # title: A title
            # question: What?
            # description: More
            # description: and more.
            # a remark
            # param: place place The place
            # param: n integer default=5 How many
            # param: words string default="two words" Some words
            # param: since year optional The first year
            SELECT * {}
            # title: not this one
            """);
    assertThat(query.title()).isEqualTo("A title");
    assertThat(query.question()).isEqualTo("What?");
    assertThat(query.description()).isEqualTo("More and more.");
    assertThat(query.params())
        .containsExactly(
            new Param("place", ParamType.PLACE, Param.Use.REQUIRED, "", "The place"),
            new Param("n", ParamType.INTEGER, Param.Use.STANDARD, "5", "How many"),
            new Param("words", ParamType.STRING, Param.Use.STANDARD, "two words", "Some words"),
            new Param("since", ParamType.YEAR, Param.Use.OPTIONAL, "", "The first year"));
  }

  @Test
  void takesAQueryWithoutHeader() {
    BundledQuery query = QueryHeader.parse("name", "SELECT * {}");
    assertThat(query.title()).isEqualTo("name");
    assertThat(query.params()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# param: n", "# param: n number", "# param: n-1 string"})
  void refusesAParameterLineThatItCannotRead(String line) {
    assertThatThrownBy(() -> QueryHeader.parse("name", "# title: T\n" + line + "\nASK {}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("# param: NAME TYPE");
  }

  @Test
  void refusesAParameterThatIsDeclaredTwice() {
    String text = "# param: n country Where\n# param: m country\n# param: n integer\nASK {}";
    assertThatThrownBy(() -> QueryHeader.parse("name", text))
        .isInstanceOf(ProblemException.class)
        .hasMessage("name, line 3: declares the parameter n again; leave one of the lines out");
  }
}
