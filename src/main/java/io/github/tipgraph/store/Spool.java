// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * A folder of files with quads on their way into a store, in RDF Thrift. A file that has its final
 * name is whole, whatever happened since.
 */
final class Spool {
  private static final String WHOLE = ".trdf";
  private static final String OPEN = "open.part";

  private final Path folder;
  private int files;
  private OutputStream out;
  private StreamRDF quads;

  Spool(Path folder) {
    this.folder = folder;
  }

  /** Whether a file of this name is of a spool. */
  static boolean isOwn(String name) {
    return name.equals(OPEN) || name.endsWith(WHOLE);
  }

  /** The files that are whole, in the order in which they were written. */
  List<Path> whole() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(WHOLE)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to write quads; the file is made where none is open. */
  StreamRDF quads() {
    if (out == null) {
      try {
        Files.createDirectories(folder);
        out = new BufferedOutputStream(Files.newOutputStream(part()), 1 << 16);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      quads = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
      quads.start();
    }
    return quads;
  }

  /** Ends the open file, if there is one: it is whole then. */
  void seal() {
    if (out == null) {
      return;
    }
    try {
      quads.finish();
      out.close();
      out = null;
      try (FileChannel written = FileChannel.open(part(), StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part(), folder.resolve(String.format(Locale.ROOT, "%09d%s", files++, WHOLE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives up the open file, if there is one. */
  void drop() {
    if (out != null) {
      try (OutputStream open = out) {
        out = null;
        Files.deleteIfExists(part());
      } catch (IOException e) {
        return; // what is given up need not be whole, and on a full disk cannot be
      }
    }
  }

  /** Sends all quads of the whole files on. */
  void replay(StreamRDF to) {
    for (Path file : whole()) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        RDFParser.source(in).lang(Lang.RDFTHRIFT).parse(new Body(to));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path part() {
    return folder.resolve(OPEN);
  }

  /** What stands between the start and the end of a stream. */
  private static final class Body extends StreamRDFWrapper {
    Body(StreamRDF to) {
      super(to);
    }

    @Override
    public void start() {
      // There is one start for all files.
    }

    @Override
    public void finish() {
      // And one end.
    }
  }
}
