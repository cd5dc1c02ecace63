// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal. */
final class BarMeter implements Meter {
  private static final int UPDATE_MILLIS = 250;
  private static final int LONGEST_SOURCE = 20;

  private final ProgressBar bar;
  private final long size;
  private final long begun = System.nanoTime();

  /**
   * A bar.
   *
   * @param columns of the terminal
   * @param size of the inputs in bytes, or less than nothing
   */
  BarMeter(PrintStream out, int columns, long size) {
    this.size = size;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("build")
            .setInitialMax(size > 0 ? size : -1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .hideEta()
            .setConsumer(new ConsoleProgressBarConsumer(prompt(out), columns))
            .setUnit(" kB", 1000)
            .clearDisplayOnFinish()
            .build();
  }

  /** A stream without delay: the bar ends no line. */
  private static PrintStream prompt(PrintStream out) {
    OutputStream flushing =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            out.flush();
          }
        };
    return new PrintStream(flushing, true, StandardCharsets.UTF_8);
  }

  @Override
  public void at(long documents, long position, String source) {
    Pace pace = new Pace(documents, position, size, Duration.ofNanos(System.nanoTime() - begun));
    int cut = Math.max(0, source.length() - LONGEST_SOURCE);
    bar.stepTo(Math.max(position, 0));
    bar.setExtraMessage(pace.brief() + ", " + source.substring(cut));
  }

  @Override
  public void close() {
    bar.close();
  }
}
