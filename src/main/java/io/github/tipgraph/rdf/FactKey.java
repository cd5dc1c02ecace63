// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.Action;
import io.github.tipgraph.fact.BodyProfile;
import io.github.tipgraph.fact.Count;
import io.github.tipgraph.fact.Evidence;
import io.github.tipgraph.fact.Fact;
import io.github.tipgraph.fact.Finding;
import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.fact.Funding;
import io.github.tipgraph.fact.LegalMeasure;
import io.github.tipgraph.fact.ProgrammeProfile;
import io.github.tipgraph.fact.TierRating;
import java.util.ArrayList;
import java.util.List;

/** What makes a fact the same when a document states it again. */
final class FactKey implements Fact.Cases<List<String>> {
  static final FactKey INSTANCE = new FactKey();

  private FactKey() {}

  @Override
  public List<String> of(TierRating fact) {
    return fact.cells();
  }

  @Override
  public List<String> of(Flow fact) {
    return fact.cells();
  }

  @Override
  public List<String> of(BodyProfile fact) {
    return List.of(fact.body());
  }

  @Override
  public List<String> of(ProgrammeProfile fact) {
    return List.of(fact.programme(), fact.operator().cell());
  }

  @Override
  public List<String> of(Funding fact) {
    return fact.cells();
  }

  @Override
  public List<String> of(Count fact) {
    return fact.cells();
  }

  @Override
  public List<String> of(LegalMeasure fact) {
    return fact.cells();
  }

  @Override
  public List<String> of(Action fact) {
    return fact.cells();
  }

  /** A finding says little but where it stands, so its place is part of it. */
  @Override
  public List<String> of(Finding fact) {
    Evidence evidence = fact.evidence();
    List<String> key = new ArrayList<>(List.of("" + evidence.begin(), "" + evidence.end()));
    key.addAll(fact.cells());
    return key;
  }
}
