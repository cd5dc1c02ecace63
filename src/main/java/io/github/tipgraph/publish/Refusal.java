// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.publish;

import io.github.tipgraph.endpoint.Server;
import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import io.github.tipgraph.read.Web;
import java.util.Set;

/** What to tell where a server does not do what it was asked. */
final class Refusal {
  private Refusal() {}

  /**
   * Throws unless a reply is one of success.
   *
   * @param good the statuses of success
   * @param asked what was asked for
   */
  static void unless(Web.Reply reply, Set<Integer> good, Server server, String asked) {
    requireAllowed(reply, server.address());
    if (!good.contains(reply.status())) {
      String remedy =
          reply.status() == 405 || reply.status() == 501
              ? "it may only be read there: give another address, or --update"
              : "check what its operator allows";
      throw server.failure(
          "the server answered " + reply.status() + " to " + asked + Server.said(reply.fetched()),
          remedy);
    }
  }

  /** Throws if a server wants to know who asks, or refuses whoever it is. */
  static void requireAllowed(Web.Reply reply, String address) {
    if (reply.status() == 401 || reply.status() == 403) {
      throw new ProblemException(
          Problem.failure(
              address,
              "",
              "the server answered "
                  + reply.status()
                  + (reply.status() == 401
                      ? ": it wants to know who asks, or takes not what it was told"
                      : ": it forbids this"),
              Credentials.REMEDY));
    }
  }
}
