// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.rdf;

import io.github.tipgraph.fact.ActionType;
import io.github.tipgraph.fact.Basis;
import io.github.tipgraph.fact.Bound;
import io.github.tipgraph.fact.Change;
import io.github.tipgraph.fact.Coded;
import io.github.tipgraph.fact.Form;
import io.github.tipgraph.fact.Group;
import io.github.tipgraph.fact.LawAction;
import io.github.tipgraph.fact.Level;
import io.github.tipgraph.fact.Measure;
import io.github.tipgraph.fact.Modality;
import io.github.tipgraph.fact.Polarity;
import io.github.tipgraph.fact.ProgrammeKind;
import io.github.tipgraph.fact.ProgrammeStatus;
import io.github.tipgraph.fact.Role;
import io.github.tipgraph.fact.Theme;
import io.github.tipgraph.fact.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The concept schemes, each with the codes of its concepts in their order. */
enum Scheme {
  TIER(Tier.values()),
  CHANGE(Change.values()),
  ROLE(Role.values()),
  GROUP(Group.values()),
  FORM(Form.values()),
  LEVEL(Level.values()),
  PROGRAMME_KIND(ProgrammeKind.values()),
  PROGRAMME_STATUS(ProgrammeStatus.values()),
  BOUND(Bound.values()),
  MODALITY(Modality.values()),
  BASIS(Basis.values()),
  MEASURE(Measure.values()),
  LAW_ACTION(LawAction.values()),
  ACTION(ActionType.values()),
  POLARITY(Polarity.values()),
  THEME(Theme.values()),
  PARTY("victims"),
  DOCUMENT_KIND("interim-assessment", "country-narrative", "report");

  @SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of and toList.
  private final List<String> codes;

  Scheme(Coded... members) {
    codes = Arrays.stream(members).map(Coded::code).filter(code -> !code.isEmpty()).toList();
  }

  Scheme(String... codes) {
    this.codes = List.of(codes);
  }

  /** The scheme's name in its IRI and as a prefix. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the IRIs of the scheme's concepts begin with. */
  String namespace() {
    return Iris.VOCABULARIES + title() + "/";
  }

  /** The codes of the scheme's concepts. */
  List<String> codes() {
    return codes;
  }

  /**
   * The concept of a code.
   *
   * @throws IllegalArgumentException if the scheme has no such code
   */
  Resource concept(String code) {
    if (!codes.contains(code)) {
      throw new IllegalArgumentException("'" + code + "' is no code of the scheme " + title());
    }
    return ResourceFactory.createResource(namespace() + code);
  }
}
