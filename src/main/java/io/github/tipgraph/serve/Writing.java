// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.serve;

import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * What stands before each change.
 *
 * @param writers who may
 * @param generation counts the changes
 */
record Writing(Writers writers, Generation generation) {
  private static final int BAD_REQUEST = 400;
  private static final int NO_ROOM = 507;

  /** Does something that changes the store, if the client may. */
  void run(HttpAction action, Runnable change) {
    writers
        .refusal(action.getRequest())
        .ifPresent(
            refusal -> {
              if (!refusal.challenge().isEmpty()) {
                action.setResponseHeader("WWW-Authenticate", refusal.challenge());
              }
              ServletOps.error(refusal.status(), refusal.message());
            });
    try {
      change.run();
    } catch (RuntimeException | InternalError e) {
      if (!isOfDisk(e)) {
        throw e;
      }
      ServletOps.error(
          NO_ROOM, "The store could not be written; its disk may be full. Nothing was changed.");
    } finally {
      generation.next();
    }
  }

  /** Whether the disk failed. Why a page in memory could not be written, Java does not tell. */
  static boolean isOfDisk(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof InternalError || each instanceof FileSystemException);
  }

  /** Says that the default graph, as the union of all, cannot be changed. */
  static void refuseDefaultGraph() {
    ServletOps.error(
        BAD_REQUEST,
        "The default graph is the union of all graphs and cannot be changed; name a graph.");
  }
}
