// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.text;

import io.github.tipgraph.read.Block;
import io.github.tipgraph.read.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * Splits documents into sentences and clauses and tags their tokens, by Apache OpenNLP with its
 * published English models (trained on Universal Dependencies EWT). Safe to share between threads.
 */
public final class Analyser {
  private static final String MODELS = "/opennlp-en-ud-ewt-";
  private static final int CLAUSE_LIST = 3;

  /** In code units; no sentence is longer, so that the time for a text grows with its length. */
  private static final int LONGEST = 4000;

  /** How much before the end of a sentence tells an abbreviation. */
  private static final int LOOK_BACK = 16;

  private static final int LONGEST_LABEL = 80;

  /** Two or more words with capitals, and small ones between them. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\p{Lu}\\S*(?: (?:\\p{Ll}{1,3} )*+\\p{Lu}\\S*)++(?: \\(\\d{4}(?:[–-]\\d{4})?\\)\\.)?(?<=\\.)");

  private static final Pattern ABBREVIATED =
      Pattern.compile("(?s).*(?:\\b\\p{Lu}|\\b\\p{L}\\.\\p{L}|\\b(?:\\p{Lu}\\p{Ll}{1,2}))\\.");

  private static final Pattern INITIALS = Pattern.compile("(?s).*\\b\\p{Lu}\\.\\p{Lu}\\.");
  private static final Pattern ITEM_END = Pattern.compile(";\\s*+(?:and|or)?+\\s*+$");

  private static final Pattern FIGURE_END =
      Pattern.compile("(?<=\\d)\\.(?=\\s+\\p{Lu}\\p{Ll}+\\s)");

  /** What works with the models keeps state while it does, and is costly to set up. */
  private record Tools(SentenceDetectorME detector, Tokenizer tokenizer, Tagger tagger) {}

  private final ThreadLocal<Tools> tools;
  private final Pattern inlineHeading;
  private final Pattern listHeading;
  private final Pattern beforeName;

  /**
   * Loads the models.
   *
   * @param headings words that head a part of a text in running lines when a colon follows, such as
   *     {@code tier rating}
   * @param listHeadings those of them that head a list of clauses, such as {@code recommendations}
   * @param beforeNames abbreviations that end no sentence, for a name follows, such as {@code St.}
   */
  public Analyser(
      Collection<String> headings,
      Collection<String> listHeadings,
      Collection<String> beforeNames) {
    try {
      SentenceModel sentences = new SentenceModel(model("sentence"));
      TokenizerModel tokens = new TokenizerModel(model("tokens"));
      POSModel tags = new POSModel(model("pos"));
      tools =
          ThreadLocal.withInitial(
              () ->
                  new Tools(
                      new SentenceDetectorME(sentences), new Tokenizer(tokens), new Tagger(tags)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inlineHeading =
        Pattern.compile(
            "(?i)(?<![\\w-])(?:"
                + either(headings)
                + ")( (?:for|in) (?:the )?\\p{Lu}[\\p{L} '’-]{0,60})?:(?=\\s)");
    beforeName = Pattern.compile("(?s)(?:.*[\\s(“\"])?(?:" + either(beforeNames) + ")");
    listHeading = Pattern.compile("(?is)(?:.*\\s)?(?:" + either(listHeadings) + ")\\b.*");
  }

  private static String either(Collection<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The sentences and clauses of a document, in order, without its front matter. */
  public List<Sentence> sentences(Document document) {
    Pass pass = new Pass(document.text());
    for (Block block : document.blocks()) {
      pass.block(block);
    }
    return List.copyOf(pass.sentences);
  }

  private static InputStream model(String name) {
    String path = MODELS + name + "-1.3-2.5.4.bin";
    InputStream in = Analyser.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("The language model " + path + " is not on the class path");
    }
    return in;
  }

  /** One pass over one document: OpenNLP's tools hold state and are made anew for each. */
  private final class Pass {
    private final String text;
    private final Tools with = tools.get();
    private final List<Sentence> sentences = new ArrayList<>();
    private String heading = "";
    private String lead = "";
    private String marker = "";
    private boolean leads;
    private boolean inline;
    private int paragraph;

    Pass(String text) {
      this.text = text;
    }

    void block(Block block) {
      paragraph++;
      list(block);
      switch (block.kind()) {
        case FRONT_MATTER -> {
          // Speaks of the document, not of the country.
        }
        case HEADING -> {
          heading = text.substring(block.begin(), block.end());
          inline = false;
          add(block.begin(), block.end(), Block.Kind.HEADING);
        }
        case TEXT, ITEM -> sections(block);
      }
    }

    /**
     * Notes which words lead to a list: those before its first item that end in a colon, as long as
     * its items are marked alike.
     */
    private void list(Block block) {
      String mark = block.kind() == Block.Kind.ITEM ? marker(block.begin()) : "";
      if (block.kind() != Block.Kind.ITEM) {
        lead = "";
      } else if (lead.isEmpty() && leads && !sentences.isEmpty()) {
        lead = sentences.get(sentences.size() - 1).text();
        marker = mark;
      } else if (!mark.equals(marker)) {
        lead = "";
      }
      leads = block.end() > block.begin() && text.charAt(block.end() - 1) == ':';
    }

    /** How an item is marked: the last sign before it in its line. */
    private String marker(int begin) {
      String before = text.substring(text.lastIndexOf('\n', begin - 1) + 1, begin).strip();
      return before.isEmpty() ? "" : before.substring(before.length() - 1);
    }

    private void sections(Block block) {
      int colon = text.indexOf(':', block.begin());
      if (colon < 0 || colon >= block.end()) {
        split(block.begin(), block.end(), block.kind());
        return;
      }
      Matcher matcher = inlineHeading.matcher(text).region(block.begin(), block.end());
      matcher.useTransparentBounds(true);
      int at = block.begin();
      String outer = heading;
      while (matcher.find()) {
        split(at, matcher.start(), block.kind());
        heading = text.substring(matcher.start(), matcher.end() - 1);
        inline = true;
        at = matcher.end();
      }
      split(at, block.end(), block.kind());
      boolean closing = text.substring(at, block.end()).isBlank();
      if (block.kind() == Block.Kind.TEXT && at > block.begin() && !closing) {
        heading = outer;
        inline = false;
      }
    }

    private void split(int begin, int end, Block.Kind kind) {
      int at = begin;
      for (int i = begin; i <= end; i++) {
        if (i == end || (text.charAt(i) == '|' && i > begin)) {
          detect(at, i, kind);
          at = i + 1;
        }
      }
    }

    private void detect(int begin, int end, Block.Kind kind) {
      String stretch = text.substring(begin, end);
      int open = -1;
      int last = -1;
      for (Span span : with.detector().sentPosDetect(stretch)) {
        boolean label =
            kind == Block.Kind.ITEM && open == 0 && label(stretch.substring(0, Math.max(last, 0)));
        if (open >= 0 && !label && !joined(stretch, last, span.getStart())) {
          afterFigures(begin + open, begin + last, kind);
          open = -1;
        }
        open = open < 0 ? span.getStart() : open;
        last = span.getEnd();
      }
      if (open >= 0) {
        afterFigures(begin + open, begin + last, kind);
      }
    }

    /** "Project Dawn (2014–2018).": whether what opens an item is a title of what it tells of. */
    private boolean label(String opening) {
      String title = opening.strip();
      return title.length() <= LONGEST_LABEL && LABEL.matcher(title).matches();
    }

    /**
     * Cuts where a sentence ends in a figure ("on Tier 3. Resources …"), which the detector takes
     * for a number's point.
     */
    private void afterFigures(int begin, int end, Block.Kind kind) {
      Matcher matcher = FIGURE_END.matcher(text).region(begin, end);
      int at = begin;
      while (matcher.find()) {
        clauses(at, matcher.end(), kind);
        at = matcher.end();
      }
      if (at < end) {
        clauses(at, end, kind);
      }
    }

    /**
     * Whether the detector cut inside a sentence: after an abbreviation, or before a small letter
     * or a figure's unit.
     */
    private boolean joined(String stretch, int end, int next) {
      String before = stretch.substring(Math.max(0, end - LOOK_BACK), end);
      char first = stretch.charAt(next);
      return Character.isLowerCase(first)
          || Character.isUpperCase(first) && beforeName.matcher(before).matches()
          || ABBREVIATED.matcher(before).matches()
              && (Character.isDigit(first) || INITIALS.matcher(before).matches());
    }

    /**
     * A long list of clauses states its facts clause by clause; so does a list under a heading in
     * the line.
     */
    private void clauses(int begin, int end, Block.Kind kind) {
      long marks = text.substring(begin, end).chars().filter(c -> c == ';').count();
      boolean listed = inline || listHeading.matcher(heading).matches();
      Matcher close = ITEM_END.matcher(text).region(begin, end);
      if (!lead.isEmpty() && marks == 1 && close.find()) {
        add(begin, close.start(), kind);
        return;
      }
      if (marks == 0 || (marks < CLAUSE_LIST && !listed)) {
        add(begin, end, kind);
        return;
      }
      String outer = lead;
      int at = begin;
      for (int i = begin; i <= end; i++) {
        if (i == end || text.charAt(i) == ';') {
          add(at, i, kind);
          boolean opens = at == begin && text.substring(begin, i).contains(": ");
          lead = opens ? sentences.get(sentences.size() - 1).text() : lead;
          at = i + 1;
        }
      }
      lead = outer;
    }

    private void add(int from, int to, Block.Kind kind) {
      int begin = from;
      int end = to;
      while (begin < end && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (end - begin > LONGEST) {
        for (int at = begin; at < end; ) {
          int cut = end - at > LONGEST ? space(at) : end;
          add(at, cut, kind);
          at = cut;
        }
      } else if (begin < end) {
        List<Token> tokens = tokens(begin, end);
        // A line of no-break spaces alone is no sentence.
        if (!tokens.isEmpty()) {
          String sentence = text.substring(begin, end);
          sentences.add(new Sentence(begin, end, sentence, kind, heading, lead, paragraph, tokens));
        }
      }
    }

    /** Where what is too long for a sentence is cut: at its last space, if it has one. */
    private int space(int begin) {
      for (int i = begin + LONGEST; i > begin + LONGEST / 2; i--) {
        if (Character.isWhitespace(text.charAt(i))) {
          return i;
        }
      }
      return begin + LONGEST;
    }

    private List<Token> tokens(int begin, int end) {
      String sentence = text.substring(begin, end);
      Span[] spans = with.tokenizer().spans(sentence);
      String[] words = Span.spansToStrings(spans, sentence);
      String[] tags = with.tagger().tag(words);
      List<Token> tokens = new ArrayList<>(spans.length);
      for (int i = 0; i < spans.length; i++) {
        tokens.add(
            new Token(
                begin + spans[i].getStart(), begin + spans[i].getEnd(), words[i], Pos.of(tags[i])));
      }
      return tokens;
    }
  }
}
