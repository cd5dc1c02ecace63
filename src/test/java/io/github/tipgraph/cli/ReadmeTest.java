// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each {@code ./tipgraph} line of the README and of {@code docs/}, a page at a time in one
 * folder, and compares what the lines of a block write with the {@code text} block that follows it,
 * as sets of lines. A block whose first line names a file ({@code ```turtle my-words.ttl}) is that
 * file. {@code http://localhost:3030/tip} is a dataset of a Fuseki server that the test starts;
 * where a line is {@code ./tipgraph serve}, {@code http://localhost:3030/} is what that serves
 * until the end of the page, and lines of {@code curl} are run as well, if it is installed. With
 * {@code -Dreadme.write=true} it writes those blocks instead.
 */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile(
          "```sh\n(?<lines>.*?)```\n(?:\n```text\n(?<output>.*?)```\n)?", Pattern.DOTALL);

  private static final Pattern FILE =
      Pattern.compile("```\\w+ (?<name>[\\w.-]+)\n(?<content>.*?)```\n", Pattern.DOTALL);

  private static final String SERVER = "http://localhost:3030/";
  private static final String SERVE = "./tipgraph serve";
  private static final boolean CURL =
      Stream.of(System.getenv("PATH").split(":"))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));

  @TempDir private Path folder;
  private FusekiServer server;
  private Process serving;
  private String there = SERVER;

  @AfterEach
  void stop() throws InterruptedException {
    if (serving != null) {
      serving.destroy();
      serving.waitFor();
    }
    if (server != null) {
      server.stop();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLineDoesWhatThePageSays(Path page) throws Exception {
    launcher();
    String text = Files.readString(page);
    if (text.contains(SERVER) && !text.contains(SERVE)) {
      DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
      server = FusekiServer.create().loopback(true).port(0).add("/tip", dataset).build().start();
      there = "http://localhost:" + server.getPort() + "/";
    }
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      Files.writeString(folder.resolve(file.group("name")), file.group("content"));
    }
    List<String> lines = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    StringBuilder renewed = new StringBuilder();
    while (block.find()) {
      StringBuilder output = new StringBuilder();
      for (String line : block.group("lines").lines().filter(ReadmeTest::isRun).toList()) {
        lines.add(line);
        output.append((line.startsWith(SERVE) ? serve(line) : run(line)).replace("\r\n", "\n"));
      }
      String expected = block.group("output");
      String whole = block.group();
      if (expected != null && Boolean.getBoolean("readme.write")) {
        whole = "```sh\n" + block.group("lines") + "```\n\n```text\n" + output + "```\n";
      } else if (expected != null) {
        assertThat(sorted(output.toString()))
            .as(lines.get(lines.size() - 1))
            .isEqualTo(sorted(expected));
      }
      block.appendReplacement(renewed, Matcher.quoteReplacement(whole));
    }
    block.appendTail(renewed);
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(page, renewed);
    }
    assertThat(page.toString().equals("README.md") && lines.isEmpty()).isFalse();
  }

  private void launcher() throws IOException {
    String java =
        String.join(
            " ",
            Cli.java(Main.class.getName()).command().stream().map(w -> "'" + w + "'").toList());
    Path script =
        Files.writeString(folder.resolve("tipgraph"), "#!/bin/sh\nexec " + java + " \"$@\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private static boolean isRun(String line) {
    return line.startsWith("./tipgraph") || (CURL && line.startsWith("curl "));
  }

  /** Starts a server and gives the line that it writes. */
  private String serve(String line) throws IOException {
    serving =
        new ProcessBuilder("sh", "-c", "exec " + line + " --port 0")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = serving.inputReader().readLine();
    there = said.replaceFirst(".* at ", "");
    return said.replace(there, SERVER) + "\n";
  }

  private String run(String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", line.replace(SERVER, there))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + output).isZero();
    return output.replace(there, SERVER);
  }

  private static List<String> sorted(String text) {
    return text.lines().map(String::strip).sorted().toList();
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              docs.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }
}
