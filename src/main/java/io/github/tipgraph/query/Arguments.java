// SPDX-License-Identifier: Apache-2.0
package io.github.tipgraph.query;

import io.github.tipgraph.read.Problem;
import io.github.tipgraph.read.ProblemException;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The values that a user gives to a query's parameters. */
final class Arguments {
  private Arguments() {}

  /**
   * The terms to bind, as the parameters' types say.
   *
   * @param values value by parameter name
   * @throws ProblemException if one is missing, unknown or not of its type
   */
  static Binding bind(BundledQuery query, Map<String, String> values, DatasetGraph dataset) {
    List<String> names = query.params().stream().map(Param::name).toList();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw unknown(query, name, names);
      }
    }
    Terms terms = new Terms(dataset);
    BindingBuilder bound = BindingFactory.builder();
    for (Param param : query.params()) {
      if (!values.containsKey(param.name()) && param.use() == Param.Use.REQUIRED) {
        throw missing(query, param);
      }
      if (values.containsKey(param.name()) || param.use() == Param.Use.STANDARD) {
        String value = values.getOrDefault(param.name(), param.standard());
        bound.add(Var.alloc(param.name()), terms.term(param, value));
      }
    }
    return bound.build();
  }

  private static ProblemException missing(BundledQuery query, Param param) {
    return new ProblemException(
        Problem.mistake(
            "query " + query.name(),
            "",
            "the parameter " + param.name() + " is missing: " + param.text(),
            "give --param " + param.name() + "=VALUE, " + param.type().expected()));
  }

  private static ProblemException unknown(BundledQuery query, String name, List<String> names) {
    String hint =
        names.isEmpty()
            ? "it has no parameters"
            : Nearest.of(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("its parameters are " + String.join(", ", names));
    return new ProblemException(
        Problem.mistake("query " + query.name(), "", "there is no parameter " + name, hint));
  }
}
