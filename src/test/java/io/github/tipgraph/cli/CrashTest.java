// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.review.CorrectionFile;
import io.github.tipgraph.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands are killed (SIGKILL) at moments drawn by lot. After each, what is in the store is held
 * against undisturbed runs, graph by graph; then the next build has to end as an undisturbed one.
 * {@code -Dcrash.kills=300} is the long run, {@code -Dcrash.seed} draws other moments.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 3);
  private static final long SEED = Long.getLong("crash.seed", 1);
  private static final Pattern PROMPT = Pattern.compile("accept, reject");
  private static final List<String> COUNTRIES =
      List.of("Ghana", "Nepal", "Oman", "Mali", "Togo", "Peru", "Chad", "Laos");

  /** How long each command has the store, at most, in milliseconds. */
  private static final Map<String, Integer> LASTS =
      new TreeMap<>(
          Map.of(
              "build", 2500, "change", 2500, "again", 2500, "link", 700, "attach", 500, "load", 900,
              "compact", 900, "publish", 1200, "review", 300));

  @TempDir private Path temp;
  private Path store;
  private Path corrections;
  private FusekiServer server;
  private final DatasetGraph published = DatasetGraphFactory.createTxnMem();

  /** What each graph may be, by undisturbed runs. */
  private final Map<String, Set<String>> allowed = new HashMap<>();

  private final Map<Integer, Map<String, String>> builds = new HashMap<>();
  private final Map<String, int[]> figures = new TreeMap<>();

  @BeforeEach
  void runUndisturbed() throws IOException {
    for (int version = 0; version < 2; version++) {
      for (int i = 0; i < COUNTRIES.size(); i++) {
        Path file = inputs(version).resolve("doc" + i + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(COUNTRIES.get(i), i % 2 == 0 ? 12 : 12 + version));
      }
      store = temp.resolve("reference" + version);
      ran("build", inputs(version));
      builds.put(version, graphs());
      ran("link", "--to", codes());
      allow();
    }
    shards();
    corrections = temp.resolve("corrections/doc0.jsonl");
    store = temp.resolve("store");
    server = FusekiServer.create().loopback(true).port(0).add("/tip", published).build().start();
  }

  @AfterEach
  void stop() {
    server.stop();
    figures.forEach(
        (name, is) ->
            System.out.printf("%s: %d killed, %d of them with the store%n", name, is[0], is[1]));
  }

  @Test
  void aKillAtAnyMomentLosesNothing() throws Exception {
    Random random = new Random(SEED);
    List<String> commands =
        KILLS < LASTS.size() ? List.of("build", "compact", "review") : List.copyOf(LASTS.keySet());
    int version = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String command = commands.get(kill % commands.size());
      version = command.equals("change") ? 1 - version : version;
      if (command.equals("build")) {
        delete(store);
      }
      int confirmed =
          command.equals("review")
              ? review(random)
              : kill(command, words(command, version, random), random);
      whole(command + ", kill " + kill + " of seed " + SEED);
      assertThat(decided()).isGreaterThanOrEqualTo(confirmed);
      finish(command, version);
    }
  }

  private List<Object> words(String command, int version, Random random) throws IOException {
    return switch (command) {
      case "build", "change" -> List.of("build", inputs(version));
      case "again" -> List.of("build", inputs(version), "--again");
      case "link" -> List.of("link", "--to", codes());
      case "attach" -> List.of("attach", "codes=" + codes());
      case "load" -> {
        if (random.nextBoolean()) {
          delete(store);
        }
        yield List.of("load", temp.resolve("built"));
      }
      case "publish" -> List.of("publish", "http://localhost:" + server.getPort() + "/tip");
      default -> List.of(command);
    };
  }

  /** Starts a command, waits until it has the store, and some time more, and kills it. */
  private int kill(String command, List<Object> words, Random random) throws Exception {
    Process process = start(words);
    boolean any = random.nextInt(5) == 0;
    int last = LASTS.get(command);
    process.waitFor(any ? random.nextInt(last) : 0, TimeUnit.MILLISECONDS);
    while (!any && process.isAlive() && !has(process)) {
      process.waitFor(3, TimeUnit.MILLISECONDS);
    }
    process.waitFor(random.nextInt(last), TimeUnit.MILLISECONDS);
    boolean locked = has(process);
    end(command, process, locked);
    return 0;
  }

  /** Accepts facts until the process is killed; gives how many answers were taken. */
  private int review(Random random) throws Exception {
    delete(corrections);
    Process process = start(List.of("review", "doc0", "--corrections", corrections));
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    int answers = random.nextInt(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= answers; i++) {
      while (prompts(text) <= i) {
        int next = said.read();
        assertThat(next).as(text.toString()).isNotNegative();
        text.append((char) next);
      }
      process.outputWriter().append("a\n").flush();
    }
    process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
    end("review", process, true);
    said.lines().forEach(line -> text.append(line).append('\n'));
    return prompts(text) - 1;
  }

  private static int prompts(CharSequence text) {
    return (int) PROMPT.matcher(text).results().count();
  }

  private void end(String command, Process process, boolean locked) throws InterruptedException {
    boolean alive = process.isAlive();
    process.toHandle().destroyForcibly();
    process.waitFor();
    int[] figure = figures.computeIfAbsent(command, name -> new int[2]);
    figure[0] += alive ? 1 : 0;
    figure[1] += alive && locked ? 1 : 0;
  }

  private Process start(List<Object> words) throws IOException {
    List<String> args = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    args.add(Main.class.getName());
    words.forEach(word -> args.add(word.toString()));
    args.addAll(List.of("--store", store.toString()));
    ProcessBuilder builder = Cli.java(args.toArray(String[]::new));
    builder.redirectError(temp.resolve("errors.txt").toFile());
    if (!words.get(0).equals("review")) {
      builder.redirectOutput(temp.resolve("output.txt").toFile());
    }
    return builder.start();
  }

  /** Whether a process has the store, or is at work in it for a while. */
  private boolean has(Process process) throws IOException {
    for (String name : List.of("tdb.lock", "compact.lock")) {
      Path file = store.resolve(name);
      if (Files.exists(file) && Files.readString(file).strip().equals("" + process.pid())) {
        return true;
      }
    }
    return Files.exists(store.resolve("published"));
  }

  /** Holds every graph of the store against those of undisturbed runs. */
  private void whole(String when) {
    try {
      graphs()
          .forEach((name, is) -> assertThat(allowed.get(name)).as(when + ": " + name).contains(is));
    } catch (ProblemException e) {
      assertThat(e).as(when).hasMessageContaining("holds no store yet");
    }
  }

  private int decided() {
    return Files.exists(corrections) ? CorrectionFile.read(corrections).size() : 0;
  }

  /** Does again what was killed, then builds, and holds the store against an undisturbed one. */
  private void finish(String command, int version) throws IOException {
    ran("build", inputs(version));
    if (command.equals("link") || command.equals("attach")) {
      ran(words(command, version, new Random()).toArray());
    }
    if (command.equals("publish")) {
      ran(words(command, version, new Random()).toArray());
      builds.get(version).forEach((name, is) -> assertThat(content(published, name)).isEqualTo(is));
    }
    Map<String, String> found = graphs();
    found.keySet().removeIf(name -> name.contains("/links/"));
    assertThat(found).isEqualTo(builds.get(version));
    if (decided() > 0) {
      ran("build", inputs(version), "--corrections", corrections);
      allow();
      assertThat(graphs().values()).anyMatch(text -> text.contains("/person/"));
      ran("build", inputs(version));
      delete(corrections);
    }
  }

  private void ran(Object... words) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--store", store));
    Cli cli = Cli.run(all.toArray());
    Store.release(store);
    assertThat(cli.code()).as(cli.toString()).isZero();
  }

  private void allow() {
    graphs().forEach((name, is) -> allowed.computeIfAbsent(name, n -> new HashSet<>()).add(is));
  }

  private Map<String, String> graphs() {
    try {
      return Store.read(
          store,
          all ->
              Store.allGraphs(all).stream()
                  .map(Node::getURI)
                  .collect(Collectors.toMap(name -> name, name -> content(all, name))));
    } finally {
      Store.release(store);
    }
  }

  private static String content(DatasetGraph all, String name) {
    return all
        .getGraph(NodeFactory.createURI(name))
        .find()
        .mapWith(triple -> triple.toString().replaceAll("_:\\w+", "_:b"))
        .toList()
        .stream()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What a distributed build would have made of the first inputs. */
  private void shards() throws IOException {
    store = temp.resolve("reference0");
    String quads = Cli.run("export", "--format", "nq", "--store", store).out();
    Store.release(store);
    Path file = temp.resolve("built/nquads/part-0.nq.gz");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(quads.getBytes(StandardCharsets.UTF_8));
    }
    Files.createFile(temp.resolve("built/_SUCCESS"));
  }

  private Path inputs(int version) {
    return temp.resolve("in" + version);
  }

  private Path codes() throws IOException {
    return Files.writeString(
        temp.resolve("codes.tsv"),
        "Code\tItem\nGH\thttps://example.org/1\nNP\thttps://example.org/2\n");
  }

  private static String text(String country, int convicted) {
    return """
        Trafficking in Persons Interim Assessment - %s

        The government of %s convicted %d traffickers. The Ministry of Labor opened a shelter for victims in 2009.
        """
        .formatted(country, country, convicted);
  }

  private static void delete(Path removed) throws IOException {
    if (Files.exists(removed)) {
      try (Stream<Path> files = Files.walk(removed)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
