// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.spark;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.store.Shards;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.OutputCommitter;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * The folder that a build writes. Each task writes into a folder of its own until it is whole; what
 * an earlier build has left is replaced when all tasks are.
 */
public final class Output extends FileOutputFormat<Key, Made> {
  static final String TABLES = "tables";
  static final String PROBLEMS = "problems";
  static final String PARTS = "counts";
  static final String REPORT = "report.json";

  private static final List<String> FOLDERS = List.of(Shards.FOLDER, TABLES, PROBLEMS, PARTS);
  private static final Set<String> FILES =
      Set.of(Shards.DONE, REPORT, FileOutputCommitter.PENDING_DIR_NAME);

  private OutputCommitter committer;

  /** As Hadoop makes one. */
  public Output() {}

  /**
   * Makes sure that nothing of others is lost, and that the folder does not look as if the build
   * had come to its end.
   *
   * @throws ProblemException if the folder holds other things than a build
   */
  @Override
  public void checkOutputSpecs(JobContext job) throws IOException {
    Path folder = getOutputPath(job);
    FileSystem files = folder.getFileSystem(job.getConfiguration());
    if (!files.exists(folder)) {
      return;
    }
    for (FileStatus each : files.listStatus(folder)) {
      String name = each.getPath().getName();
      if (!FOLDERS.contains(name) && !FILES.contains(name)) {
        throw new ProblemException(
            Problem.mistake(
                folder.toString(),
                "",
                "holds " + name + ", where a new folder or one of an earlier build was expected",
                "name another with --output"));
      }
    }
    files.delete(new Path(folder, Shards.DONE), false);
    files.delete(new Path(folder, REPORT), false);
  }

  @Override
  public synchronized OutputCommitter getOutputCommitter(TaskAttemptContext task)
      throws IOException {
    if (committer == null) {
      committer = new Replacing(getOutputPath(task), task);
    }
    return committer;
  }

  @Override
  public RecordWriter<Key, Made> getRecordWriter(TaskAttemptContext task) throws IOException {
    Path work = ((FileOutputCommitter) getOutputCommitter(task)).getWorkPath();
    int number = task.getTaskAttemptID().getTaskID().getId();
    return new PartWriter(work, number, task.getConfiguration());
  }

  /** Puts what tasks have written in the place of what was there. */
  private static final class Replacing extends FileOutputCommitter {
    Replacing(Path folder, TaskAttemptContext task) throws IOException {
      super(folder, task);
    }

    @Override
    public void commitJob(JobContext job) throws IOException {
      FileSystem files = getOutputPath().getFileSystem(job.getConfiguration());
      for (String folder : FOLDERS) {
        files.delete(new Path(getOutputPath(), folder), true);
      }
      super.commitJob(job);
    }
  }
}
