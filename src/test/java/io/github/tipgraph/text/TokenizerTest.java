// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and how they differ from the model's. */
class TokenizerTest {
  private static final TokenizerModel MODEL = model();
  private final Tokenizer tokenizer = new Tokenizer(MODEL);

  private static TokenizerModel model() {
    try {
      return new TokenizerModel(
          TokenizerTest.class.getResource("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> tokens(String sentence) {
    return List.of(Span.spansToStrings(tokenizer.spans(sentence), sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the ministry's budget | the ministry 's budget",
        "two workers’ hostels | two workers ’ hostels",
        "spent €500 on it | spent € 500 on it",
        "spent US$500 on it | spent US$ 500 on it",
        "spent 500€ on it | spent 500 € on it",
        "the unit (UFASE) met | the unit ( UFASE ) met",
        "an NGO-run shelter | an NGO-run shelter"
      })
  void wordsAreCutWhereTheirPartsMeet(String sentence, String tokens) {
    assertThat(String.join(" ", tokens(sentence))).isEqualTo(tokens);
  }

  @Test
  void noCharacterIsCutInTwo() {
    for (String mark : List.of(",", ".", "(", "\u2019", "-", "/", "a", "5", "$")) {
      for (String word : List.of("WHICH", "which", "2012", "", "UNICEF.")) {
        String text = "of" + mark + "\uD83D\uDE00" + word + "\uD83D\uDE00" + mark + "IS";
        assertThat(tokenizer.spans(text))
            .as(text)
            .noneMatch(span -> Character.isLowSurrogate(text.charAt(span.getStart())));
      }
    }
  }

  @Test
  void plainSentencesAreSplitAsTheModelSplitsThem() {
    String sentence =
        "In 2009, police freed 1,200 victims (350 of them girls), but cannot say who bought them; "
            + "two officials didn't appear in court.";
    assertThat(tokens(sentence)).containsExactly(new TokenizerME(MODEL).tokenize(sentence));
  }

  @Test
  void aWordIsSplitAlikeWhereverItStands() {
    List<String> first = tokens("(UFASE), the ministry's unit");
    assertThat(tokens("(UFASE), the ministry's unit")).isEqualTo(first);
    assertThat(tokenizer.spans("x  (UFASE),")[1].getStart()).isEqualTo(3);
  }
}
