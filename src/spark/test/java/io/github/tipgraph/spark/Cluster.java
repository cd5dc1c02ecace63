// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster on loopback: a master and workers, each a process of its own with the jars
 * of Spark alone.
 */
final class Cluster implements AutoCloseable {
  private static final Path JARS = Path.of(System.getProperty("spark.jars")).toAbsolutePath();

  /** What lets short-lived processes start fast. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final long PATIENCE_SECONDS = 600;

  private final Path folder;
  private final List<Logged> processes = new ArrayList<>();
  private final List<Logged> workers = new ArrayList<>();
  private final String address;

  private Cluster(Path folder, int size) throws Exception {
    this.folder = folder;
    Logged master =
        start("master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    address = master.await("Starting Spark master at (spark://\\S+)").group(1);
    for (int i = 0; i < size; i++) {
      workers.add(
          start(
              "worker.Worker",
              "--host",
              "127.0.0.1",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              address));
    }
    for (Logged worker : workers) {
      worker.await("Successfully registered with master");
    }
  }

  /** A cluster of a master and some workers. */
  static Cluster of(Path folder, int workers) throws Exception {
    return new Cluster(folder, workers);
  }

  private Logged start(String daemon, String... args) throws IOException {
    List<String> command = java("-Xmx256m");
    command.add("org.apache.spark.deploy." + daemon);
    command.addAll(List.of(args));
    Logged process = Logged.of(environment(new ProcessBuilder(command)));
    processes.add(process);
    return process;
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(SHORT_LIVED);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", JARS + "/*"));
    return command;
  }

  private ProcessBuilder environment(ProcessBuilder builder) {
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                JARS.getParent().toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_LOCAL_DIRS",
                folder.resolve("spill").toString()));
    return builder;
  }

  /** Where the master listens. */
  String address() {
    return address;
  }

  /** Writes what a distribution of Spark has as {@code bin/spark-submit}. */
  void writeSubmit(Path file) throws IOException {
    List<String> command = java("-Xmx512m");
    command.addAll(
        List.of(
            "org.apache.spark.deploy.SparkSubmit",
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.executor.memory=768m",
            "--conf",
            "spark.executor.extraJavaOptions=" + String.join(" ", SHORT_LIVED),
            "--conf",
            "spark.ui.enabled=false"));
    String words = String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
    Files.writeString(file, "#!/bin/sh\nexec " + words + " \"$@\"\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** Starts a command with what Spark wants to know. */
  Logged run(Path where, List<String> command) throws IOException {
    Logged process = Logged.of(environment(new ProcessBuilder(command)).directory(where.toFile()));
    processes.add(process);
    return process;
  }

  /** Kills the worker that started an executor, and all that it has started, at once. */
  void killWorkerOf(String executor) {
    Pattern started = Pattern.compile("Asked to launch executor \\S+/" + executor + " ");
    Logged worker =
        workers.stream().filter(each -> each.hasSaid(started)).findFirst().orElseThrow();
    worker.kill();
  }

  @Override
  public void close() {
    processes.forEach(Logged::kill);
  }

  /** A process whose lines are kept. */
  static final class Logged {
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reading;

    private Logged(Process process) {
      this.process = process;
      reading = new Thread(this::read, "log");
      reading.setDaemon(true);
      reading.start();
    }

    static Logged of(ProcessBuilder builder) throws IOException {
      return new Logged(builder.redirectErrorStream(true).start());
    }

    private void read() {
      try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
          add(line);
        }
      } catch (IOException e) {
        add(e.toString());
      }
      add("(ended)");
    }

    private synchronized void add(String line) {
      lines.add(line);
      notifyAll();
    }

    synchronized boolean hasSaid(Pattern pattern) {
      return lines.stream().anyMatch(line -> pattern.matcher(line).find());
    }

    /** Waits for a line, and gives where it matches. */
    synchronized Matcher await(String regex) throws InterruptedException {
      Pattern pattern = Pattern.compile(regex);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      for (int next = 0; ; next++) {
        while (next >= lines.size()) {
          long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
          if (left <= 0) {
            throw new AssertionError("no line " + regex + " in\n" + String.join("\n", lines));
          }
          wait(left);
        }
        Matcher matcher = pattern.matcher(lines.get(next));
        if (matcher.find()) {
          return matcher;
        }
        if (lines.get(next).equals("(ended)")) {
          throw new AssertionError("no line " + regex + " in\n" + String.join("\n", lines));
        }
      }
    }

    /** Waits for the end, and gives the exit code. */
    int end() throws InterruptedException {
      int code = process.waitFor();
      reading.join();
      return code;
    }

    synchronized String log() {
      return String.join("\n", lines);
    }

    void kill() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
