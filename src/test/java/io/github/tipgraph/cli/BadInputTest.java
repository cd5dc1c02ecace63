// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.Samples;
import io.github.tipgraph.store.Store;
import io.github.tipgraph.write.Syntax;
import io.github.tipgraph.write.TripleWriter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with what a user gives is told in one line, and leaves the store as it was. */
class BadInputTest {
  @TempDir private static Path temp;
  private static Path store;
  private static String before;

  /**
   * A mistake.
   *
   * @param command the words of the command, in which {@code @} stands for the folder of the test
   * @param code the exit code
   * @param message parts of the line
   */
  record Case(String command, int code, List<String> message) {
    @Override
    public String toString() {
      return command.isEmpty() ? "no command" : command;
    }
  }

  private static Case mistake(String command, String... message) {
    return new Case(command, 2, List.of(message));
  }

  private static Case unread(String command, String... message) {
    return new Case(command, 1, List.of(message));
  }

  static Stream<Case> files() {
    return Stream.of(
        mistake(
            "build @/nowhere.txt", "@/nowhere.txt: ", "there is no such file", "check the path"),
        unread("build @/none-in-it", "@/none-in-it: ", "holds nothing to read"),
        unread("build @/empty.txt", "@/empty.txt: ", "is empty"),
        unread("build @/blank.txt", "@/blank.txt: ", "is empty"),
        unread("build @/binary.txt", "@/binary.txt, byte 3: ", "is not text"),
        unread(
            "build @/latin1.txt",
            "@/latin1.txt, byte 11 (line 2): ",
            "is not valid UTF-8",
            "iconv"),
        mistake("build @/good.txt @/nowhere.txt", "@/nowhere.txt: ", "there is no such file"),
        mistake("build @/good.txt --include [", "[: is not a glob"),
        mistake("build @/good.txt --threads 1001", "--threads: is 1001; give 1000 or less"),
        mistake(
            "build @/good.txt --document-seconds 0", "--document-seconds: is 0; give 1 or more"),
        mistake("build @/good.txt --base here", "--base", "'here' is not an absolute IRI"));
  }

  static Stream<Case> queries() {
    return Stream.of(
        mistake("query tears", "query tears: ", "did you mean tiers?"),
        mistake(
            "query evidence", "query evidence: ", "parameter thing is missing", "--param thing="),
        mistake("query province -p place=Atlantis", "parameter place: ", "'Atlantis'", "PK-PB"),
        mistake(
            "query province -p plaice=PK-SD", "query province: ", "no parameter plaice", "place?"),
        mistake("query province -p place", "--param", "'place' is not NAME=VALUE"),
        mistake("query province -p =PK", "--param", "'=PK' is not NAME=VALUE"),
        mistake("query province -p place=PK-SD -p place=PK-PB", "parameter place: is given twice"),
        mistake("query evidence -p thing=\")}#'", "parameter thing: ", "no thing of this name"),
        mistake("query findings-of-theme -p theme=nonsense", "is not one of coordination, "),
        mistake("query what-a-body-did -p body=Nobody", "parameter body: ", "no body of this name"),
        mistake(
            "query -e SELECT(STRLANG('x','1_2')AS?x){}", "cannot be answered: a function in it"),
        mistake("query -e SELECT(REPLACE('a','a','\\\\')AS?x){}", "cannot be answered: a function"),
        mistake("query -f @/folder", "@/folder: is a folder"),
        mistake("query -f @/empty.txt", "@/empty.txt: is empty"),
        mistake("query -f @/endless", "@/endless: has more than the 100 million bytes"),
        mistake(
            "review first --reviewer me --corrections @/endless",
            "@/endless: has more than the 100 million bytes"),
        mistake("query -f @/binary.txt", "@/binary.txt, byte 3: ", "is not text"),
        mistake("query -f @/latin1.txt", "@/latin1.txt, byte 11 (line 2): ", "not valid UTF-8"),
        mistake("query -e DROP\tALL", "query -e: ", "query only reads"),
        mistake("query -f @/bad.rq", "query @/bad.rq, line 2, column 6: ", "is not SPARQL", "'}'"),
        mistake("query -f @/nowhere.rq", "@/nowhere.rq: ", "there is no such file"),
        mistake("query -e ASK{", "query -e, line 1, column ", "is not SPARQL"),
        mistake(
            "query -e ASK{} --format turtle",
            "format turtle: ",
            "choose table, csv, tsv, json or xml"),
        mistake("query tiers --format pdf", "--format", "'pdf' is not one of table, csv"),
        mistake("query tiers bogus", "'bogus' is a word too many"),
        mistake("query tiers --endpoint wikidata", "--endpoint", "is not NAME=VALUE"),
        mistake("query tiers --endpoint wikidta=@/bad.ttl", "--endpoint wikidta: ", "wikidata?"),
        mistake("query tiers --endpoint wikidata=@/no.ttl", "@/no.ttl: is neither an http(s)"),
        mistake("query tiers --endpoint wikidata=@/bad.ttl", "not asked by query facts/tiers"),
        mistake(
            "query bodies-in-wikidata --endpoint wikidata=@/bad.ttl", "@/bad.ttl: is no Turtle"),
        mistake("query tiers --timeout 0", "--timeout: 0 is too small or too large; give 1 to"),
        mistake("query tiers -e ASK{}", "mutually exclusive"),
        mistake("query", "Missing required", "tipgraph query --help"));
  }

  static Stream<Case> others() {
    return Stream.of(
        mistake("", "a command is missing", "tipgraph --help"),
        mistake("bulid", "there is no command bulid; did you mean build? see tipgraph --help"),
        mistake("help bulid", "there is no command bulid; did you mean build?"),
        mistake("build --stor x", "--stor", "did you mean --store"),
        mistake("show", "Missing required", "DOCUMENT"),
        mistake("show frst", "document frst: ", "did you mean first?"),
        mistake("show first --html @/folder", "@/folder: ", "is a folder"),
        mistake("show first --html @/no/x.html", "@/no/x.html: ", "no folder @/no;", "make it"),
        mistake("export -o @/no/such/x", "@/no/such/x: ", "no folder @/no/such;"),
        mistake("export --format csv -o @/good.txt", "@/good.txt: is a file, where a folder"),
        mistake("export --document frst", "document frst: ", "did you mean first?"),
        mistake("export --format csv", "export: ", "-o"),
        mistake(
            "export --format xml", "'xml' is not one of turtle, trig, nt, nq, jsonld, rdfxml, csv"),
        mistake("export --plain --with-evidence", "mutually exclusive"),
        mistake("describe --format csv", "'csv' is not one of table, turtle"),
        mistake("validate --format csv", "'csv' is not one of table, turtle"),
        mistake("validate @/folder", "@/folder: is a folder"),
        mistake("validate @/nowhere.ttl", "@/nowhere.ttl: ", "there is no such file"),
        mistake("validate @/good.txt", "@/good.txt: ", ".ttl"),
        mistake("publish", "Missing required", "ADDRESS"),
        mistake("publish nowhere", "nowhere: is no http(s) address"),
        mistake("publish http://localhost:1/x --update ftp://x/", "ftp://x/: is no http(s)"),
        mistake("validate @/bad.ttl", "@/bad.ttl, line 1, column 4: "));
  }

  static Stream<Case> stores() {
    return Stream.of(
            "build @/good.txt",
            "query tiers",
            "export",
            "describe",
            "validate",
            "publish http://localhost:1/x",
            "show first")
        .flatMap(
            command ->
                Stream.of(
                    mistake(
                        command + " --store @/good.txt", "@/good.txt: ", "is a file", "--store"),
                    command.startsWith("build")
                        ? mistake(command + " --store @/folder", "@/folder: ", "other things in it")
                        : mistake(
                            command + " --store @/none",
                            "@/none: ",
                            "no store yet",
                            "tipgraph build")));
  }

  @BeforeAll
  static void prepare() throws IOException {
    store = temp.resolve("store");
    Samples.fill(store);
    before = contents();
    String good =
        "Trafficking in Persons Interim Assessment - Ghana\n\nThe government of Ghana convicted 12 traffickers.\n";
    Files.createDirectory(temp.resolve("folder"));
    write("good.txt", good);
    write("folder/good.txt", good);
    Files.createDirectory(temp.resolve("none-in-it"));
    write("empty.txt", "");
    write("blank.txt", " \n\t\n");
    Files.write(temp.resolve("binary.txt"), new byte[] {'a', 'b', 'c', 0, 1, 2});
    Files.write(
        temp.resolve("latin1.txt"), "A line.\nCaf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    try (RandomAccessFile file = new RandomAccessFile(temp.resolve("endless").toFile(), "rw")) {
      file.setLength(100_000_001);
    }
    write("bad.rq", "SELECT *\n{ ?s }\n");
    write("bad.ttl", "<a b> .");
  }

  @AfterAll
  static void close() {
    Store.release(store);
  }

  @ParameterizedTest
  @MethodSource({"files", "queries", "others", "stores"})
  void isToldInOneLine(Case each) {
    Cli cli = Cli.run(words(each.command()).toArray());
    assertThat(cli.err()).startsWith("tipgraph: ").endsWith("\n");
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.err()).contains(each.message().stream().map(BadInputTest::place).toList());
    assertThat(cli.err()).doesNotContain("Exception").doesNotContain("failed:");
    assertThat(cli.code()).isEqualTo(each.code());
    assertThat(cli.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
    assertThat(temp.resolve("none")).doesNotExist();
  }

  @Test
  void anEmptyNameIsNotTheWorkingFolder() {
    assertThat(Cli.run("build", "", "--store", temp.resolve("none")).err())
        .startsWith("tipgraph: inputs: one has an empty name; ");
    assertThat(Cli.run("describe", "--store", "").err())
        .contains("--store", "the name of a file or folder is empty");
    assertThat(Cli.run("build", "--lexicon", "", "--store", temp.resolve("none")).code())
        .isEqualTo(2);
    assertThat(temp.resolve("none")).doesNotExist();
  }

  /** Java reads the command line, and names files, in the letters of the locale alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "build \"$name\"",
        "build . --store \"s $name\"",
        "query -e \"ASK { ?s ?p '$name' }\"",
        "build ."
      })
  void lettersThatTheLocaleDoesNotHaveAreTold(String words) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("letters"));
    String script =
        "name=$(printf 'x \\303\\274.txt') && echo Text. > \"$name\" && exec \"$@\" " + words;
    ProcessBuilder java = Cli.java(Main.class.getName());
    java.command().addAll(0, List.of("sh", "-c", script, "sh"));
    java.directory(folder.toFile()).environment().put("LC_ALL", "C");
    Process process = java.redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told)
        .hasLineCount(1)
        .contains(": has letters that the locale of the system does not have; set LC_ALL=C.UTF-8");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void verboseTellsWhereInTheProgram() {
    Cli cli = Cli.run("show", "frst", "--store", store, "--verbose");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err().lines()).hasSizeGreaterThan(3);
    assertThat(cli.err()).contains("\tat io.github.tipgraph.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build @/good.txt", "query tiers", "describe"})
  void aStoreInUseIsToldWithItsProcess(String command) throws IOException {
    Store.release(store);
    Process holder = Cli.java(StoreHolder.class.getName(), store.toString(), "change").start();
    try (BufferedReader lines = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("open");
      Cli cli = Cli.run(words(command).toArray());
      assertThat(cli.err().lines()).hasSize(1);
      assertThat(cli.err()).contains(store.toString(), "in use by process " + holder.pid());
      assertThat(cli.code()).isEqualTo(1);
      assertThat(cli.out()).isEmpty();
    } finally {
      holder.destroy();
      holder.onExit().join();
    }
    assertThat(contents()).isEqualTo(before);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(place(word));
      }
    }
    if (!words.isEmpty() && !words.contains("--store") && !command.contains("bulid")) {
      words.addAll(List.of("--store", store.toString()));
    }
    return words;
  }

  private static String place(String text) {
    return text.replace("@", temp.toString());
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  /** The triples of the documents, sorted, and the number of all others. */
  private static String contents() {
    return Store.read(
        store,
        dataset -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          new TripleWriter(Syntax.NQ).write(dataset, Store.documentGraphs(dataset), out);
          return out.toString(StandardCharsets.UTF_8) + dataset.getGraph(Store.ONTOLOGY).size();
        });
  }
}
