// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes documents of texts: one of each, or one of each country that a report speaks of. */
final class Editor {
  private static final Pattern NAMED_YEAR =
      Pattern.compile("(?:^|[^\\p{Alnum}])((?:19|20)\\d{2})(?![\\p{Alnum}])");
  private static final Pattern REPORT_NAME =
      Pattern.compile("(?:^|[^\\p{Alpha}])(?:tip|trafficking)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE_PARTS = Pattern.compile("(?<!\\s)\\s+[-–—|]\\s+|:\\s+");

  private final CountryHeadings headings;
  private final Splitter splitter;
  private final Limits limits;

  Editor(CountryHeadings headings, Limits limits) {
    this.headings = headings;
    this.splitter = new Splitter(headings);
    this.limits = limits;
  }

  /**
   * The documents in a text, in its order.
   *
   * @throws ProblemException if it is empty, or longer than a document may be
   */
  List<Document> documents(Manuscript text) {
    if (text.text().isBlank()) {
      throw problem(text, "is empty, where an assessment was expected", "give a file with text");
    }
    if (text.id().isBlank()) {
      throw problem(text, "has no name to call its document by", "give the file a name");
    }
    List<Splitter.Part> parts =
        text.given().country().isEmpty() ? splitter.parts(text.text(), text.marks()) : List.of();
    if (parts.isEmpty()) {
      return List.of(document(text, aside(text)));
    }
    Header front = front(text, parts.get(0).begin());
    List<Document> documents = new ArrayList<>();
    for (Splitter.Part part : parts) {
      String id = text.id() + "-" + part.code().toLowerCase(Locale.ROOT);
      Header known = text.given().withCountry(part.code());
      documents.add(document(text.part(id, known, part.begin(), part.end()), front));
    }
    return documents;
  }

  /** What the text before the first country says of the whole. */
  private Header front(Manuscript text, int end) {
    Manuscript before = text.part(text.id(), Header.EMPTY, 0, end);
    Header said = Layout.of(before.text(), before.marks()).header().or(aside(text));
    Header whole = said.kind().isEmpty() ? said : said.withKind("country-narrative");
    return whole.withoutCountry();
  }

  private Document document(Manuscript text, Header other) {
    if (text.text().length() > limits.characters()) {
      throw problem(
          text,
          "has "
              + text.text().length()
              + " characters, where one document may have "
              + Limits.say(limits.characters()),
          "give the text of each country as a file or record of its own");
    }
    Layout layout = Layout.of(text.text(), text.marks());
    Header header = text.given().or(layout.header()).or(other);
    if (header.year().isEmpty() && !header.kind().equals("interim-assessment")) {
      header = header.withYear(nameYear(text.id()));
    }
    return new Document(text.id(), text.text(), header, layout.blocks(), text.sha256());
  }

  /** The year in the name of a report's file. */
  private static String nameYear(String id) {
    Matcher year = NAMED_YEAR.matcher(id);
    return REPORT_NAME.matcher(id).find() && year.find() ? year.group(1) : "";
  }

  /** What titles say that stand beside the text. */
  private Header aside(Manuscript text) {
    HeaderBuilder builder = new HeaderBuilder();
    text.titles().forEach(builder::heading);
    Header header = builder.build();
    for (String title : text.titles()) {
      for (String part : TITLE_PARTS.split(title)) {
        Optional<CountryHeadings.Heading> country = headings.of(part.strip());
        if (header.country().isEmpty() && country.isPresent()) {
          header = header.withCountry(country.get().code());
        }
      }
    }
    return header;
  }

  private static ProblemException problem(Manuscript text, String what, String remedy) {
    return new ProblemException(Problem.mistake(text.name(), "", what, remedy));
  }
}
