// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.jena.riot.RiotException;

/** What the parser of JSON-LD leaves out, such as a text in no language, and only logs. */
final class Dropped extends Handler {
  private static final ThreadLocal<List<String>> SAID = ThreadLocal.withInitial(ArrayList::new);

  /** Held here, since a logger that nobody holds is forgotten with its handlers. */
  private static final Logger PARSER = Logger.getLogger("com.apicatalog");

  static {
    PARSER.addHandler(new Dropped());
    PARSER.setUseParentHandlers(false);
  }

  private Dropped() {}

  /** Something that parses. */
  interface Parsing {
    void run() throws IOException;
  }

  /**
   * Lets something parse in this thread.
   *
   * @throws RiotException if it has left out anything
   */
  static void nothing(Parsing parsing) throws IOException {
    SAID.remove();
    try {
      parsing.run();
      if (!SAID.get().isEmpty()) {
        throw new RiotException(SAID.get().get(0));
      }
    } finally {
      SAID.remove();
    }
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      SAID.get().add(message(entry));
    }
  }

  private static String message(LogRecord entry) {
    String message = entry.getMessage();
    Object[] values = entry.getParameters();
    return values == null ? message : new MessageFormat(message, Locale.ROOT).format(values);
  }

  @Override
  public void flush() {
    // Nothing is written.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
