// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.review;

import io.github.tipgraph.fact.Assessment;
import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The decisions that readers have made about any number of documents. */
public final class Corrections {
  private static final Comparator<CorrectionFile.Located> BY_DATE =
      Comparator.comparing(located -> located.correction().on());

  private final List<CorrectionFile.Located> all;

  /** These decisions, the later ones last. */
  public Corrections(List<CorrectionFile.Located> decisions) {
    all = new ArrayList<>(decisions);
    all.sort(BY_DATE);
  }

  /** No decision. */
  public static Corrections none() {
    return new Corrections(List.of());
  }

  /**
   * The decisions in some files and folders.
   *
   * @throws io.github.tipgraph.read.ProblemException if one cannot be read
   */
  public static Corrections read(List<Path> paths) {
    return new Corrections(
        paths.stream().flatMap(path -> CorrectionFile.read(path).stream()).toList());
  }

  /** Whether there is a decision about a document. */
  public boolean about(String document) {
    return all.stream().anyMatch(located -> located.correction().document().equals(document));
  }

  /** The documents about which there are decisions, sorted. */
  public List<String> documents() {
    TreeSet<String> documents = new TreeSet<>();
    all.forEach(located -> documents.add(located.correction().document()));
    return List.copyOf(documents);
  }

  /** A hash (SHA-256) of the decisions about a document, or nothing where there are none. */
  public String hash(String document) {
    if (all.isEmpty() || !about(document)) {
      return "";
    }
    MessageDigest digest = Sha256.digest();
    all.stream()
        .map(CorrectionFile.Located::correction)
        .filter(correction -> correction.document().equals(document))
        .forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
    return Sha256.hex(digest.digest());
  }

  /**
   * What was read from a document as readers have corrected it.
   *
   * @param warnings is told of each decision that is overruled, or no longer finds its sentence or
   *     fact
   */
  public Assessment apply(Document document, Assessment assessment, Consumer<Problem> warnings) {
    Applying applying = new Applying(document, assessment);
    for (int i = 0; i < all.size(); i++) {
      CorrectionFile.Located located = all.get(i);
      if (located.correction().document().equals(document.id())) {
        String overruled = overruled(i);
        String complaint = overruled.isEmpty() ? applying.apply(located.correction()) : overruled;
        if (!complaint.isEmpty()) {
          warnings.accept(
              Problem.mistake(
                  located.file(), "line " + located.line(), complaint, "review it again"));
        }
      }
    }
    return applying.done();
  }

  /** What to say if a later decision about the same fact is another one. */
  private String overruled(int index) {
    Correction own = all.get(index).correction();
    for (CorrectionFile.Located later : all.subList(index + 1, all.size())) {
      Correction other = later.correction();
      if (own.about(other) && own.subject().equals(other.subject())) {
        boolean same = own.decision() == other.decision() && own.stands().equals(other.stands());
        return same ? "" : "is overruled by line " + later.line() + " of " + later.file();
      }
    }
    return "";
  }
}
