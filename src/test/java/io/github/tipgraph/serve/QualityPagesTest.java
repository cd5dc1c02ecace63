// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.review.CorrectionFile;
import io.github.tipgraph.store.OntologyGraph;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured is shown, and facts can be said to be wrong by who may write. */
class QualityPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern KEY = Pattern.compile("name=\"fact\" value=\"(\\w+)\"");

  @TempDir private Path folder;

  private static void fill(DatasetGraph dataset) {
    OntologyGraph.refresh(dataset);
    Samples.add(dataset);
  }

  @Test
  void theFiguresAreThoseOfTheReadme() throws Exception {
    try (Served served = Served.of(folder.resolve("store"), QualityPagesTest::fill)) {
      String page = served.get("/quality", "Accept", "text/html").body();
      String row =
          Files.readString(Path.of("README.md"))
              .lines()
              .filter(line -> line.startsWith("| flows"))
              .findFirst()
              .orElseThrow();
      for (String cell : row.split("\\|")) {
        assertThat(page).contains(">" + cell.strip() + "<");
      }
      assertThat(page).contains("How often each rule was right", ">rows found<");
      String facts = served.get("/quality?document=first", "Accept", "text/html").body();
      assertThat(facts)
          .contains("tipgraph review", "href=\"/page/id/document/first#char=10,67\"")
          .doesNotContain("This is wrong");
      assertThat(served.get("/quality?document=x").statusCode()).isEqualTo(400);
      assertThat(served.send("POST", "/quality/wrong", "fact=1").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void whoMayWriteRejectsAFact() {
    Settings read = Settings.of("127.0.0.1", 0);
    Writers writers =
        Writers.of(Map.of("TIPGRAPH_SERVE_USER", "A. Reader", "TIPGRAPH_SERVE_PASSWORD", "p"));
    Settings settings =
        new Settings(
            read.host(),
            read.port(),
            read.publication(),
            read.limits(),
            read.services(),
            Optional.of(writers));
    String shown =
        "Basic "
            + Base64.getEncoder().encodeToString("A. Reader:p".getBytes(StandardCharsets.UTF_8));
    try (Served served = Served.of(folder.resolve("store"), QualityPagesTest::fill, settings)) {
      String page = served.get("/quality?document=first", "Accept", "text/html").body();
      Matcher key = KEY.matcher(page);
      assertThat(key.find()).isTrue();
      String body = "document=first&fact=" + key.group(1);
      String to = "/quality/wrong";
      assertThat(served.send("POST", to, body, "Content-Type", FORM).statusCode()).isEqualTo(401);
      assertThat(
              served
                  .send(
                      "POST",
                      to,
                      body,
                      "Content-Type",
                      FORM,
                      "Authorization",
                      shown,
                      "Origin",
                      "http://elsewhere.example")
                  .statusCode())
          .isEqualTo(403);
      String[] headers = {"Content-Type", FORM, "Authorization", shown};
      assertThat(served.send("POST", to, "document=first&fact=0", headers).statusCode())
          .isEqualTo(409);
      assertThat(served.send("POST", to, "document=../x&fact=0", headers).statusCode())
          .isEqualTo(400);
      assertThat(served.get("/page/id/document/first", "Accept", "text/html").body())
          .contains("value=\"" + key.group(1) + "\"", "This is wrong")
          .doesNotContain("Said to be wrong");
      HttpResponse<String> said = served.send("POST", to, body + "&back=document", headers);
      assertThat(said.statusCode()).isEqualTo(303);
      assertThat(said.headers().firstValue("Location").orElseThrow())
          .startsWith("/page/id/document/first#char=");
      for (String path : List.of("/page/id/document/first", "/quality?document=first")) {
        assertThat(served.get(path, "Accept", "text/html").body())
            .contains("Said to be wrong")
            .doesNotContain("value=\"" + key.group(1) + "\"");
      }
    }
    List<CorrectionFile.Located> kept = CorrectionFile.read(folder.resolve("corrections"));
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).correction().by()).isEqualTo("A. Reader");
    assertThat(kept.get(0).correction().decision().code()).isEqualTo("reject");
  }

  @Test
  void whoHoldsATokenShowsItInAForm() {
    Settings settings =
        Settings.of("127.0.0.1", 0).with(Writers.of(Map.of("TIPGRAPH_SERVE_TOKEN", "secret")));
    try (Served served = Served.of(folder.resolve("store"), QualityPagesTest::fill, settings)) {
      String page = served.get("/quality?document=first", "Accept", "text/html").body();
      Matcher key = KEY.matcher(page);
      assertThat(key.find()).isTrue();
      String body = "document=first&back=quality&fact=" + key.group(1);
      String[] headers = {"Content-Type", FORM, "Accept", "text/html"};
      HttpResponse<String> asked = served.send("POST", "/quality/wrong", body, headers);
      assertThat(asked.statusCode()).isEqualTo(401);
      assertThat(asked.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(asked.body()).contains("name=\"token\"", "value=\"" + key.group(1) + "\"");
      assertThat(served.send("POST", "/quality/wrong", body + "&token=x", headers).body())
          .contains("That is not the token.");
      assertThat(folder.resolve("corrections")).doesNotExist();
      assertThat(
              served.send("POST", "/quality/wrong", body + "&token=secret", headers).statusCode())
          .isEqualTo(303);
      String[] shown = {"Content-Type", FORM, "Authorization", "Bearer secret"};
      assertThat(served.send("POST", "/quality/wrong", body, shown).statusCode()).isEqualTo(303);
    }
    assertThat(CorrectionFile.read(folder.resolve("corrections"))).hasSize(1);
  }
}
