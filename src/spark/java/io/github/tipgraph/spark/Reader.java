// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.read.Document;
import io.github.tipgraph.read.Inputs;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.Receiver;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** A task: reads portions and makes graphs of the documents in them. */
final class Reader implements PairFlatMapFunction<List<Portion>, Key, Made> {
  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;

  private final Settings settings;
  private final SerializableConfiguration hadoop;

  Reader(Settings settings, SerializableConfiguration hadoop) {
    this.settings = settings;
    this.hadoop = hadoop;
  }

  /**
   * A document, or a problem in its place.
   *
   * @param portion from which it came
   * @param number among all that came from there
   */
  private record Found(
      long portion, long number, String source, Document document, Problem problem) {}

  @Override
  public Iterator<Tuple2<Key, Made>> call(List<Portion> portions) {
    Handover<Found> found = new Handover<>(sink -> portions.forEach(each -> read(each, sink)));
    TaskCompletionListener closing = context -> found.close();
    TaskContext.get().addTaskCompletionListener(closing);
    Settings.Pipeline pipeline = settings.pipeline();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public Tuple2<Key, Made> next() {
        Found next = found.next();
        Made made =
            next.problem() == null
                ? Made.of(
                    pipeline.tipgraph(), pipeline.work().outcome(next.source(), next.document()))
                : Made.problem(next.source(), next.problem());
        return new Tuple2<>(new Key(made.graph(), next.portion(), next.number()), made);
      }
    };
  }

  private void read(Portion portion, Consumer<Found> sink) {
    Receiver receiver =
        new Receiver() {
          private long number;

          @Override
          public void document(String source, Document document) {
            sink.accept(new Found(portion.order(), number++, source, document, null));
          }

          @Override
          public void problem(Problem problem) {
            sink.accept(new Found(portion.order(), number++, problem.file(), null, problem));
          }
        };
    Inputs inputs = settings.pipeline().tipgraph().inputs(settings.options(), receiver);
    Path file = new Path(portion.file());
    try (FSDataInputStream bytes = file.getFileSystem(hadoop.value()).open(file)) {
      HadoopInput had = new HadoopInput(bytes);
      inputs.read(portion.name(), portion.path(), stretch(portion, bytes, had));
      had.requireHad();
    } catch (FileNotFoundException | AccessControlException e) {
      receiver.problem(
          Problem.failure(
              portion.name(),
              "",
              "cannot be read (" + e.getMessage() + ")",
              "check that it is there, and its permissions"));
    } catch (IOException e) {
      throw new UncheckedIOException(portion.name(), e);
    }
  }

  private static InputStream stretch(Portion portion, FSDataInputStream bytes, InputStream had)
      throws IOException {
    if (portion.whole()) {
      return had;
    }
    bytes.seek(Math.max(0, portion.begin() - 1));
    return new LineRange(new BufferedInputStream(had, BUFFER), portion.begin(), portion.end());
  }
}
