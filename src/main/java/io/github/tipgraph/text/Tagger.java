// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

/**
 * Tags the tokens of sentences by an OpenNLP model, as {@link opennlp.tools.postag.POSTaggerME}
 * does, in a fraction of its time: what a word says of its own tag and of those around it is looked
 * up once and remembered. Each tag is the likeliest after those before it; so are OpenNLP's, for
 * what it keeps of a position are the features after the best sequence, whatever the width of its
 * beam. For one thread.
 */
final class Tagger {
  /** How many words are remembered; then all are forgotten, so that memory stays bounded. */
  private static final int REMEMBERED = 10_000;

  private static final int LONGEST_REMEMBERED = 40;

  /** The part of the model that holds its parameters. */
  private static final String PARAMETERS = "pos.model";

  private static final String START = "S=begin";
  private static final String WORD = "w=";
  private static final Context UNKNOWN = new Context(new int[0], new double[0]);

  /**
   * What the model holds of a word.
   *
   * @param own what it adds for each tag of its own
   * @param neighbours what it adds for the word one and two before it and one and two after it
   */
  private record Word(double[] own, Context[] neighbours) {}

  private final Map<String, Context> parameters;
  private final POSContextGenerator generator;
  private final String[] tags;
  private final Context[] afterTag;
  private final Context[][] afterTags;
  private final Context[] start;
  private final Map<String, Word> known = new HashMap<>();
  private final double[] sums;

  /**
   * Takes the parameters of a model.
   *
   * @throws IllegalArgumentException if the model is no maximum entropy model, has a dictionary of
   *     tags, or looks at features other than words, their parts, and the two tags before them
   */
  Tagger(POSModel model) {
    if (!(model.<Object>getArtifact(PARAMETERS) instanceof AbstractModel entropy)
        || entropy.getModelType() != AbstractModel.ModelType.Maxent
        || model.getFactory().getTagDictionary() != null) {
      throw new IllegalArgumentException("Not a maximum entropy model without a dictionary");
    }
    parameters = parameters(entropy);
    generator = model.getFactory().getPOSContextGenerator();
    tags = new String[entropy.getNumOutcomes()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = entropy.getOutcome(i);
    }
    sums = new double[tags.length];
    afterTag = new Context[tags.length];
    afterTags = new Context[tags.length][tags.length];
    for (int i = 0; i < tags.length; i++) {
      afterTag[i] = parameter("t=" + tags[i]);
      for (int k = 0; k < tags.length; k++) {
        afterTags[k][i] = parameter("t2=" + tags[k] + "," + tags[i]);
      }
    }
    start = new Context[] {parameter(START), parameter("p1" + START), parameter("p2" + START)};
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Context> parameters(AbstractModel model) {
    Map<String, Context> parameters = (Map<String, Context>) model.getDataStructures()[1];
    List<String> features =
        List.of(
            "def", "S", "p1S", "p2S", "w", "p1w", "p2w", "n1w", "n2w", "pre", "suf", "wc", "w&c",
            "t", "t2");
    for (String feature : parameters.keySet()) {
      int end = feature.indexOf('=');
      if (!features.contains(end < 0 ? feature : feature.substring(0, end))) {
        throw new IllegalArgumentException("The model has a feature of another kind: " + feature);
      }
    }
    return parameters;
  }

  private Context parameter(String feature) {
    return parameters.getOrDefault(feature, UNKNOWN);
  }

  /** The tags of the words of a sentence, as the model names them. */
  String[] tag(String[] words) {
    Word[] told = new Word[words.length];
    for (int i = 0; i < words.length; i++) {
      told[i] = word(words[i]);
    }
    int before = -1;
    int last = -1;
    String[] best = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      around(told, i);
      if (last >= 0) {
        add(afterTag[last], sums);
      }
      if (before >= 0) {
        add(afterTags[before][last], sums);
      }
      before = last;
      last = most(sums);
      best[i] = tags[last];
    }
    return best;
  }

  private static int most(double[] sums) {
    int most = 0;
    for (int i = 1; i < sums.length; i++) {
      most = sums[i] > sums[most] ? i : most;
    }
    return most;
  }

  private Word word(String word) {
    Word found = known.get(word);
    if (found == null) {
      found = learn(word);
      if (word.length() <= LONGEST_REMEMBERED) {
        if (known.size() == REMEMBERED) {
          known.clear();
        }
        known.put(word, found);
      }
    }
    return found;
  }

  private Word learn(String word) {
    double[] own = new double[tags.length];
    Context[] neighbours = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
    for (String feature : generator.getContext(0, new String[] {word}, new String[0], null)) {
      if (!feature.equals(START)) {
        add(parameter(feature), own);
      }
      if (feature.startsWith(WORD)) {
        neighbours[0] = parameter("n1" + feature);
        neighbours[1] = parameter("n2" + feature);
        neighbours[2] = parameter("p1" + feature);
        neighbours[3] = parameter("p2" + feature);
      }
    }
    return new Word(own, neighbours);
  }

  /** What the words say of the tag of one of them. */
  private void around(Word[] words, int i) {
    System.arraycopy(words[i].own, 0, sums, 0, sums.length);
    if (i < start.length) {
      add(start[i], sums);
    }
    for (int k = 1; k <= 2; k++) {
      if (i + k < words.length) {
        add(words[i + k].neighbours[k - 1], sums);
      }
      if (i >= k) {
        add(words[i - k].neighbours[k + 1], sums);
      }
    }
  }

  private static void add(Context context, double[] sums) {
    int[] outcomes = context.getOutcomes();
    double[] values = context.getParameters();
    for (int i = 0; i < outcomes.length; i++) {
      sums[outcomes[i]] += values[i];
    }
  }
}
