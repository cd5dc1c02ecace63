// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own, which a shell starts under some condition. */
final class Child {
  private Child() {}

  /**
   * A process.
   *
   * @param condition what the shell does first, such as {@code ulimit -f 100;}
   * @param main the class, and its arguments
   */
  static ProcessBuilder under(String condition, Object... main) {
    return under(condition, List.of(), main);
  }

  /**
   * A process with more options for Java.
   *
   * @param condition what the shell does first, or how the command goes on from {@code "$@"}
   */
  static ProcessBuilder under(String condition, List<String> options, Object... main) {
    String line = condition.contains("\"$@\"") ? condition : condition + " exec \"$@\"";
    List<String> command = new ArrayList<>(List.of("sh", "-c", line, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Object word : main) {
      command.add(word instanceof Class<?> type ? type.getName() : word.toString());
    }
    return new ProcessBuilder(command);
  }

  /** What comes of it, without input. */
  static Cli end(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Cli(process.waitFor(), out, err);
  }
}
