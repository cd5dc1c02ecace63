// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.cli;

import io.github.tipgraph.rdf.Software;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"tipgraph " + Software.version()};
  }
}
