// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * The query that a SERVICE clause puts to an endpoint. What its variables are bound to here goes
 * with it as VALUES, for many rows at a time (SPARQL 1.1 Federated Query, 2.4).
 */
final class ServiceQuery {
  private final Query remote;
  private final Map<Var, Var> here = new HashMap<>();
  private final Set<Var> shared = new HashSet<>();

  /**
   * Of a clause.
   *
   * @param clause what stands in it; ARQ has given variables of inner queries names with a slash
   */
  ServiceQuery(Op clause) {
    Op restored = Rename.reverseVarRename(clause, true);
    this.remote = OpAsQuery.asQuery(restored);
    OpVars.visibleVars(clause).forEach(this::share);
    OpVars.mentionedVars(clause).stream()
        .filter(variable -> !variable.getName().contains("/"))
        .forEach(this::share);
    if (plain()) {
      // BIND cannot give a value to a variable that has one; the join here compares them.
      elements().stream()
          .filter(ElementBind.class::isInstance)
          .map(element -> here.get(((ElementBind) element).getVar()))
          .forEach(shared::remove);
    }
  }

  private void share(Var variable) {
    here.putIfAbsent(there(variable), variable);
    shared.add(here.get(there(variable)));
  }

  private static Var there(Var variable) {
    return Var.alloc(variable.getName().substring(variable.getName().lastIndexOf('/') + 1));
  }

  /** What a row here tells an endpoint: the terms of shared variables, without blank nodes. */
  Binding key(Binding row) {
    BindingBuilder key = BindingFactory.builder();
    for (Var variable : shared) {
      Node term = row.get(variable);
      if (term != null && !term.isBlank()) {
        key.add(variable, term);
      }
    }
    return key.build();
  }

  /** The query for some keys. */
  String text(List<Binding> keys) {
    Set<Var> told = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
    keys.forEach(key -> key.vars().forEachRemaining(told::add));
    ElementGroup group = new ElementGroup();
    if (!told.isEmpty()) {
      group.addElement(values(told, keys));
    }
    elements().forEach(group::addElement);
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(group);
    return query.toString();
  }

  private static ElementData values(Set<Var> told, List<Binding> keys) {
    ElementData values = new ElementData();
    told.forEach(variable -> values.add(there(variable)));
    for (Binding key : keys) {
      BindingBuilder row = BindingFactory.builder();
      key.forEach((variable, term) -> row.add(there(variable), term));
      values.add(row.build());
    }
    return values;
  }

  /** The columns that every answer to some keys has. */
  static Set<String> columns(List<Binding> keys) {
    Set<String> columns = new HashSet<>();
    keys.forEach(
        key -> key.vars().forEachRemaining(variable -> columns.add(there(variable).getVarName())));
    return columns;
  }

  /** A row of an answer with the variables as they are called here. */
  Binding here(Binding row) {
    BindingBuilder named = BindingFactory.builder();
    row.forEach((variable, term) -> named.add(here.getOrDefault(variable, variable), term));
    return named.build();
  }

  private List<Element> elements() {
    if (!plain()) {
      return List.of(new ElementSubQuery(remote));
    }
    Element pattern = remote.getQueryPattern();
    return pattern instanceof ElementGroup group
        ? new ArrayList<>(group.getElements())
        : List.of(pattern);
  }

  /** Whether it is nothing but a pattern. */
  private boolean plain() {
    return remote.isQueryResultStar()
        && !remote.hasGroupBy()
        && !remote.hasHaving()
        && !remote.hasAggregators()
        && !remote.hasOrderBy()
        && !remote.isDistinct()
        && !remote.isReduced()
        && !remote.hasLimit()
        && !remote.hasOffset()
        && !remote.hasValues();
  }
}
