// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import io.github.tipgraph.TipGraph;
import io.github.tipgraph.UserLexicon;
import io.github.tipgraph.data.DataReader;
import io.github.tipgraph.data.OtherData;
import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.query.QueryHeader;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.ReadOptions;
import io.github.tipgraph.read.Receiver;
import io.github.tipgraph.review.Corrections;
import io.github.tipgraph.text.Analyser;
import io.github.tipgraph.text.Sentence;
import io.github.tipgraph.text.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whatever takes what others wrote. Bytes that are not as they should be may end in a {@link
 * ProblemException}, or a problem that is told, and in nothing else.
 */
enum Target {
  TEXT("input.txt") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  HTML("input.html") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  PDF("input.pdf") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  JSON_LINES("input.jsonl") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  ZIP("input.zip") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  TAR("input.tar.gz") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  WARC("input.warc") {
    @Override
    void give(byte[] bytes) {
      read(bytes);
    }
  },
  HEADER("input.txt") {
    @Override
    void give(byte[] bytes) {
      Document document = TIPGRAPH.parse("header", bytes);
      Assessment nothing = new Assessment("header", "", "", List.of());
      Sound.require(TIPGRAPH.toModel(document, nothing).getGraph());
    }
  },
  SEGMENTER("input.txt") {
    @Override
    void give(byte[] bytes) {
      Document document = TIPGRAPH.parse("segmenter", bytes);
      ANALYSER.sentences(document).forEach(sentence -> requireInPlace(document, sentence));
    }
  },
  EXTRACTION("input.txt") {
    @Override
    void give(byte[] bytes) {
      Document document = TIPGRAPH.parse("extraction", bytes);
      Sound.require(TIPGRAPH.reading(document).toModel().getGraph());
    }
  },
  CORRECTIONS("input.jsonl") {
    @Override
    void give(byte[] bytes) {
      Corrections.read(List.of(file(bytes)));
    }
  },
  LEXICON("input.ttl") {
    @Override
    void give(byte[] bytes) {
      UserLexicon.read(file(bytes));
    }
  },
  QUERY_HEADER("input.rq") {
    @Override
    void give(byte[] bytes) {
      QueryHeader.parse("input", new String(bytes, StandardCharsets.UTF_8));
    }
  },
  TABLE("input.csv") {
    @Override
    void give(byte[] bytes) {
      Sound.require(TABLES.read(new OtherData("x", file(bytes).toString())));
    }
  },
  TABLE_METADATA("table.csv-metadata.json") {
    @Override
    void give(byte[] bytes) {
      Path metadata = file(bytes);
      Path table = metadata.resolveSibling("table.csv");
      write(
          table,
          "code,name,day\nPK,Pakistan,2010-02-03\nGH,\"Gha,na\",\n"
              .getBytes(StandardCharsets.UTF_8));
      TABLES.read(new OtherData("x", table.toString()));
    }
  };

  private static final TipGraph TIPGRAPH = TipGraph.create();
  private static final Analyser ANALYSER =
      new Analyser(
          List.of("tier rating", "recommendations"), List.of("recommendations"), List.of("St."));
  private static final DataReader TABLES = new DataReader("test");

  private final String file;

  Target(String file) {
    this.file = file;
  }

  /** Gives it bytes; whatever comes out but a told problem is a defect. */
  abstract void give(byte[] bytes);

  /** Gives it bytes, and takes it that they are no good. */
  void take(byte[] bytes) {
    try {
      give(bytes);
    } catch (ProblemException e) {
      requireOneLine(e.problem());
    }
  }

  /** What it is called where its inputs are kept. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of a file of this form. */
  String file() {
    return file;
  }

  void read(byte[] bytes) {
    Receiver receiver =
        new Receiver() {
          @Override
          public void document(String source, Document document) {
            if (document.id().isBlank()) {
              throw new AssertionError("A document without identifier");
            }
          }

          @Override
          public void problem(Problem problem) {
            requireOneLine(problem);
          }
        };
    TIPGRAPH
        .inputs(ReadOptions.standard("test"), receiver)
        .read(file, file, new ByteArrayInputStream(bytes));
  }

  private static void requireOneLine(Problem problem) {
    if (problem.what().isBlank()) {
      throw new AssertionError("A problem that tells nothing: " + problem);
    }
  }

  private static void requireInPlace(Document document, Sentence sentence) {
    String text = document.text().substring(sentence.begin(), sentence.end());
    if (!text.equals(sentence.text())) {
      throw new AssertionError("A sentence stands elsewhere: " + sentence);
    }
    int last = sentence.begin();
    for (Token token : sentence.tokens()) {
      boolean there = document.text().startsWith(token.text(), token.begin());
      if (token.begin() < last || token.end() > sentence.end() || !there) {
        throw new AssertionError("A token stands elsewhere: " + token);
      }
      last = token.end();
    }
  }

  Path file(byte[] bytes) {
    return write(Folder.PATH.resolve(file), bytes);
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For those who read files only. */
  private static final class Folder {
    static final Path PATH = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("tipgraph-fuzz");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove(Path folder) {
      for (java.io.File each : folder.toFile().listFiles()) {
        each.delete();
      }
      folder.toFile().delete();
    }
  }
}
