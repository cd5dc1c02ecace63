// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Party;
import java.util.List;
import java.util.Optional;

/** Who has a grant, where the same sentence tells whom its giver supported. */
final class Grantees {
  private Grantees() {}

  /** Completes the only grant of a giver in what one sentence states. */
  static void fill(List<Fact> stated) {
    for (int i = 0; i < stated.size(); i++) {
      if (stated.get(i) instanceof Funding grant && open(grant) && only(stated, grant)) {
        Optional<Party> supported = supported(stated, grant.funder());
        if (supported.isPresent()) {
          stated.set(i, to(grant, supported.get()));
        }
      }
    }
  }

  private static boolean open(Funding money) {
    return money.modality() == Modality.GRANT
        && money.funder().kind() == Party.Kind.BODY
        && money.recipient().kind() == Party.Kind.NONE;
  }

  private static boolean only(List<Fact> stated, Funding grant) {
    return stated.stream()
            .filter(f -> f instanceof Funding other && other.funder().equals(grant.funder()))
            .count()
        == 1;
  }

  private static Optional<Party> supported(List<Fact> stated, Party giver) {
    return stated.stream()
        .filter(Action.class::isInstance)
        .map(Action.class::cast)
        .filter(a -> a.action() == ActionType.SUPPORTED && a.actor().equals(giver))
        .map(Action::partner)
        .filter(p -> p.kind() == Party.Kind.BODY)
        .findFirst();
  }

  private static Funding to(Funding grant, Party recipient) {
    return new Funding(
        grant.evidence(),
        grant.amount(),
        grant.currency(),
        grant.bound(),
        grant.modality(),
        grant.basis(),
        grant.programme(),
        grant.funder(),
        recipient,
        grant.since());
  }
}
