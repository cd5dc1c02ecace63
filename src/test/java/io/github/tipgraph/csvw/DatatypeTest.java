// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells stand for, as their datatype and its format say. */
class DatatypeTest {
  private static Datatype datatype(String json) {
    return Datatype.of(
        JsonParser.parseString(json.replace('\'', '"')),
        (where, what, remedy) -> new ProblemException(Problem.mistake("m", where, what, remedy)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "'integer' ~ 12 ~ 12",
        "'integer' ~ 1.5 ~ -",
        "'integer' ~ 1,200 ~ -",
        "{'base':'integer','format':'#,##0'} ~ 1,200,000 ~ 1200000",
        "{'base':'integer','format':'#,##0'} ~ 1,,200 ~ -",
        "{'base':'decimal','format':{'decimalChar':',','groupChar':'.'}} ~ 1.234,5 ~ 1234.5",
        "{'base':'decimal','format':{'decimalChar':','}} ~ 1.5 ~ -",
        "'decimal' ~ 12% ~ 0.12",
        "'number' ~ 1e3 ~ 1e3",
        "'double' ~ NaN ~ NaN",
        "'nonNegativeInteger' ~ -1 ~ -",
        "'boolean' ~ 1 ~ true",
        "'boolean' ~ yes ~ -",
        "{'base':'boolean','format':'Y|N'} ~ N ~ false",
        "{'base':'boolean','format':'Y|N'} ~ n ~ -",
        "'date' ~ 2010-02-24 ~ 2010-02-24",
        "'date' ~ 24/02/2010 ~ -",
        "{'base':'date','format':'dd/MM/yyyy'} ~ 24/02/2010 ~ 2010-02-24",
        "{'base':'date','format':'d.M.yyyy'} ~ 4.2.2010 ~ 2010-02-04",
        "{'base':'date','format':'yyyyMMdd'} ~ 20100231 ~ -",
        "{'base':'date','format':'yyyy-MM-dd X'} ~ 2010-02-24 +05 ~ 2010-02-24+05:00",
        "{'base':'time','format':'HHmm'} ~ 0930 ~ 09:30:00",
        "{'base':'datetime','format':'yyyy-MM-ddTHH:mm:ss.SSS'} ~ 2010-02-24T09:30:00.5 ~ 2010-02-24T09:30:00.5",
        "'gYear' ~ 2010 ~ 2010",
        "'gYear' ~ '10 ~ -",
        "{'base':'string','format':'[A-Z]{2}'} ~ PK ~ PK",
        "{'base':'string','format':'[A-Z]{2}'} ~ PAK ~ -",
        "'anyURI' ~ https://example.org/ ~ https://example.org/",
        "'json' ~ {} ~ {}"
      })
  void readsACell(String json, String cell, String expected) {
    assertThat(datatype(json).format().lexical(cell).orElse("-")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "'whole' ~ \"whole\" is no datatype of CSVW",
        "{'base':'boolean','format':'Y'} ~ \"format\" has no two words such as Y|N",
        "{'base':'date','format':'EEE'} ~ \"format\" has letters of dates that CSVW does not have",
        "{'base':'string','format':'['} ~ \"format\" is no pattern"
      })
  void tellsWhatIsNone(String json, String message) {
    assertThatThrownBy(() -> datatype(json))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((((a{1,1000}){1,1000}){1,1000})))",
        "((a{1000}){1000}){2}",
        "(a{1000,}){1000,}{1000,}"
      })
  void aPatternThatRepeatsWithoutEndIsTold(String pattern) {
    assertThatThrownBy(() -> datatype("{'base':'string','format':'" + pattern + "'}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("more than 1000000 repetitions in each other");
  }

  @Test
  void aPatternThatNestsTooDeeplyIsTold() {
    String deep = "(".repeat(50_000) + "a" + ")".repeat(50_000);
    assertThatThrownBy(() -> datatype("{'base':'string','format':'" + deep + "'}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("\"format\" nests too deeply");
    // Some go down only where a cell is held against them.
    Datatype optional = datatype("{'base':'string','format':'b" + "a?".repeat(50_000) + "'}");
    assertThatThrownBy(() -> optional.format().lexical("ba"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("\"format\" nests too deeply");
  }

  // In a thread of its own: an expression that has no end heeds no interrupt.
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternOfOthersIsMatchedInLinearTime() {
    Datatype slow = datatype("{'base':'string','format':'(x*x*x*x*)*y'}");
    assertThat(slow.format().lexical("x".repeat(20_000))).isEmpty();
    assertThat(slow.format().lexical("x".repeat(20_000) + "y")).isPresent();
    // What takes more than linear time is not among what RE2 knows.
    assertThatThrownBy(() -> datatype("{'base':'string','format':'(a*)\\\\1'}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is no pattern");
  }
}
