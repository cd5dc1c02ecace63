// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fuzzes targets one after the other, each in a process of its own: {@code SECONDS FOLDER
 * [TARGET…]}. What Jazzer comes upon stays in the folder, and the next run goes on from it; what
 * did harm is in {@code FOLDER/TARGET/found}.
 */
public final class FuzzMain {
  private static final Path KEPT = Path.of("src/test/resources/fuzz");

  private FuzzMain() {}

  /** Ends with 1 if something did harm. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> targets = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      targets.addAll(List.of(args[i].split(",")));
    }
    if (targets.isEmpty()) {
      Stream.of(Target.values()).map(Target::folder).forEach(targets::add);
    }
    long harm = 0;
    for (String target : targets) {
      harm += fuzz(target, args[0], Path.of(args[1]).toAbsolutePath().resolve(target));
    }
    System.exit(harm == 0 ? 0 : 1);
  }

  private static long fuzz(String target, String seconds, Path folder)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path found = Files.createDirectories(folder.resolve("found"));
    Path log = folder.resolve("log");
    Process jazzer =
        new ProcessBuilder(command(target, seconds, corpus, found))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    jazzer.waitFor();
    String done =
        Files.readString(log, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.startsWith("Done "))
            .reduce("stopped early, see " + log, (before, after) -> after);
    try (Stream<Path> files = Files.list(found)) {
      long harm =
          files
              .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom).*"))
              .count();
      System.out.printf(Locale.ROOT, "%-15s %s, %d inputs did harm%n", target, done, harm);
      return done.startsWith("Done ") ? harm : Math.max(1, harm);
    }
  }

  /** One process for each target, in two gigabytes, with twenty seconds for each input. */
  private static List<String> command(String target, String seconds, Path corpus, Path found) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1800m",
        "-XX:+UseSerialGC",
        "-Dtipgraph.fuzz.target=" + target,
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + Fuzzing.class.getName(),
        "--instrumentation_includes=io.github.tipgraph.**",
        "--reproducer_path=" + found,
        "--keep_going=10",
        "--",
        "-max_total_time=" + seconds,
        "-timeout=20",
        "-max_len=20000",
        "-artifact_prefix=" + found + "/",
        corpus.toString(),
        KEPT.resolve(target).toAbsolutePath().toString());
  }
}
