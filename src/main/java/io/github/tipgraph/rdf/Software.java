// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This software, as the graph names it. */
public final class Software {
  /** Its name. */
  public static final String NAME = "TIPGraph";

  private static final String VERSION = read();

  private Software() {}

  /** Its version, as the build file says it. */
  public static String version() {
    return VERSION;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Software.class.getResourceAsStream("/tipgraph/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** What servers are told of who asks. */
  public static String agent() {
    return NAME
        + "/"
        + version()
        + " (+https://w3id.org/tipgraph/; reads assessments of human trafficking)";
  }
}
