// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.extract;

import io.github.tipgraph.fact.Flow;
import io.github.tipgraph.read.Block;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the assessed country is in trafficking, and the pairs of countries between which people are
 * moved or exploited.
 */
final class FlowExtractor implements Extractor {
  @Override
  public List<Flow> extract(Reading reading, Context context) {
    Parse parse = reading.parse();
    if (reading.section() == Section.RECOMMENDATIONS
        || context.country.isEmpty()
        || smuggling(parse)
        || parse.sentence.kind() == Block.Kind.HEADING) {
      context.people = Optional.empty();
      return List.of();
    }
    List<Flow> listed = RoleLists.in(reading, context);
    if (!listed.isEmpty()) {
      return List.copyOf(context.rules.by("role-list", listed));
    }
    Set<Flow> flows = new LinkedHashSet<>(context.rules.by("role", Roles.in(reading, context)));
    if (flows.isEmpty()) {
      flows.addAll(context.rules.by("formula", Roles.formula(reading, context)));
    }
    boolean formula = !flows.isEmpty();
    List<Flow> roles = List.copyOf(flows);
    Routes routes = new Routes(reading, context);
    for (Scope scope : routes.joined(Scope.of(parse))) {
      if (!formula || !Roles.covers(parse, scope)) {
        flows.addAll(context.rules.by("route", routes.in(scope)));
      } else {
        flows.addAll(context.rules.by("named-route", routes.named(scope, roles)));
      }
    }
    context.people = flows.isEmpty() ? Optional.empty() : Optional.of(routes.people());
    return List.copyOf(flows);
  }

  /** "A transit point for the smuggling of migrants": no word of trafficking or exploitation. */
  private static boolean smuggling(Parse parse) {
    return parse.evokes("cue/smuggling")
        && !parse.evokes("cue/trafficking")
        && !parse.evokes("class/victim")
        && !parse.evokes("cue/hardship")
        && Whom.forms(parse, 0, parse.size()).isEmpty();
  }
}
