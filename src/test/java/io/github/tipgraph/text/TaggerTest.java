// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of the model, as OpenNLP itself gives them. */
class TaggerTest {
  private static POSTaggerME model;
  private static Tagger tagger;

  @BeforeAll
  static void load() throws IOException {
    POSModel tags =
        new POSModel(TaggerTest.class.getResource("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));
    model = new POSTaggerME(tags);
    tagger = new Tagger(tags);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "authored"})
  void theTagsOfWholeDocumentsAreThoseOfOpenNlp(String gold) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/gold", gold + ".jsonl"));
    for (String line : lines) {
      String text = JsonParser.parseString(line).getAsJsonObject().get("text").getAsString();
      for (String paragraph : text.split("\n+")) {
        String[] words = paragraph.split("(?=[ ,;:.()'])|(?<=[ (])");
        assertThat(tagger.tag(words)).as(paragraph).containsExactly(model.tag(words));
      }
    }
    assertThat(lines).isNotEmpty();
  }

  @Test
  void shortSentencesAndStrangeWordsAreTagged() {
    for (String[] words : new String[][] {{"Stop"}, {"It", "ends"}, {"", "", "ÿ€", "—", "1,200"}}) {
      assertThat(tagger.tag(words)).containsExactly(model.tag(words));
    }
    assertThat(tagger.tag(new String[0])).isEmpty();
  }
}
