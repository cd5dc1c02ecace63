// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A build shows how it goes on. */
class MeterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

  @Test
  void aLineIsWrittenEveryTenSeconds() {
    AtomicLong clock = new AtomicLong(5);
    Meter meter = new Meter.Lines(out, 1000, Duration.ofSeconds(10), clock::get);
    for (int i = 1; i <= 25; i++) {
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      meter.at(2 * i, 10 * i, "a.txt");
    }
    assertThat(shown().lines())
        .containsExactly(
            "tipgraph: 20 documents, 2 a second, 10 %, 90 s left, at a.txt",
            "tipgraph: 40 documents, 2 a second, 20 %, 80 s left, at a.txt");
  }

  @Test
  void whatTheInputsHaveIsNotAlwaysKnown() {
    assertThat(new Meter.Pace(300, 0, -1, Duration.ofSeconds(10)).text())
        .isEqualTo("300 documents, 30 a second");
    assertThat(new Meter.Pace(300, 100, 4000, Duration.ofSeconds(60)).text())
        .isEqualTo("300 documents, 5 a second, 3 %, 39 min left");
  }

  @Test
  void aTerminalShowsABar() {
    Meter bar = new BarMeter(out, 100, 1_000_000);
    bar.at(7, 500_000, "a/long/path/to/some/file/of/the/inputs/report.html");
    bar.close();
    assertThat(shown()).contains("build", "0%");
  }

  private String shown() {
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
