// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/** Says to who would change something that nothing can be changed, and what to do. */
final class ReadOnly extends ActionService {
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;
  private static final String WHY =
      "This server can only be read; whoever runs it may start it with --writable.";

  @Override
  public void process(HttpAction action) {
    if (action.getEndpoint().getOperation().equals(Operation.Update)) {
      ServletOps.error(FORBIDDEN, WHY);
    } else {
      action.setResponseHeader("Allow", "GET, HEAD, OPTIONS");
      ServletOps.error(NOT_ALLOWED, WHY);
    }
  }

  @Override
  public void validate(HttpAction action) {}

  @Override
  public void execute(HttpAction action) {}
}
